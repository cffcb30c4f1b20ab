import { looksLikeNumber } from '#app/core/ids.ts'
import type { Draft } from './rules/detector.ts'

// Not behind a host: a page elsewhere may name people.
const address =
  /(?<![A-Za-z0-9._~:/@-])\/library\/[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(?![A-Za-z0-9-])/g
/**
 * Tells of a finding whether it lies outside of every address of a resource of ours, whose digits tell nothing of a
 * person. No id of ours looks like a telephone or a My Number: such digits are what somebody put there.
 */
export function outsideOwnAddresses(text: string): (draft: Pick<Draft, 'start' | 'end'>) => boolean {
  const places = [...text.matchAll(address)]
    .filter(([found]) => !looksLikeNumber.test(found))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
  return ({ start, end }) => !places.some((place) => place.start <= start && end <= place.end)
}
