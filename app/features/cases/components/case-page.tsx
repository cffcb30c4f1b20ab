import type { SerializeFrom } from '@remix-run/node'
import { useFlash } from '#app/core/http/use-flash.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { categories } from '#db/reference/vocabularies.ts'
import { PostFiles } from '#app/features/attachments/components/post-files.tsx'
import { SimilarCases } from '#app/features/similar/components/similar-cases.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { StatusBadge, type StatusTone } from '#app/ui/status-badge.tsx'
import { Time } from '#app/ui/time.tsx'
import { Timeline, type TimelineStep } from '#app/ui/timeline.tsx'
import type { CaseState } from '#db/schema/cases.ts'
import type { casePage } from '../thread.query.server.ts'
import { Answers } from './answers.tsx'
import { useByline } from './byline.tsx'
import { QuestionBox } from './question-box.tsx'
import { Refusal } from './refusal.tsx'
import { BegunReplies } from './begun-replies.tsx'
import { marksForm, UsefulCase } from './marks.tsx'
import { ReplyForm, valuesOfDraft } from './reply-form.tsx'
import { SheetView } from './sheet-view.tsx'
import { wordFor } from './terms.ts'
import { useMessages } from './use-messages.ts'

export type Thread = Exclude<SerializeFrom<Awaited<ReturnType<typeof casePage>>>, { hidden: true }>

const tones: Record<CaseState, StatusTone> = {
  draft: 'closed',
  'in-review': 'waiting',
  'sent-back': 'sent-back',
  published: 'open',
  declined: 'refused',
  expired: 'closed',
  hidden: 'refused',
}

const shownStates: CaseState[] = ['published', 'expired', 'hidden']

export function CasePage({ thread }: { thread: Thread }) {
  const t = useMessages()
  const locale = useLocale()
  const { id, state, may, drafts } = thread
  const draft = drafts.find(({ to }) => to === null) ?? null
  const badge =
    state === 'published' && !thread.locked && thread.answers.length === 0 ? t.open : t.states[state]
  return (
    <Page
      title={thread.title || t.todos.untitled}
      breadcrumb={[{ href: '/cases', label: t.cases }]}
      flash={useFlash(t.flash)}
      above={
        <>
          <StatusBadge tone={tones[state]}>{badge}</StatusBadge>
          {thread.categories.map((category) => (
            <Chip key={category}>{wordFor(categories, category, locale)}</Chip>
          ))}
        </>
      }
      below={<Meta thread={thread} />}
      aside={{ label: t.related, content: <Aside thread={thread} /> }}
    >
      {thread.review && <Refusal review={thread.review} />}
      {thread.html.question && (
        <QuestionBox html={thread.html.question}>
          {may.reply && <ButtonLink href="#write-answer">{t.writeAnswer}</ButtonLink>}
        </QuestionBox>
      )}
      <SheetView sheet={thread} gapHref={may.useful ? `/gaps/new?${knownOf(thread)}` : undefined} />
      <PostFiles caseId={id} files={thread.files.filter(({ position }) => position === 0)} />
      {may.useful && !thread.isMine && <UsefulCase useful={thread.useful} />}
      {state === 'published' && <Answers thread={thread} />}
      {may.useful && <form id={marksForm} method="post" action={`/cases/${id}/useful`} />}
      {thread.locked && <p className="mt-8 max-w-[45rem]">{t.locked}</p>}
      {may.reply && (
        <section aria-labelledby="write-answer" className="mt-12 max-w-[45rem] print:hidden">
          <h2 id="write-answer">{t.writeAnswer}</h2>
          <BegunReplies caseId={id} drafts={drafts} files={thread.files} />
          <p className="mt-3">
            <a href={`/cases/${id}/replies`} className="inline-block py-2">
              {t.thread.toQuote}
            </a>
          </p>
          <ReplyForm
            caseId={id}
            to={null}
            quotes={false}
            draft={draft}
            replyId={thread.replyId}
            askerIsHidden={thread.isMine && 'alias' in thread.by}
            state={{ values: draft ? valuesOfDraft(draft) : {}, errors: {} }}
            files={thread.files.filter(({ draftTo }) => draftTo === 0)}
            findings={[]}
            dismissals={[]}
          />
        </section>
      )}
    </Page>
  )
}

function Meta({
  thread: { by, nameChosen, publishedOn, answers, helpedCount, useful, ...rest },
}: {
  thread: Thread
}) {
  const t = useMessages()
  const locale = useLocale()
  const byline = useByline()
  return (
    <p>
      {nameChosen && byline(by, true)}
      {publishedOn && (
        <>
          {' · '}
          <Time dateTime={publishedOn}>{formatDay(locale, publishedOn)}</Time> {t.published}
          {' · '}
          {t.answerCount(answers.length)}
          {helpedCount > 0 && ` · ${t.thread.helpedCount(helpedCount)}`}
          {rest.editedOn && (
            <>
              {' · '}
              <a href={`/cases/${rest.id}/history`}>{t.thread.edited(formatDay(locale, rest.editedOn))}</a>
            </>
          )}
          {useful.count > 0 && ` · ${t.thread.usefulTo(useful.count)}`}
        </>
      )}
    </p>
  )
}

function Aside({ thread }: { thread: Thread }) {
  const { id, state, isMine, submittedOn, publishedOn, may, follow } = thread
  const t = useMessages()
  const locale = useLocale()
  const on = (day: string) => <Time dateTime={day}>{formatDay(locale, day)}</Time>
  const steps: TimelineStep[] = [
    ...(submittedOn && state !== 'published'
      ? [{ key: 'submitted', label: t.submitted, state: 'done' as const, time: on(submittedOn) }]
      : []),
    ...(state === 'in-review' ? [{ key: 'review', label: t.waitingReview, state: 'now' as const }] : []),
    ...(publishedOn && shownStates.includes(state)
      ? [{ key: 'published', label: t.published, state: 'now' as const, time: on(publishedOn) }]
      : []),
  ]
  return (
    <>
      {steps.length > 0 && (
        <>
          <h2 className="text-std-20B-150">{t.status}</h2>
          <div className="mt-3">
            <Timeline steps={steps} />
          </div>
        </>
      )}
      {may.edit && (
        <p className="mt-6">
          <ButtonLink href={`/cases/${id}/edit`}>{state === 'sent-back' ? t.fix : t.toEdit}</ButtonLink>
        </p>
      )}
      {may.consent && (
        <p className="mt-6 print:hidden">
          <a href={`/cases/${id}/consent`}>{t.consentPage.to}</a>
        </p>
      )}
      {may.withdraw && !may.consent && (
        <p className="mt-6 print:hidden">
          <a href={`/cases/${id}/withdrawal`}>{t.consentPage.toWithdrawal}</a>
        </p>
      )}
      {may.revise && (
        <p className="mt-6 print:hidden">
          <a href={`/cases/${id}/revision`}>{t.revision.to}</a>
        </p>
      )}
      {may.recall && (
        <form method="post" action={`/cases/${id}/recall`} className="mt-6 print:hidden">
          <p className="mb-3 text-solid-gray-600">{t.recallHelp}</p>
          <Button variant="outline">{t.recall}</Button>
        </form>
      )}
      {state === 'published' && (
        <p className="mt-6 print:hidden">
          <a href={`/cases/${id}/follow`} className="inline-block py-2">
            {t.follow.to}
          </a>{' '}
          {t.follow.now[follow ?? (isMine ? 'usual' : 'none')]}
        </p>
      )}
      {state === 'published' && !isMine && (
        <p className="mt-6 print:hidden">
          <a href={`/cases/${id}/report`} className="inline-block py-2">
            {t.reportCase}
          </a>
        </p>
      )}
      {(may.useful || may.helped) && (
        <section aria-labelledby="from-here" className="mt-8 print:hidden">
          <h2 id="from-here" className="text-std-20B-150">
            {t.fromHere}
          </h2>
          <ul className="mt-3">
            <li>
              <a href={`/gaps/new?${knownOf(thread)}`} className="inline-block py-2">
                {t.reportGap}
              </a>
            </li>
            {may.helped && (
              <li>
                <a href={`/cases/${id}/nomination`} className="inline-block py-2">
                  {t.nominate}
                </a>
              </li>
            )}
          </ul>
        </section>
      )}
      <SimilarCases cases={thread.similar} />
    </>
  )
}

/** What a report of a missing source need not ask again; of where the client lives a case tells no more than the block. */
function knownOf({ categories: [need], block, background: { language, statusGroup: status } }: Thread) {
  const known = Object.entries({ need, block, language, status })
  return new URLSearchParams(known.filter((pair): pair is [string, string] => Boolean(pair[1])))
}
