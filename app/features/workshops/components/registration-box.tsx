import { dayOf, formatClock, formatDay } from '#app/core/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import type { Locale } from '#app/core/i18n/locale.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { isAhead } from '../phase.ts'
import { whoMay } from './who-may.ts'
import type { ShownWorkshop } from './workshop-page.tsx'
import { useMessages } from './use-messages.ts'

/** Whether one has a seat, and what one can do now; each change is a form of its own. */
export function RegistrationBox({ workshop }: { workshop: ShownWorkshop }) {
  const t = useMessages()
  const { id, mine, may, pools } = workshop
  const others = pools.filter(({ pool }) => pool !== mine?.pool)
  return (
    <section
      aria-labelledby="registration"
      className={`mt-8 max-w-[45rem] rounded-12 border-2 border-blue-900 bg-blue-50 p-4 md:p-6 ${mine ? '' : 'print:hidden'}`}
    >
      <h2 id="registration" className="mt-0 text-std-20B-150">
        {t.registration.heading}
      </h2>
      <State workshop={workshop} />
      <Offer workshop={workshop} />
      {may.register && (
        <div className="mt-4 flex flex-wrap gap-4">
          {others.map(({ pool, left }) => (
            <form key={pool} method="post" action={`/workshops/${id}/registration`}>
              <input type="hidden" name="pool" value={pool} />
              <Button variant={mine || others[0]?.pool !== pool ? 'outline' : 'fill'}>
                {verb(t, mine !== null, left, pool, pools.length)}
              </Button>
            </form>
          ))}
        </div>
      )}
      {may.decline && (
        <form method="post" action={`/workshops/${id}/declining`} className="mt-4 -ml-4 print:hidden">
          <Button variant="text">{t.registration.decline}</Button>
        </form>
      )}
      {may.leave && (
        <form method="post" action={`/workshops/${id}/leaving`} className="mt-4 print:hidden">
          {mine?.place === 'seated' && <p className="mb-2">{t.registration.leaveHelp}</p>}
          <Button variant="outline">
            {mine?.place === 'offered' ? t.registration.decline : t.registration.leave}
          </Button>
        </form>
      )}
    </section>
  )
}

/** A seat that is held for this person until a time. */
function Offer({ workshop: { id, mine, phase } }: { workshop: ShownWorkshop }) {
  const { registration: t } = useMessages()
  if (mine?.place !== 'offered' || !isAhead(phase)) return null
  return (
    <form method="post" action={`/workshops/${id}/registration`} className="mt-4 print:hidden">
      <input type="hidden" name="pool" value={mine.pool} />
      <Button>{t.confirm}</Button>
    </form>
  )
}

type Texts = ReturnType<typeof useMessages>

function verb(t: Texts, registered: boolean, left: number, pool: 'room' | 'online', offered: number) {
  if (registered) return t.registration.change(t.pools[pool])
  const words = left > 0 ? t.registration.register : t.registration.join
  return offered > 1 ? t.registration.as(words, t.pools[pool]) : words
}

const moment = (locale: Locale, at: Date) => `${formatDay(locale, dayOf(at))} ${formatClock(locale, at)}`

function State({
  workshop: { mine, saidNo, phase, opensOn, eligible, readOnly, approval, ...who },
}: {
  workshop: ShownWorkshop
}) {
  const texts = useMessages()
  const { registration: t, pools } = texts
  const locale = useLocale()
  if (phase === 'called-off') return <p className="mt-2">{t.calledOff}</p>
  if (phase === 'past') return <p className="mt-2">{t.over}</p>
  if (mine?.place === 'seated') return <p className="mt-2 font-700">✓ {t.seated(pools[mine.pool])}</p>
  if (mine?.place === 'offered' && mine.answerBy)
    return (
      <p className="mt-2 font-700">{t.offered(pools[mine.pool], moment(locale, new Date(mine.answerBy)))}</p>
    )
  if (mine?.place === 'asking') return <p className="mt-2 font-700">{t.asking(pools[mine.pool])}</p>
  if (mine) return <p className="mt-2 font-700">{t.waiting(pools[mine.pool], mine.rank)}</p>
  if (phase === 'running') return <p className="mt-2">{t.running}</p>
  if (readOnly) return <p className="mt-2">{t.readOnly}</p>
  if (!eligible) return <p className="mt-2">{t.notYours(whoMay(texts, who))}</p>
  if (phase === 'before') return <p className="mt-2">{t.notYet(formatDay(locale, opensOn))}</p>
  if (phase === 'closed') return <p className="mt-2">{t.closed}</p>
  if (saidNo) return <p className="mt-2">{t.saidNo}</p>
  if (approval) return <p className="mt-2">{t.approval}</p>
  return null
}
