import { prefectureTiles } from '#db/reference/prefecture-tiles.ts'
import { formatNumber } from '#app/core/i18n/format.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { columnWord } from '../words.ts'

const size = 56
const side = size - 3
const columns = Math.max(...prefectureTiles.map(({ column }) => column)) + 1
const rows = Math.max(...prefectureTiles.map(({ row }) => row)) + 1

const shades = ['fill-white', 'fill-blue-100', 'fill-blue-300', 'fill-blue-600', 'fill-blue-900']
const onDark = 3

/** The prefectures as tiles, darker where more was reported; each says its number, so that nothing hangs on colour. */
export function TileMap({ title, shownIn }: { title: string; shownIn: Record<string, number | null> }) {
  const locale = useLocale()
  const most = Math.max(1, ...Object.values(shownIn).map((shown) => shown ?? 0))
  const shadeOf = (shown: number | null) =>
    shown === null ? 0 : Math.max(1, Math.ceil((shown / most) * (shades.length - 1)))
  return (
    <svg
      viewBox={`0 0 ${columns * size} ${rows * size}`}
      className="mt-4 w-full max-w-[45rem]"
      role="img"
      aria-label={title}
    >
      {prefectureTiles.map(({ code, column, row }) => {
        const shown = shownIn[code] ?? null
        const shade = shadeOf(shown)
        const ink = shade >= onDark ? 'fill-white' : 'fill-solid-gray-900'
        const name = columnWord('need-prefecture', code, locale)
        return (
          <g key={code} transform={`translate(${column * size} ${row * size})`} textAnchor="middle">
            <rect width={side} height={side} className={`stroke-solid-gray-600 ${shades[shade]}`} />
            <text x={side / 2} y="22" fontSize={locale === 'ja' ? 13 : 9.5} className={ink}>
              {locale === 'ja' ? name.replace(/[都府県]$/, '') : name}
            </text>
            <text x={side / 2} y="42" fontSize="14" className={ink}>
              {shown === null ? 'x' : formatNumber(locale, shown)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
