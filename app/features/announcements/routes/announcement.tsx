import { useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'
import { Time } from '#app/ui/time.tsx'
import { confirmAnnouncement } from '../announcing.server.ts'
import { useMessages } from '../components/use-messages.ts'
import { mayReadAnnouncements } from '../policy.ts'
import { announcementPage } from '../readable.query.server.ts'

export const loader = load(mayReadAnnouncements, ({ ctx, params }) => announcementPage(ctx, params.id!))

export const action = act(mayReadAnnouncements, async ({ ctx, scope, params }) => {
  await confirmAnnouncement(ctx, params.id!)
  return seeOther(scope, `/announcements/${params.id}`, 'confirmed')
})

export default function Announcement() {
  const { title, html, archived, mustRead, publishedOn, confirmedOn } = useLoaderData<typeof loader>()
  const t = useMessages()
  const locale = useLocale()
  const open = mustRead && !archived
  return (
    <Page
      title={title}
      breadcrumb={[{ href: '/announcements', label: t.title }]}
      flash={useFlash({ confirmed: t.flash.confirmed })}
      above={
        <>
          {archived && <StatusBadge tone="closed">{t.archived}</StatusBadge>}
          {open && (
            <StatusBadge tone={confirmedOn ? 'done' : 'waiting'}>
              {confirmedOn ? t.confirmed : t.mustRead}
            </StatusBadge>
          )}
        </>
      }
      below={
        <p>
          <Time dateTime={publishedOn}>{formatDay(locale, publishedOn)}</Time> {t.published}
        </p>
      }
      narrow
    >
      <Prose html={html} lang={locale} />
      {confirmedOn && <p className="mt-8">{t.confirmedOn(formatDay(locale, confirmedOn))}</p>}
      {open && !confirmedOn && (
        <form method="post" className="mt-8 print:hidden">
          <p className="mb-3">{t.confirmLead}</p>
          <Button size="lg">{t.confirm}</Button>
        </form>
      )}
    </Page>
  )
}
