import { prefectureTiles } from '#db/reference/prefecture-tiles.ts'
import { formatNumber } from '#app/core/i18n/format.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { type scaleOf, shades } from './shades.tsx'
import { columnWord } from '../words.ts'
import { hatched } from './hatching.tsx'

const size = 48
const side = size - 2
const columns = Math.max(...prefectureTiles.map(({ column }) => column)) + 1
const rows = Math.max(...prefectureTiles.map(({ row }) => row)) + 1

type Props = {
  labelled: { title: string; description: string }
  shownIn: Record<string, number | null>
  shadeOf: ReturnType<typeof scaleOf>['shadeOf']
}

/** The prefectures as tiles, darker where more was reported. Where there is little room a tile says its name alone. */
export const TileMap = (props: Props) => (
  <>
    <Tiles {...props} className="max-md:hidden print:block" withNumbers />
    <Tiles {...props} className="md:hidden print:hidden" withNumbers={false} />
  </>
)

function Tiles({
  labelled,
  shownIn,
  shadeOf,
  className,
  withNumbers,
}: Props & { className: string; withNumbers: boolean }) {
  const locale = useLocale()
  return (
    <svg
      viewBox={`0 0 ${columns * size} ${rows * size}`}
      className={`mt-4 w-full max-w-[45rem] ${className}`}
      role="img"
      aria-labelledby={labelled.title}
      aria-describedby={labelled.description}
    >
      {prefectureTiles.map(({ code, column, row }) => {
        const shown = shownIn[code] ?? null
        const shade = shown === null ? null : shades[shadeOf(shown)]!
        const ink = shade?.ink ?? 'fill-solid-gray-900'
        const name = columnWord('need-prefecture', code, locale, null)
        const short = locale === 'ja' ? name.replace(/[都府県]$/, '') : name
        return (
          <g key={code} transform={`translate(${column * size} ${row * size})`} textAnchor="middle">
            <rect
              x="1"
              y="1"
              width={side}
              height={side}
              rx="3"
              fill={shade ? undefined : hatched}
              className={`stroke-solid-gray-536 ${shade?.fill ?? ''}`}
            />
            <text
              x={size / 2}
              y={withNumbers ? 20 : 31}
              fontSize={sizeOf(short, withNumbers)}
              className={ink}
            >
              {withNumbers ? short : short.slice(0, locale === 'ja' ? 2 : 3)}
            </text>
            {withNumbers && (
              <text x={size / 2} y="39" fontSize="15" className={`font-700 ${ink}`}>
                {shown === null ? 'x' : formatNumber(locale, shown)}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}

const sizeOf = (name: string, withNumbers: boolean) => {
  if (!withNumbers) return 22
  return /^[A-Z]/.test(name) ? Math.min(13, 84 / name.length) : Math.min(15, 44 / name.length)
}
