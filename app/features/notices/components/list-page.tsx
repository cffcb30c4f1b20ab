import type { SerializeFrom } from '@remix-run/node'
import { useFlash } from '#app/core/http/use-flash.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'
import { Time } from '#app/ui/time.tsx'
import type { ownNotices } from '../list.query.server.ts'
import { BouncedBanner } from './bounced-banner.tsx'
import { useMessages } from './use-messages.ts'

type Props = SerializeFrom<Awaited<ReturnType<typeof ownNotices>>>

const pageSize = 20

/** What one was told, newest day first. */
export function ListPage({ unread, bounced, seenAt, items, newer, older }: Props) {
  const { list: t, bounced: mail, settings } = useMessages()
  return (
    <Page
      title={t.title}
      flash={useFlash({ ...t.flash, saved: settings.saved, mailAgain: mail.cleared })}
      below={items.length > 0 ? <p>{unread > 0 ? t.count(unread) : t.allRead}</p> : null}
    >
      {bounced && <BouncedBanner />}
      <div className="flex max-w-[45rem] flex-wrap items-center justify-between gap-4 print:hidden">
        <a href="/me/notifications/settings" className="inline-block py-2">
          {t.settings}
        </a>
        {unread > 0 && (
          <form method="post" action="/me/notifications/read">
            <input type="hidden" name="seenAt" value={seenAt} />
            <Button variant="outline" size="sm">
              {t.readAll}
            </Button>
          </form>
        )}
      </div>
      {items.length === 0 ? (
        <EmptyState>{t.none}</EmptyState>
      ) : (
        <>
          <ol className="mt-4 max-w-[45rem] border-t border-solid-gray-420">
            {items.map((item) => (
              <Notice key={item.id} item={item} />
            ))}
          </ol>
          <p className="mt-4 max-w-[45rem] text-solid-gray-600">{t.order}</p>
        </>
      )}
      <Pagination newer={newer} older={older} size={pageSize} />
    </Page>
  )
}

function Notice({ item: { id, letter, on, read, title } }: { item: Props['items'][number] }) {
  const { list: t, letters } = useMessages()
  const locale = useLocale()
  const text = letters[letter].subject
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 border-b border-solid-gray-420 py-3">
      <div className="min-w-0 flex-1 basis-60">
        <p className={read ? undefined : 'font-700'}>{text}</p>
        {title && (
          <p className="mt-1" lang={foreignTo(locale, title)}>
            {title}
          </p>
        )}
        <p className="mt-1 flex flex-wrap items-center gap-2 text-solid-gray-600">
          {!read && (
            <StatusBadge tone="open" dense>
              {t.unread}
            </StatusBadge>
          )}
          <Time dateTime={on}>{formatDay(locale, on)}</Time>
        </p>
      </div>
      <form method="post" action={`/me/notifications/${id}`} className="flex flex-wrap gap-2 print:hidden">
        <Button variant="outline" size="sm" aria-label={t.openIt(text)}>
          {t.open}
        </Button>
        {!read && (
          <Button variant="text" size="sm" name="stay" value="yes" aria-label={t.readIt(text)}>
            {t.read}
          </Button>
        )}
      </form>
    </li>
  )
}
