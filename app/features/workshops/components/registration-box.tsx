import { formatDay } from '#app/core/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { useLocale } from '#app/ui/locale.tsx'
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
      className="mt-8 max-w-[45rem] rounded-12 border-2 border-blue-900 bg-blue-50 p-4 md:p-6"
    >
      <h2 id="registration" className="mt-0 text-std-20B-150">
        {t.registration.heading}
      </h2>
      <State workshop={workshop} />
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
      {may.leave && (
        <form method="post" action={`/workshops/${id}/leaving`} className="mt-4 print:hidden">
          <p className="mb-2">{t.registration.leaveHelp}</p>
          <Button variant="outline">{t.registration.leave}</Button>
        </form>
      )}
    </section>
  )
}

type Texts = ReturnType<typeof useMessages>

function verb(t: Texts, registered: boolean, left: number, pool: 'room' | 'online', offered: number) {
  if (registered) return t.registration.change(t.pools[pool])
  const words = left > 0 ? t.registration.register : t.registration.join
  return offered > 1 ? t.registration.as(words, t.pools[pool]) : words
}

function State({
  workshop: { mine, phase, opensOn, prefecture, eligible, readOnly },
}: {
  workshop: ShownWorkshop
}) {
  const { registration: t, pools, onlyIn } = useMessages()
  const locale = useLocale()
  if (phase === 'called-off') return <p className="mt-2">{t.calledOff}</p>
  if (phase === 'past') return <p className="mt-2">{t.over}</p>
  if (mine?.place === 'seated') return <p className="mt-2 font-700">✓ {t.seated(pools[mine.pool])}</p>
  if (mine) return <p className="mt-2 font-700">{t.waiting(pools[mine.pool], mine.rank)}</p>
  if (phase === 'running') return <p className="mt-2">{t.running}</p>
  if (readOnly) return <p className="mt-2">{t.readOnly}</p>
  if (!eligible && prefecture) return <p className="mt-2">{t.notYours(onlyIn(prefecture))}</p>
  if (phase === 'before') return <p className="mt-2">{t.notYet(formatDay(locale, opensOn))}</p>
  if (phase === 'closed') return <p className="mt-2">{t.closed}</p>
  return null
}
