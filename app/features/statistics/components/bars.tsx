import { formatNumber } from '#app/core/i18n/format.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Hatching, hatched } from './hatching.tsx'

export type Bar = { name: string; shown: number | null }

/** One row of a table as bars, each with its name and number as text. */
export function Bars({ bars }: { bars: Bar[] }) {
  const locale = useLocale()
  const most = Math.max(1, ...bars.map(({ shown }) => shown ?? 0))
  return (
    <ul className="mt-4 max-w-[45rem]">
      <Hatching />
      {bars.map(({ name, shown }) => (
        <li key={name} className="mt-2 break-inside-avoid">
          <span className="flex justify-between gap-4">
            <span>{name}</span>
            <span className="font-700 tabular-nums">
              {shown === null ? 'x' : formatNumber(locale, shown)}
            </span>
          </span>
          <svg aria-hidden="true" className="block h-3 w-full" preserveAspectRatio="none" viewBox="0 0 100 4">
            {shown === null ? (
              <rect width="100" height="4" fill={hatched} />
            ) : (
              <>
                <rect width="100" height="4" className="fill-solid-gray-100" />
                <rect
                  width={(100 * shown) / most}
                  height="4"
                  className="fill-blue-900 forced-colors:fill-[Highlight]"
                />
              </>
            )}
          </svg>
        </li>
      ))}
    </ul>
  )
}
