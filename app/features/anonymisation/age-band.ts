export type Pronoun = 'her' | 'his' | 'their'

/** The schools by which a grade is told. */
export type School = 'preschool' | 'lower' | 'upper' | 'junior-high' | 'high'

const schoolBands = [
  { from: 0, id: 'infant' },
  { from: 1, id: 'preschool' },
  { from: 6, id: 'primary-lower' },
  { from: 9, id: 'primary-upper' },
  { from: 12, id: 'junior-high' },
  { from: 15, id: 'high-school' },
  { from: 18, id: '18-19' },
]

/** The band of the case sheet that an age in years falls into. */
export function ageBandId(age: number) {
  if (age >= 90) return '90-and-over'
  if (age >= 20) return `${Math.floor(age / 10) * 10}s`
  return schoolBands.findLast(({ from }) => age >= from)?.id ?? 'infant'
}
