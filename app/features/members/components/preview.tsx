import { foreignTo } from '#app/core/i18n/language-of.ts'
import { useLocale } from '#app/ui/locale.tsx'
import type { OpenedFacts } from '../member.ts'
import { OpenedFactList } from './opened-facts.tsx'
import { useMessages } from './use-messages.ts'

type Props = { name: string; opened: OpenedFacts | null; isListed: boolean }

/** How the other members see somebody, as it was saved last. */
export function Preview({ name, opened, isListed }: Props) {
  const { profile: t } = useMessages()
  const locale = useLocale()
  return (
    <section aria-labelledby="preview" className="mt-12 max-w-[45rem]">
      <h2 id="preview">{t.preview}</h2>
      <p className="mt-3">{t.previewWho}</p>
      {opened && isListed ? (
        <div className="mt-4">
          <h3 lang={foreignTo(locale, name)} className="mb-3">
            {name}
          </h3>
          <OpenedFactList opened={opened} />
        </div>
      ) : (
        <p className="mt-3 font-700">{t.previewNone}</p>
      )}
    </section>
  )
}
