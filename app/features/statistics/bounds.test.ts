import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openBounds } from './bounds.server.ts'
import type { Balance, Known } from './world.ts'

const atoms = ['a', 'b', 'c', 'd']
const most = 6

type Solution = Record<string, number>
const sum = (of: string[], solution: Solution) => of.reduce((total, atom) => total + solution[atom]!, 0)

/** Every way to fill the atoms with small whole numbers. */
const everything: Solution[] = Array.from({ length: (most + 1) ** atoms.length }, (_, index) =>
  Object.fromEntries(atoms.map((atom, at) => [atom, Math.floor(index / (most + 1) ** at) % (most + 1)])),
)

const someAtoms = fc.subarray(atoms, { minLength: 1 })
const puzzle = fc.record({
  truth: fc.record(Object.fromEntries(atoms.map((atom) => [atom, fc.nat(most)]))),
  sums: fc.array(fc.record({ of: someAtoms, under: fc.nat(2), over: fc.nat(2) }), { maxLength: 4 }),
  target: someAtoms,
  same: fc.option(fc.tuple(someAtoms, someAtoms)),
})

test('the range is the one that trying every whole number finds', async () => {
  await fc.assert(
    fc.asyncProperty(puzzle, async ({ truth, sums, target, same }) => {
      const known: Known[] = [
        ...atoms.map((atom) => ({ atoms: [atom], least: 0, most })),
        ...sums.map(({ of, under, over }) => ({
          atoms: of,
          least: sum(of, truth) - under,
          most: sum(of, truth) + over,
        })),
      ]
      const balances: Balance[] =
        same && sum(same[0], truth) === sum(same[1], truth)
          ? [
              {
                one: same[0].filter((x) => !same[1].includes(x)),
                other: same[1].filter((x) => !same[0].includes(x)),
              },
            ]
          : []
      const fitting = everything.filter(
        (solution) =>
          known.every(
            (one) => sum(one.atoms, solution) >= one.least && sum(one.atoms, solution) <= one.most,
          ) && balances.every(({ one, other }) => sum(one, solution) === sum(other, solution)),
      )
      const sums_ = fitting.map((solution) => sum(target, solution))
      const bounds = await openBounds(known, balances)
      const found = bounds.rangeOf(target)
      const isWide = bounds.isAsWide(target, 3)
      bounds.close()
      const [inner, outer] = [sum(target, truth), target.length * most]
      const again = await openBounds(known, balances)
      const foundAgain = again.rangeOf(target, { least: inner, most: inner }, { least: 0, most: outer })
      again.close()
      expect(foundAgain, 'the same for who knows part of it').toEqual(found)
      expect(found).toEqual({ least: Math.min(...sums_), most: Math.max(...sums_) })
      expect(isWide).toBe(found.most - found.least >= 3)
    }),
    { numRuns: 150 },
  )
})

test('what nothing is known of has no end', async () => {
  const bounds = await openBounds([{ atoms: ['a'], least: 3, most: 5 }], [])
  expect(bounds.rangeOf(['z'])).toEqual({ least: 0, most: Infinity })
  expect(bounds.rangeOf(['a', 'z'])).toEqual({ least: 0, most: Infinity })
  bounds.close()
})

test('numbers that contradict each other are an error, not a range', async () => {
  const known = [
    { atoms: ['a'], least: 8, most: 9 },
    { atoms: ['a', 'b'], least: 0, most: 2 },
  ]
  const bounds = await openBounds(known, [])
  expect(() => bounds.rangeOf(['b'])).toThrow('Nothing fits')
  bounds.close()
})
