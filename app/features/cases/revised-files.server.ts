import { and, eq } from 'drizzle-orm'
import { replies } from '#db/schema/cases.ts'
import { postRevisions } from '#db/schema/threads.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { languageOf } from '#app/core/i18n/language-of.ts'
import { record } from '#app/core/outbox.server.ts'
import { attachmentMessages } from '#app/features/attachments/index.ts'
import { filesOn, type Hook } from '#app/features/attachments/index.server.ts'
import { refuse } from './messages.ts'

const mostVersions = 50

/** A text as its history keeps it: the names of its files stand below it. */
export async function withFileNames(read: Queries, hook: Hook, text: string) {
  const files = await filesOn(read, hook)
  if (files.length === 0) return text
  const { title } = attachmentMessages.in(languageOf(text))
  return [`${text}\n`, title, ...files.map(({ name }) => `- ${name}`)].join('\n')
}

/**
 * Changes the files of a post. Those of an answer that was sent belong to its history: what it was before is kept there
 * by name, as the words of an edit are.
 */
export async function withRevision<Result>(
  tx: Queries,
  ctx: Context,
  hook: Hook,
  change: () => Promise<Result>,
) {
  if (!('position' in hook) || hook.position === 0) return change()
  const { caseId, position } = hook
  const [answer] = await tx.select().from(replies).where(at(hook))
  const { id, version, body, anonymous, createdAt, editedAt } = answer!
  const before = await withFileNames(tx, hook, body)
  const result = await change()
  if ((await withFileNames(tx, hook, body)) === before) return result
  if (version >= mostVersions) throw refuse('too-many', (t) => t.errors.tooManyEdits(mostVersions))
  const now = ctx.now()
  await tx.insert(postRevisions).values({
    ...{ caseId, position, version, body: before },
    ...{ writtenAt: editedAt ?? createdAt, replacedAt: now, withheldAt: null },
  })
  await tx
    .update(replies)
    .set({ version: version + 1, editedAt: now })
    .where(at(hook))
  const event = 'case.answer-edited'
  await record(tx, ctx, { event, subjectId: caseId, itemId: id, anonymously: anonymous })
  return result
}

const at = ({ caseId, position }: { caseId: string; position: number }) =>
  and(eq(replies.caseId, caseId), eq(replies.position, position))
