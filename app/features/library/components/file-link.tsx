import { formatBytes } from '#app/core/i18n/format.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { useMessages } from './use-messages.ts'

type Props = { id: string; version: number; file: { name: string; kind: string; size: number } }

/** Where a file is saved, with what it is and how large. */
export function FileLink({ id, version, file: { name, kind, size } }: Props) {
  const { page: t } = useMessages()
  const locale = useLocale()
  return (
    <section aria-labelledby="file" className="mt-8 print:hidden">
      <h2 id="file">{t.file}</h2>
      <p className="mt-3">
        <a
          href={`/library/${id}/versions/${version}/file`}
          className="inline-block py-2 font-700 wrap-anywhere"
        >
          {t.download(name)}
        </a>{' '}
        <span className="whitespace-nowrap">{t.fileKind(kind, formatBytes(locale, size))}</span>
      </p>
    </section>
  )
}
