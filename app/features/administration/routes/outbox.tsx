import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { Banner } from '#app/ui/banner.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { messages } from '../messages.ts'
import { outbox } from '../overview.query.server.ts'
import { mayOperate } from '../policy.ts'

export const loader = load(mayOperate, ({ ctx }) => outbox(ctx))

export default function Outbox() {
  const { mails, refused, mailIsSent } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const { outbox: t, title } = messages.in(locale)
  const state = ({ sent, lastError, hasNoMailbox }: (typeof mails)[number]) => {
    if (sent) return t.sent
    if (hasNoMailbox) return t.noMailbox
    if (lastError) return t.failed(lastError)
    return mailIsSent ? t.waiting : t.kept
  }
  return (
    <Page title={t.title} breadcrumb={[{ href: '/admin', label: title }]} below={<p>{t.lead}</p>}>
      {refused && (
        <Banner tone="warning" title={t.refused}>
          <p>{t.refusedHelp}</p>
        </Banner>
      )}
      <p className="my-4">{t.hidden}</p>
      {mails.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <DataTable
          caption={t.newest}
          narrow="cards"
          rows={mails}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'subject',
              head: t.subject,
              rowHead: true,
              cell: ({ subject, body }) => (
                <>
                  {subject}
                  <Disclosure summary={t.text} inline>
                    <p className="whitespace-pre-line">{body}</p>
                  </Disclosure>
                </>
              ),
            },
            { key: 'to', head: t.recipient, cell: ({ recipient }) => recipient },
            { key: 'created', head: t.created, cell: ({ createdOn }) => formatDay(locale, createdOn) },
            { key: 'state', head: t.state, cell: state },
          ]}
        />
      )}
    </Page>
  )
}
