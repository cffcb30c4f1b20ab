import type { PartText } from '#app/core/screening.ts'

/** Dies or stalls when a text says so. */
export default ([first]: PartText[]) => {
  if (first?.text === 'die') process.exit(1)
  while (first?.text === 'stall');
  return []
}
