import { foreignTo } from '#app/core/i18n/language-of.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { useMessages } from './use-messages.ts'
import { prefectureName } from './words.ts'

type Place = { organisation: string; prefecture: string }
type Props = {
  facts: (Place & { since: string | null }) | null
  planned: (Place & { movesOn: string }) | null
}

/** Where a member works, and from when on elsewhere. */
export function Workplace({ facts, planned }: Props) {
  const { profile: t } = useMessages()
  const locale = useLocale()
  const place = ({ organisation, prefecture }: Place) => (
    <>
      <span lang={foreignTo(locale, organisation)}>{organisation}</span> ({prefectureName(prefecture, locale)}
      )
    </>
  )
  return (
    <section aria-labelledby="workplace" className="max-w-[45rem]">
      <h2 id="workplace">{t.workplace}</h2>
      {facts ? (
        <p className="mt-3">
          {place(facts)}
          {facts.since && <span className="block">{t.since(formatDay(locale, facts.since))}</span>}
        </p>
      ) : (
        <p className="mt-3">{t.noWorkplace}</p>
      )}
      {planned && (
        <div className="mt-3 border-l-4 border-blue-900 pl-4">
          <p>
            {t.planned(formatDay(locale, planned.movesOn))}: {place(planned)}
          </p>
          <form method="post" action="/me/move/cancellation" className="mt-2">
            <Button variant="text">{t.cancelMove}</Button>
          </form>
        </div>
      )}
      <p className="mt-3">
        <a href="/me/move" className="inline-block py-2">
          {facts ? t.changeWorkplace : t.addWorkplace}
        </a>
      </p>
    </section>
  )
}
