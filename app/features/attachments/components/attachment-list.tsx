import { formatBytes } from '#app/core/i18n/format.ts'
import { useLocale } from '#app/ui/locale.tsx'
import type { Attachment } from '../attachment.ts'
import { useMessages } from './use-messages.ts'

type Told = { unread: boolean; found: string[]; reason: string }
export type ListedFile = Attachment & Partial<Told>

type Props = {
  caseId: string
  files: readonly ListedFile[]
  /** Whether each can be taken off from here. */
  removable?: boolean
}

/** The files of a post, each to be saved; for whoever looks after them also what is known of what they say. */
export function AttachmentList({ caseId, files, removable = false }: Props) {
  const t = useMessages()
  const locale = useLocale()
  if (files.length === 0) return null
  return (
    <ul aria-label={t.title} className="mt-2">
      {files.map(({ id, name, kind, size, ...told }) => (
        <li key={id}>
          <a href={`/cases/${caseId}/attachments/${id}`} className="inline-block py-2 wrap-anywhere">
            {name}
          </a>{' '}
          <span className="mr-4 whitespace-nowrap text-solid-gray-600">
            {t.fileKind(kind, formatBytes(locale, size))}
          </span>
          {removable && (
            <a
              href={`/cases/${caseId}/attachments/${id}/removal`}
              className="inline-block py-2 wrap-anywhere print:hidden"
            >
              {t.remove(name)}
            </a>
          )}
          <ToldAbout kind={kind} {...told} />
        </li>
      ))}
    </ul>
  )
}

function ToldAbout({ kind, unread = false, found = [], reason = '' }: Partial<Told> & { kind: string }) {
  const t = useMessages()
  return (
    <>
      {unread && <p className="text-solid-gray-600">{t.unread(kind)}</p>}
      {found.length > 0 && <p className="text-solid-gray-600">{t.explained(found.join(' / '), reason)}</p>}
    </>
  )
}
