import type { ReleaseRules } from '#db/schema/releases.ts'
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

export function Files({ id, checksum }: { id: string; checksum: string }) {
  const t = messages.in(useLocale())
  const files = [
    { href: `/statistics/${id}.csv`, label: t.csv },
    { href: `/statistics/${id}.json`, label: t.json },
    { href: `/statistics/${id}/audit`, label: t.auditFile },
  ]
  return (
    <section aria-labelledby="files" className="mt-8 max-w-[45rem]">
      <h2 id="files">{t.files}</h2>
      <ul className="mt-3">
        {files.map(({ href, label }) => (
          <li key={href}>
            <a href={href} className="inline-block py-2">
              {label}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-2 break-all">
        {t.checksum}: <code>{checksum}</code>
      </p>
    </section>
  )
}
