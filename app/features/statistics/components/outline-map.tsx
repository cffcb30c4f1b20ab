import { outlines, outlinesSource } from '#db/reference/prefecture-outlines.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { messages } from '../messages.ts'
import { type scaleOf, shades } from './shades.tsx'
import { hatched } from './hatching.tsx'

type Props = {
  labelled: { title: string; description: string }
  shownIn: Record<string, number | null>
  shadeOf: ReturnType<typeof scaleOf>['shadeOf']
}

/** The prefectures in their own shape; the numbers stand on the tiles and in the table. */
export function OutlineMap({ labelled, shownIn, shadeOf }: Props) {
  return (
    <svg
      viewBox={outlines.viewBox}
      className="mt-4 w-full max-w-[36rem]"
      role="img"
      aria-labelledby={labelled.title}
      aria-describedby={labelled.description}
    >
      {outlines.paths.map(({ code, path }) => {
        const shown = shownIn[code] ?? null
        return (
          <path
            key={code}
            d={path}
            strokeWidth="0.5"
            fill={shown === null ? hatched : undefined}
            className={`stroke-solid-gray-700 ${shown === null ? '' : shades[shadeOf(shown)]!.fill}`}
          />
        )
      })}
    </svg>
  )
}

export function OutlineCredit() {
  const t = messages.in(useLocale())
  const { title, href, licence, licenceHref } = outlinesSource
  return (
    <p className="mt-2 max-w-[45rem] text-dns-14N-130 text-solid-gray-600">
      {t.outlineCredit}
      <a href={href}>{title}</a>
      {' · '}
      <a href={licenceHref}>{licence}</a>
    </p>
  )
}
