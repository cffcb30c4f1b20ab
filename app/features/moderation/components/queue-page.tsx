import type { SerializeFrom } from '@remix-run/node'
import { useFlash } from '#app/core/http/use-flash.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'
import { Time } from '#app/ui/time.tsx'
import type { reportQueue } from '../queue.query.server.ts'
import { useMessages } from './use-messages.ts'

type Props = SerializeFrom<Awaited<ReturnType<typeof reportQueue>>>

/** Reports and appeals that wait, next deadline first, and what was decided lately. */
export function QueuePage({ waiting, decided }: Props) {
  const t = useMessages()
  return (
    <Page
      title={t.queue.title}
      breadcrumb={[{ href: '/moderation', label: t.title }]}
      flash={useFlash(t.flash)}
      below={<p>{t.queue.own}</p>}
    >
      {waiting.length === 0 ? <p>{t.queue.none}</p> : <Waiting rows={waiting} />}
      <h2>{t.queue.decided}</h2>
      {decided.length === 0 ? <p className="mt-3">{t.queue.noneDecided}</p> : <Decided rows={decided} />}
    </Page>
  )
}

function Waiting({ rows }: { rows: Props['waiting'] }) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <DataTable
      caption={t.queue.waiting}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'post', head: t.queue.post, rowHead: true, cell: (row) => <PostLink {...row} /> },
        {
          key: 'kind',
          head: t.queue.kind,
          cell: ({ reason, isAppeal }) => (isAppeal ? t.queue.appeal : t.kinds[reason]),
        },
        {
          key: 'due',
          head: t.queue.due,
          cell: ({ dueOn, late }) => (
            <>
              <Time dateTime={dueOn}>{formatDay(locale, dueOn)}</Time>{' '}
              {late && (
                <StatusBadge tone="refused" dense>
                  {t.queue.late}
                </StatusBadge>
              )}
            </>
          ),
        },
      ]}
    />
  )
}

function Decided({ rows }: { rows: Props['decided'] }) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <DataTable
      caption={t.queue.decided}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'post', head: t.queue.post, rowHead: true, cell: (row) => <PostLink {...row} /> },
        {
          key: 'outcome',
          head: t.queue.outcome,
          cell: ({ outcome }) => (outcome ? t.decided[outcome] : ''),
        },
        {
          key: 'on',
          head: t.queue.on,
          cell: ({ decidedOn }) => <Time dateTime={decidedOn}>{formatDay(locale, decidedOn)}</Time>,
        },
      ]}
    />
  )
}

function PostLink({ id, title, position }: { id: string; title: string; position: number }) {
  const t = useMessages()
  return (
    <a href={`/moderation/reports/${id}`} lang={foreignTo(useLocale(), title)}>
      {t.of(title, position)}
    </a>
  )
}
