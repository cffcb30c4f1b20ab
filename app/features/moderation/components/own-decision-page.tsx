import type { SerializeFrom } from '@remix-run/node'
import { useFlash } from '#app/core/http/use-flash.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import type { ownDecision } from '../own.query.server.ts'
import { Decisions } from './decisions.tsx'
import { ShownPost } from './shown-post.tsx'
import { useMessages } from './use-messages.ts'

type Props = SerializeFrom<Awaited<ReturnType<typeof ownDecision>>>

/** What was decided about an own post and why, the post itself, and the one appeal. */
export function OwnDecisionPage({ decision, state }: { decision: Props; state: FormState }) {
  const t = useMessages()
  const locale = useLocale()
  const { post, appeal, mayAppeal } = decision
  return (
    <Page
      title={t.own.case}
      breadcrumb={[{ href: '/me/decisions', label: t.own.title }]}
      flash={useFlash(t.flash)}
      errors={state.errors}
      below={<p>{t.own.kind(t.kinds[decision.reason])}</p>}
      narrow
    >
      <h2>{t.own.decisions}</h2>
      <Decisions decisions={decision.decisions} />
      {appeal && (
        <>
          <h2>{t.own.yourAppeal}</h2>
          <p lang={foreignTo(locale, appeal)} className="mt-3 whitespace-pre-line">
            {appeal}
          </p>
          <p className="mt-3 font-700">{decision.state === 'final' ? t.own.final : t.own.appealed}</p>
        </>
      )}
      <h2>{post.position === 0 ? t.own.post : t.own.answer(post.position)}</h2>
      <ShownPost post={post} />
      {mayAppeal && (
        <form method="post" action={`/me/decisions/${decision.id}`} noValidate className="mt-12">
          <h2>{t.own.appeal}</h2>
          <Textarea
            {...fieldProps(state, 'appeal')}
            label={t.field.appeal}
            help={t.own.appealHelp}
            required
          />
          <FormActions>
            <Button size="lg">{t.own.submit}</Button>
          </FormActions>
        </form>
      )}
    </Page>
  )
}
