import { useLoaderData } from '@remix-run/react'
import { useFlash } from '#app/core/http/use-flash.ts'
import { load } from '#app/core/http/route.server.ts'
import { CaseQueue } from '#app/features/cases/components/case-queue.tsx'
import { mayReviewCases, reviewQueue, waitingReviews } from '#app/features/cases/index.server.ts'
import { messages as caseMessages } from '#app/features/cases/messages.ts'
import { SourceQueue } from '#app/features/directory/components/source-queue.tsx'
import { sourceQueue, waitingSources } from '#app/features/directory/index.server.ts'
import { messages as sourceMessages } from '#app/features/directory/messages.ts'
import { messages as gapMessages } from '#app/features/gaps/messages.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { messages } from '../messages.ts'
import { waitingMatters } from '../queue.query.server.ts'

export const loader = load(mayReviewCases, async ({ ctx }) => ({
  waiting: await reviewQueue(ctx),
  allWaiting: await waitingReviews(ctx),
  sources: await sourceQueue(ctx),
  allSources: await waitingSources(ctx),
  reports: await waitingMatters(ctx),
}))

export default function Queue() {
  const { waiting, allWaiting, sources, allSources, reports } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const t = messages.in(locale)
  const flash = { ...caseMessages.in(locale).review.flash, ...sourceMessages.in(locale).review.flash }
  return (
    <Page title={t.title} flash={useFlash(flash)}>
      <CaseQueue waiting={waiting} />
      <Oldest shown={waiting.length} all={allWaiting} />
      <h2>{sourceMessages.in(locale).directory}</h2>
      <SourceQueue waiting={sources} />
      <Oldest shown={sources.length} all={allSources} />
      <p className="mt-8">
        <a href="/moderation/reports" className="inline-block py-2">
          {t.queue.open(reports)}
        </a>
      </p>
      <p>
        <a href="/moderation/gaps" className="inline-block py-2">
          {gapMessages.in(locale).sort.title}
        </a>
      </p>
    </Page>
  )
}

/** Said where more wait than a page shows; the others come up as these are decided. */
function Oldest({ shown, all }: { shown: number; all: number }) {
  const t = messages.in(useLocale())
  return all > shown ? <p className="mt-3">{t.queue.oldest(shown, all)}</p> : null
}
