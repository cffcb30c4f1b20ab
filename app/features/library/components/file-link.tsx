import { formatBytes } from '#app/core/i18n/format.ts'
import type { FindingKind } from '#app/core/screening.ts'
import { messages as guard } from '#app/features/anonymisation/messages.ts'
import { Banner } from '#app/ui/banner.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import type { ShownResource } from './resource-page.tsx'
import { useMessages } from './use-messages.ts'

type Props = { id: string; version: number; file: NonNullable<ShownResource['file']> }

/** Where a file is saved, with what it is and how large, and why somebody cannot yet. */
export function FileLink({ id, version, file }: Props) {
  const { page: t } = useMessages()
  const locale = useLocale()
  const { name, kind, size, state, mayOpen, preview, pages } = file
  return (
    <section aria-labelledby="file" className="mt-8 print:hidden">
      <h2 id="file">{t.file}</h2>
      <div className="mt-3">
        <FileState file={file} />
      </div>
      <p className="mt-3">
        {mayOpen ? (
          <a
            href={`/library/${id}/versions/${version}/file`}
            className="inline-block py-2 font-700 wrap-anywhere"
          >
            {t.download(name)}
          </a>
        ) : (
          <span className="wrap-anywhere">{name}</span>
        )}{' '}
        <span className="whitespace-nowrap">{t.fileKind(kind, formatBytes(locale, size))}</span>
      </p>
      {mayOpen && preview === 'none' && <p className="text-solid-gray-600">{t.noPreview}</p>}
      {pages.length > 0 && (
        <ol className="mt-3 flex flex-wrap gap-4" aria-label={t.preview}>
          {pages.map(({ page, width, height }) => (
            <li key={page}>
              <img
                src={`/library/${id}/versions/${version}/preview/${page}`}
                {...{ width, height }}
                alt={t.previewOf(name, page)}
                loading="lazy"
                className="h-auto max-h-96 w-auto max-w-full border border-solid-gray-420"
              />
            </li>
          ))}
        </ol>
      )}
      {state === 'unread' && <p className="text-solid-gray-600">{t.unread}</p>}
      {file.found.includes('picture') && <p className="text-solid-gray-600">{t.pictures}</p>}
    </section>
  )
}

function FileState({ file: { state, found, mayOpen } }: Pick<Props, 'file'>) {
  const { page: t } = useMessages()
  const locale = useLocale()
  if (state === 'waiting') {
    return (
      <Banner tone="info" as="p" title={t.waitingTitle}>
        <p>{t.waitingText}</p>
      </Banner>
    )
  }
  if (state !== 'held') return null
  const { kinds } = guard.in(locale)
  const names = found.flatMap((kind) => kinds[kind as FindingKind] ?? [])
  return (
    <Banner tone="warning" as="p" title={t.heldTitle}>
      <p>{mayOpen ? t.heldText : t.heldReader}</p>
      {names.length > 0 && <p>{t.heldFound(names.join(locale === 'ja' ? '、' : ', '))}</p>}
    </Banner>
  )
}
