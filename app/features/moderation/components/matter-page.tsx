import type { SerializeFrom } from '@remix-run/node'
import { formatDay } from '#app/core/i18n/format.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import type { FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'
import { Time } from '#app/ui/time.tsx'
import type { matterToDecide } from '../matter.query.server.ts'
import { DecisionForm } from './decision-form.tsx'
import { Decisions } from './decisions.tsx'
import { ShownPost } from './shown-post.tsx'
import { useMessages } from './use-messages.ts'

export type Matter = SerializeFrom<Awaited<ReturnType<typeof matterToDecide>>>

/** A reported post, what was told about it, and the decision. */
export function MatterPage({ matter, state }: { matter: Matter; state: FormState }) {
  const t = useMessages()
  const locale = useLocale()
  const { post, dueOn, late, appeal, decisions, choices } = matter
  return (
    <Page
      title={t.matter.title}
      breadcrumb={[
        { href: '/moderation', label: t.title },
        { href: '/moderation/reports', label: t.queue.title },
      ]}
      errors={state.errors}
      above={dueOn && late ? <StatusBadge tone="refused">{t.queue.late}</StatusBadge> : undefined}
      below={
        <>
          {dueOn && (
            <p>
              <Time dateTime={dueOn}>{t.matter.due(formatDay(locale, dueOn))}</Time>
            </p>
          )}
          <p>{t.matter.lead}</p>
        </>
      }
      narrow
    >
      <Reports reports={matter.reports} />
      <h2>{t.matter.post}</h2>
      {post.position > 0 && (
        <p lang={foreignTo(locale, post.title)} className="mt-3">
          {t.matter.inCase(post.title, post.position)}
        </p>
      )}
      {post.hidden && <p className="mt-3">{t.matter.hidden}</p>}
      {post.locked && post.position === 0 && <p className="mt-3">{t.matter.locked}</p>}
      <ShownPost post={post} />
      <p className="mt-3">
        <a href={`/cases/${post.caseId}`} className="inline-block py-2">
          {t.matter.toCase}
        </a>
      </p>
      {decisions.length > 0 && (
        <>
          <h2>{t.matter.before}</h2>
          <Decisions decisions={decisions} />
        </>
      )}
      {appeal && (
        <>
          <h2>{t.matter.appeal}</h2>
          <p lang={foreignTo(locale, appeal)} className="mt-3 whitespace-pre-line">
            {appeal}
          </p>
        </>
      )}
      {choices.length > 0 ? (
        <DecisionForm matter={matter} state={state} />
      ) : (
        <p className="mt-8">{t.matter.done}</p>
      )}
    </Page>
  )
}

function Reports({ reports }: Pick<Matter, 'reports'>) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <>
      <h2>{t.matter.reports}</h2>
      <ul className="mt-3 border-t border-solid-gray-420">
        {reports.map(({ reason, note, on }, index) => (
          <li key={index} className="border-b border-solid-gray-420 py-3">
            <p>
              <strong>{t.kinds[reason]}</strong>{' '}
              <span className="text-solid-gray-600">
                <Time dateTime={on}>{formatDay(locale, on)}</Time>
              </span>
            </p>
            {note && (
              <p lang={foreignTo(locale, note)} className="mt-1 whitespace-pre-line">
                {note}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
