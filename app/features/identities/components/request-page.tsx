import type { SerializeFrom } from '@remix-run/node'
import { formatDay } from '#app/core/i18n/format.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { Time } from '#app/ui/time.tsx'
import { MayNotDecide } from '#app/features/accounts/components/two-admins.tsx'
import type { requestPage } from '../list.query.server.ts'
import type { Identity } from '../look.server.ts'
import { shownForMinutes } from '../times.ts'
import { useStateWords } from './requests-page.tsx'
import { useMessages } from './use-messages.ts'

type Request = SerializeFrom<Awaited<ReturnType<typeof requestPage>>>
type Look = { identity: Identity } | null

/** One request; the name of the author only in the answer to a look. */
export function RequestPage({ request, look }: { request: Request; look: Look }) {
  const t = useMessages()
  const { may } = request
  const trail = [
    { href: '/admin', label: t.admin },
    { href: '/admin/identities', label: t.title },
  ]
  return (
    <Page title={t.detail.title} breadcrumb={trail} narrow flash={useFlash(t.flash)}>
      {look && <WhoWroteIt identity={look.identity} />}
      <Facts request={request} />
      {request.isOwnPost && <p className="mt-6">{t.detail.ownPost}</p>}
      {may.look && <LookForm again={request.state === 'shown'} />}
      {request.hindrance && <MayNotDecide hindrance={request.hindrance} />}
      {may.decide && <Decision id={request.id} mayApprove={!request.hindrance} />}
      {may.withdraw && <Withdrawal request={request} />}
    </Page>
  )
}

function WhoWroteIt({ identity }: { identity: Identity }) {
  const { detail: t } = useMessages()
  return (
    <section aria-labelledby="who" className="mb-8 rounded-12 border border-solid-gray-420 p-4 md:p-6">
      <h2 id="who" className="mt-0">
        {t.who}
      </h2>
      {identity ? (
        <>
          <SummaryList
            items={[
              { term: t.name, value: identity.name },
              { term: t.email, value: identity.email },
            ]}
          />
          <p className="mt-3">{t.onlyHere}</p>
        </>
      ) : (
        <p className="mt-3">{t.gone}</p>
      )}
    </section>
  )
}

function Facts({ request }: { request: Request }) {
  const t = useMessages()
  const locale = useLocale()
  const stateWords = useStateWords()
  const { caseId, position, reason, askedBy, askedOn, decidedBy, refusal, until, looks } = request
  const address = `/cases/${caseId}${position > 0 ? `#answer-${position}` : ''}`
  return (
    <SummaryList
      items={[
        { term: t.state, value: stateWords(request) },
        {
          term: t.field.post,
          value: (
            <>
              {t.post(position)} <span className="break-all">{address}</span>
            </>
          ),
        },
        { term: t.field.reason, value: <Words text={reason} /> },
        {
          term: t.detail.askedBy,
          value: (
            <>
              {askedBy} <Time dateTime={askedOn}>{formatDay(locale, askedOn)}</Time>
            </>
          ),
        },
        ...(decidedBy ? [{ term: t.detail.decidedBy, value: decidedBy }] : []),
        ...(refusal ? [{ term: t.detail.refusal, value: <Words text={refusal} /> }] : []),
        ...(looks > 0 ? [{ term: t.detail.looks, value: t.detail.times(looks) }] : []),
        ...(until ? [{ term: t.detail.until, value: until }] : []),
      ]}
    />
  )
}

function Words({ text }: { text: string }) {
  return (
    <p lang={foreignTo(useLocale(), text)} className="whitespace-pre-line">
      {text}
    </p>
  )
}

function LookForm({ again }: { again: boolean }) {
  const { detail: t } = useMessages()
  return (
    <form method="post" className="mt-6">
      <p>{again ? t.whileShown : t.beforeLook(shownForMinutes)}</p>
      <FormActions>
        <Button variant={again ? 'outline' : 'danger-fill'} size="lg">
          {again ? t.lookAgain : t.look}
        </Button>
      </FormActions>
    </form>
  )
}

function Decision({ id, mayApprove }: { id: string; mayApprove: boolean }) {
  const { detail: t } = useMessages()
  const refusal = (
    <a href={`/admin/identities/${id}/refusal`} className="inline-block py-2">
      {t.refuse}
    </a>
  )
  if (!mayApprove) return <p className="mt-3">{refusal}</p>
  return (
    <form method="post" action={`/admin/identities/${id}/approval`}>
      <ul className="mt-6 list-disc pl-6">
        {t.whatHappens(shownForMinutes).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <FormActions>
        <Button variant="danger-fill" size="lg">
          {t.approve}
        </Button>
        {refusal}
      </FormActions>
    </form>
  )
}

function Withdrawal({ request: { id, state } }: { request: Request }) {
  const { detail: t } = useMessages()
  return (
    <form method="post" action={`/admin/identities/${id}/withdrawal`}>
      {state === 'asked' && <p className="mt-6">{t.waits}</p>}
      <FormActions>
        <Button variant="outline">{t.withdraw}</Button>
      </FormActions>
    </form>
  )
}
