import { useFlash } from '#app/core/http/use-flash.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import type { PartFinding } from '#app/features/anonymisation/index.ts'
import type { FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { AddendumForm } from './addendum-form.tsx'
import { ItemForm, type ShownItem } from './item-form.tsx'
import { useTrail } from './trail.ts'
import { useMessages } from './use-messages.ts'

type Props = { item: ShownItem; state: FormState; findings?: PartFinding[] }

export function ItemPage({ item, state, findings = [] }: Props) {
  const t = useMessages()
  const locale = useLocale()
  const { title, workshop, workshopId, caseId, closed } = item
  return (
    <Page
      title={closed ? t.addendum.title : title}
      breadcrumb={useTrail({ id: workshopId, title: workshop }, { below: true })}
      flash={useFlash(t.flash)}
      errors={state.errors}
      below={
        closed ? (
          <p lang={foreignTo(locale, title)}>{title}</p>
        ) : (
          <p>
            {t.form.help} {caseId && <a href={`/cases/${caseId}`}>{t.form.caseLink}</a>}
          </p>
        )
      }
      narrow
    >
      {closed ? (
        <AddendumForm item={item} state={state} findings={findings} />
      ) : (
        <ItemForm item={item} state={state} />
      )}
    </Page>
  )
}
