import { useLoaderData } from '@remix-run/react'
import { useFlash } from '#app/core/http/use-flash.ts'
import { load } from '#app/core/http/route.server.ts'
import { CaseQueue } from '#app/features/cases/components/case-queue.tsx'
import { mayReviewCases, reviewQueue } from '#app/features/cases/index.server.ts'
import { messages as caseMessages } from '#app/features/cases/messages.ts'
import { messages as gapMessages } from '#app/features/gaps/messages.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { messages } from '../messages.ts'

export const loader = load(mayReviewCases, async ({ ctx }) => ({ waiting: await reviewQueue(ctx) }))

export default function Queue() {
  const { waiting } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const t = messages.in(locale)
  return (
    <Page title={t.title} flash={useFlash(caseMessages.in(locale).review.flash)}>
      <CaseQueue waiting={waiting} />
      <p className="mt-8">
        <a href="/moderation/gaps" className="inline-block py-2">
          {gapMessages.in(locale).sort.title}
        </a>
      </p>
    </Page>
  )
}
