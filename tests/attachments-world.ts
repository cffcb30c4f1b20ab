import { text } from 'node:stream/consumers'
import { attachmentInput } from '#app/features/attachments/input.ts'
import { keepAttachment } from '#app/features/attachments/index.server.ts'
import { attachFile, openAttachment, type Target } from '#app/features/cases/attachments.server.ts'
import { filesOfThread } from '#app/features/cases/files.query.server.ts'
import { pdfOf } from './made-files.ts'
import type { PersonContext, World } from './world.ts'

export const bytesOf = async function* (bytes: Buffer | string) {
  yield await Promise.resolve(Buffer.from(bytes))
}

export const guide = 'how to ask the counter'

type Sent = { bytes?: Buffer | string; name?: string; reason?: string }

/** Sends a file with the form of a post; answers its id once it hangs there. */
export async function attached(
  member: PersonContext,
  target: Target,
  { bytes = pdfOf(guide), name = 'annai.pdf', reason = '' }: Sent = {},
) {
  const { file } = await keepAttachment(member, name, bytesOf(bytes))
  const open = await attachFile(member, target, attachmentInput.parse({ file, checked: 'yes', reason }))
  return { id: file, open }
}

/** The bytes of a file as somebody gets them. */
export const opened = async (reader: PersonContext, caseId: string, id: string) =>
  text((await openAttachment(reader, caseId, id)).stream)

/** The names of the files of a thread, each with the place of its post. */
export const filesIn = async (reader: PersonContext, caseId: string) =>
  (await filesOfThread(reader, caseId)).map(({ name, position }) => [name, position])

/** The bytes that are kept of all attachments. */
export async function keptBytes({ process }: World) {
  const hashes: string[] = []
  for await (const { hash } of process.attachments.list()) hashes.push(hash)
  return hashes
}
