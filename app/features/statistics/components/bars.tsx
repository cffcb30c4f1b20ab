import { formatNumber } from '#app/core/i18n/format.ts'
import { useLocale } from '#app/ui/locale.tsx'

export type Bar = { name: string; shown: number | null }

const line = 28
const nameWidth = 240
const width = 720

/** One row of a table as bars; the table under it says the same in numbers. */
export function Bars({ title, bars }: { title: string; bars: Bar[] }) {
  const locale = useLocale()
  const most = Math.max(1, ...bars.map(({ shown }) => shown ?? 0))
  const room = width - nameWidth - 60
  return (
    <svg
      viewBox={`0 0 ${width} ${bars.length * line}`}
      className="mt-4 w-full max-w-[45rem]"
      role="img"
      aria-label={title}
    >
      {bars.map(({ name, shown }, index) => {
        const long = ((shown ?? 0) / most) * room
        return (
          <g key={name} transform={`translate(0 ${index * line})`} fontSize="14">
            <text x={nameWidth - 8} y={line / 2 + 5} textAnchor="end">
              {name}
            </text>
            <rect x={nameWidth} y="5" width={long} height={line - 10} className="fill-blue-900" />
            <text x={nameWidth + long + 6} y={line / 2 + 5}>
              {shown === null ? 'x' : formatNumber(locale, shown)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
