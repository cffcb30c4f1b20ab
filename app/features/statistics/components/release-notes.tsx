import type { ReleaseFileName, ReleaseRules } from '#db/schema/releases.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { messages } from '../messages.ts'

export function Method({ rules }: { rules: ReleaseRules }) {
  const t = messages.in(useLocale())
  return (
    <section aria-labelledby="method" className="mt-8 max-w-[45rem]">
      <h2 id="method">{t.method}</h2>
      <ul className="mt-3 list-disc pl-6">
        {t.methodText(rules).map((sentence) => (
          <li key={sentence} className="mt-2">
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  )
}

type FileProps = { id: string; files: { name: ReleaseFileName; checksum: string }[] }

export function Files({ id, files }: FileProps) {
  const locale = useLocale()
  const t = messages.in(locale)
  const checksums = new Map(files.map(({ name, checksum }) => [name, checksum]))
  const listed = [
    { href: `/statistics/${id}.csv`, label: t.csv, name: `csv.${locale}` as const },
    { href: `/statistics/${id}.json`, label: t.json, name: 'json' as const },
    { href: `/statistics/${id}/audit`, label: t.auditFile, name: 'audit' as const },
  ]
  return (
    <section aria-labelledby="files" className="mt-8 max-w-[45rem]">
      <h2 id="files">{t.files}</h2>
      <ul className="mt-3">
        {listed.map(({ href, label, name }) => (
          <li key={href} className="mt-2 break-inside-avoid">
            <a href={href} className="inline-block py-2">
              {label}
            </a>
            {checksums.has(name) && (
              <div className="text-dns-14N-130 break-all text-solid-gray-600">
                {t.checksum}: <code>{checksums.get(name)}</code>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
