import { foreignTo } from '#app/core/i18n/language-of.ts'
import { Button } from '#app/ui/button.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { useMessages } from './use-messages.ts'

export type FoundSource = { id: string; name: string; organization: string }
type Props = { own: FoundSource[]; around: FoundSource[]; category: string; area: string }

/** What the directory has for this need: perhaps the source was only not known. */
export function SourcesFound({ own, around, category, area }: Props) {
  const t = useMessages()
  return (
    <section aria-labelledby="sources" className="mt-6">
      <h2 id="sources">{t.aware.found}</h2>
      {own.length === 0 ? <p className="mt-2">{t.aware.none}</p> : <p className="mt-2">{t.aware.help}</p>}
      <List sources={own} category={category} area={area} />
      {around.length > 0 && (
        <>
          <h3 className="mt-6">{t.aware.around}</h3>
          <List sources={around} category={category} area={area} />
        </>
      )}
    </section>
  )
}

type ListProps = { sources: FoundSource[] } & Pick<Props, 'category' | 'area'>

function List({ sources, category, area }: ListProps) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <ul className="mt-2">
      {sources.map(({ id, name, organization }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-3 border-b border-solid-gray-420 py-3"
        >
          <span className="min-w-0 flex-1 basis-60" lang={foreignTo(locale, name)}>
            <a href={`/directory/${id}`}>{name}</a> {organization}
          </span>
          <form method="post" action={`/gaps/known/${id}`}>
            <input type="hidden" name="category" value={category} />
            <input type="hidden" name="area" value={area} />
            <Button variant="outline" size="sm" aria-label={t.aware.submitFor(name)}>
              {t.aware.submit}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  )
}
