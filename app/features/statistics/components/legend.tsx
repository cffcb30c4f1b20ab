import { useLocale } from '#app/ui/locale.tsx'
import { messages } from '../messages.ts'
import { type scaleOf, shades } from './shades.tsx'
import { hatched } from './hatching.tsx'

export function Legend({ ranges }: { ranges: ReturnType<typeof scaleOf>['ranges'] }) {
  const t = messages.in(useLocale())
  const entries = [
    ...ranges.map(({ shade, least, most }) => ({ fill: shades[shade]!.fill, says: t.between(least, most) })),
    { fill: null, says: t.xInMap },
  ]
  return (
    <ul className="mt-4 flex max-w-[45rem] break-after-avoid flex-wrap gap-x-6 gap-y-2">
      {entries.map(({ fill, says }) => (
        <li key={says} className="flex items-center gap-2">
          <svg aria-hidden="true" className="size-5 shrink-0" viewBox="0 0 20 20">
            <rect
              x="1"
              y="1"
              width="18"
              height="18"
              fill={fill ? undefined : hatched}
              className={`stroke-solid-gray-536 ${fill ?? ''}`}
            />
          </svg>
          {says}
        </li>
      ))}
    </ul>
  )
}
