import { AttachmentList, type ListedFile } from './attachment-list.tsx'
import { useMessages } from './use-messages.ts'

type Props = { caseId: string; files: readonly ListedFile[]; level?: 'h2' | 'h3' }

/** The files of a post under a heading of their own; nothing where there are none. */
export function PostFiles({ caseId, files, level: Heading = 'h2' }: Props) {
  const t = useMessages()
  if (files.length === 0) return null
  return (
    <section className="mt-8 max-w-[45rem]">
      <Heading className="border-l-8 border-blue-900 pl-3 text-std-20B-150">{t.title}</Heading>
      <AttachmentList caseId={caseId} files={files} />
    </section>
  )
}
