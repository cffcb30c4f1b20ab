import type { SerializeFrom } from '@remix-run/node'
import { useFlash } from '#app/core/http/use-flash.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { Button } from '#app/ui/button.tsx'
import { Difference } from '#app/ui/difference.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { Time } from '#app/ui/time.tsx'
import { postAnchor } from '../anchor.ts'
import type { historyOf } from '../history.query.server.ts'
import { useByline } from './byline.tsx'
import { useMessages } from './use-messages.ts'

type History = SerializeFrom<Awaited<ReturnType<typeof historyOf>>>

/** The texts of an answer, oldest first, and what one of them changed. */
export function HistoryPage({ history }: { history: History }) {
  const { thread: t, ...all } = useMessages()
  const locale = useLocale()
  const byline = useByline()
  const { id, title, position, by, versions, chosen, difference, mayWithhold } = history
  const words = difference?.map(({ text }) => text).join('') ?? ''
  return (
    <Page
      title={t.history(position)}
      breadcrumb={[
        { href: '/cases', label: all.cases },
        { href: `/cases/${id}`, label: title },
      ]}
      below={<p>{t.historyLead(byline(by))}</p>}
      flash={useFlash(all.flash)}
      narrow
    >
      <ol className="border-t border-solid-gray-420">
        {versions.map((one) => (
          <li key={one.version} className="border-b border-solid-gray-420 py-2">
            <Version history={history} one={one} />
            {mayWithhold && !one.withheld && one.version < versions.length && (
              <Withholding position={position} version={one.version} />
            )}
          </li>
        ))}
      </ol>
      <section aria-labelledby="changes" className="mt-8">
        <h2 id="changes">{t.changes(chosen - 1, chosen)}</h2>
        <div className="mt-3">
          {difference ? (
            <Difference pieces={difference} lang={foreignTo(locale, words)} />
          ) : (
            <p>{t.noChanges}</p>
          )}
        </div>
      </section>
      <p className="mt-8 print:hidden">
        <a href={`/cases/${id}${postAnchor(position)}`}>{t.toThread}</a>
      </p>
    </Page>
  )
}

function Version({
  history: { id, position, versions, chosen },
  one: { version, on, withheld },
}: {
  history: History
  one: History['versions'][number]
}) {
  const { thread: t } = useMessages()
  const locale = useLocale()
  const href = `/cases/${id}/history?post=${position}&version=${version}`
  const note = withheld ? t.gone : version === versions.length ? t.standing : null
  return (
    <p>
      {version > 1 ? (
        <a
          href={href}
          aria-current={version === chosen ? 'true' : undefined}
          className="inline-block py-2 aria-[current]:font-700"
        >
          {t.version(version)}
        </a>
      ) : (
        <span className="inline-block py-2">{t.version(version)}</span>
      )}
      {' · '}
      <Time dateTime={on}>{formatDay(locale, on)}</Time>
      {note && ` · ${note}`}
    </p>
  )
}

/** Behind a fold, since it cannot be undone. */
function Withholding({ position, version }: { position: number; version: number }) {
  const { thread: t } = useMessages()
  return (
    <div className="print:hidden">
      <Disclosure summary={t.withholding(version)} inline>
        <form method="post">
          <p>{t.withholdingLead}</p>
          <input type="hidden" name="post" value={position} />
          <input type="hidden" name="version" value={version} />
          <p className="mt-3">
            <Button variant="danger">{t.withholdingSubmit}</Button>
          </p>
        </form>
      </Disclosure>
    </div>
  )
}
