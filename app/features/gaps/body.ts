import type { Grant } from '#app/core/actor.ts'
import { areaName, isMunicipality, prefectureOf } from '#db/reference/areas.ts'

/** A body that answers statements: `national`, `prefecture:23` or `municipality:23201`. */
export type Body = string

export const national: Body = 'national'

type Jurisdiction = Pick<Grant, 'level' | 'code'>

const bodyOf = ({ level, code }: Jurisdiction): Body | null =>
  level === 'national' ? national : level && code ? `${level}:${code}` : null

/** The bodies of these jurisdictions; whoever has none stands for nobody. */
export const bodiesIn = (held: readonly Jurisdiction[]): Body[] => held.flatMap((one) => bodyOf(one) ?? [])

export const codeOf = (body: Body): string | null => body.split(':')[1] ?? null

export const levelOf = (body: Body) => body.split(':')[0] as 'national' | 'prefecture' | 'municipality'

/** The bodies that may be competent for a place, the nearest first. */
export const bodiesFor = (area: string): Body[] => [
  ...(isMunicipality(area) ? [`municipality:${area}`] : []),
  `prefecture:${prefectureOf(area)}`,
  national,
]

/** The prefecture in which the body works; null for the national level. */
export const prefectureOfBody = (body: Body) => {
  const code = codeOf(body)
  return code ? prefectureOf(code) : null
}

export const nameOfBody = (body: Body): string | null => {
  const code = codeOf(body)
  return code ? areaName(code) : null
}

/** Whether a place lies in what the body answers for. */
export const covers = (body: Body, area: string) => bodiesFor(area).includes(body)
