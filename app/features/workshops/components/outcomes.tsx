import { foreignTo } from '#app/core/i18n/language-of.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { useMessages } from './use-messages.ts'
import type { ShownWorkshop } from './workshop-page.tsx'

type Titled = { id: string; title: string }

/** The cases of a workshop, its minutes, and what came of it. */
export function Outcomes({ workshop: { id, may, outcomes } }: { workshop: ShownWorkshop }) {
  const { outcomes: t } = useMessages()
  const { cases, lessons, nominated } = outcomes
  if (cases.length + lessons.length === 0 && !may.nominate && !may.minutes) return null
  return (
    <section aria-labelledby="outcomes" className="mt-8 max-w-[45rem] md:mt-12">
      <h2 id="outcomes">{lessons.length > 0 ? t.heading : t.cases}</h2>
      {cases.length === 0 && lessons.length === 0 && <p className="mt-2">{t.noCases}</p>}
      <List
        numbered
        head={lessons.length > 0 ? t.cases : null}
        items={cases}
        path={({ id: one, outcomeAt }) => `/cases/${one}${outcomeAt ? `#answer-${outcomeAt}` : ''}`}
      />
      <List head={t.lessons} items={lessons} path={({ id: one }) => `/library/${one}`} />
      {(may.nominate || may.minutes) && (
        <p className="mt-4 flex flex-wrap gap-4 print:hidden">
          {may.minutes && (
            <ButtonLink href={`/workshops/${id}/minutes`} variant="outline">
              {may.minutes === 'write' ? t.write : t.read}
            </ButtonLink>
          )}
          {may.nominate && (
            <ButtonLink href={`/workshops/${id}/cases`} variant="outline">
              {may.run && nominated > 0 ? t.offered(nominated) : t.nominate}
            </ButtonLink>
          )}
        </p>
      )}
    </section>
  )
}

type ListProps<Item extends Titled> = {
  /** As the agenda names them: the first case, the second. */
  numbered?: boolean
  head: string | null
  items: Item[]
  path: (item: Item) => string
}

function List<Item extends Titled>({ numbered = false, head, items, path }: ListProps<Item>) {
  const locale = useLocale()
  const Tag = numbered ? 'ol' : 'ul'
  if (items.length === 0) return null
  return (
    <>
      {head && <h3 className="mt-4">{head}</h3>}
      <Tag className={`mt-2 pl-6 ${numbered ? 'list-decimal' : 'list-disc'}`}>
        {items.map((item) => (
          <li key={item.id}>
            <a href={path(item)} lang={foreignTo(locale, item.title)} className="inline-block py-1 align-top">
              {item.title}
            </a>
          </li>
        ))}
      </Tag>
    </>
  )
}
