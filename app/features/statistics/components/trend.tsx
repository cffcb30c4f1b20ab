import { formatNumber } from '#app/core/i18n/format.ts'
import { useLocale } from '#app/ui/locale.tsx'
import type { Bar } from './bars.tsx'

type Props = { labelled: { title: string; description: string }; months: Bar[]; short: string[] }

/** One row by month as a line; where a number is hidden the line breaks and an x stands on the ground. */
export const Trend = (props: Props) => (
  <>
    <Line {...props} width={720} className="max-md:hidden print:block" />
    <Line {...props} width={360} className="md:hidden print:hidden" />
  </>
)

const [top, ground, left] = [24, 200, 8]

function Line({ labelled, months, short, width, className }: Props & { width: number; className: string }) {
  const locale = useLocale()
  const most = Math.max(5, ...months.map(({ shown }) => shown ?? 0))
  const step = (width - 2 * left) / months.length
  const x = (index: number) => left + step * (index + 0.5)
  const y = (shown: number) => ground - ((ground - top) * shown) / most
  const isDense = width < 720
  return (
    <svg
      viewBox={`0 0 ${width} 232`}
      className={`mt-4 w-full max-w-[45rem] ${className}`}
      role="img"
      aria-labelledby={labelled.title}
      aria-describedby={labelled.description}
    >
      <path d={`M0 ${ground}H${width}`} className="stroke-solid-gray-536 forced-colors:stroke-[CanvasText]" />
      {pieces(months).map((piece) => (
        <polyline
          key={piece[0]}
          points={piece.map((index) => `${x(index)},${y(months[index]!.shown!)}`).join(' ')}
          fill="none"
          strokeWidth="3"
          className="stroke-blue-900 forced-colors:stroke-[CanvasText]"
        />
      ))}
      {months.map(({ name, shown }, index) => (
        <g key={name} textAnchor="middle" className="fill-current">
          {shown !== null && <circle cx={x(index)} cy={y(shown)} r="4" />}
          {(!isDense || shown === null || index % 2 === 1) && (
            <text x={x(index)} y={shown === null ? ground - 8 : y(shown) - 10} fontSize={isDense ? 13 : 15}>
              {shown === null ? 'x' : formatNumber(locale, shown)}
            </text>
          )}
          {(!isDense || index % 2 === 1) && (
            <text x={x(index)} y={ground + 22} fontSize={isDense ? 13 : 14}>
              {short[index]}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}

/** Months in a row of which a number is shown. */
function pieces(months: Bar[]): number[][] {
  const found: number[][] = []
  months.forEach(({ shown }, index) => {
    if (shown === null) return
    const last = found.at(-1)
    if (last?.at(-1) === index - 1) last.push(index)
    else found.push([index])
  })
  return found
}
