import type { Draft } from './rules/detector.ts'

// Not behind a host: a page elsewhere may name people.
const address =
  /(?<![A-Za-z0-9._~:/@-])\/library\/[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(?![A-Za-z0-9-])/g
// What looks like a telephone, or has the twelve digits of My Number, may be a number that somebody put there; one address
// in 250 holds such digits by chance, where any nine in a row would be one in 20.
const numberPutThere = /(?<!\d)0\d{9,10}(?!\d)|\d{12}/

/** Tells of a finding whether it lies outside of every address of a resource of ours, whose digits tell nothing of a person. */
export function outsideOwnAddresses(text: string): (draft: Pick<Draft, 'start' | 'end'>) => boolean {
  const places = [...text.matchAll(address)]
    .filter(([found]) => !numberPutThere.test(found))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
  return ({ start, end }) => !places.some((place) => place.start <= start && end <= place.end)
}
