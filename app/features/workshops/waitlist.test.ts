import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeFor, promotions, type Seats, type Standing } from './waitlist.ts'

type Step =
  | { kind: 'join'; pool: 'room' | 'online' }
  | { kind: 'leave'; who: number }
  | { kind: 'widen'; pool: 'room' | 'online' }

const pool = fc.constantFrom('room' as const, 'online' as const)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('join' as const), pool }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('leave' as const), who: fc.nat(40) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('widen' as const), pool }) },
)

const inPool = (standings: Standing[], name: 'room' | 'online', place: Standing['place']) =>
  standings.filter((one) => one.pool === name && one.place === place)

function after(standings: Standing[], seats: Seats, next: Step, number: number): [Standing[], Seats] {
  if (next.kind === 'join') {
    const counts = {
      seated: inPool(standings, next.pool, 'seated').length,
      waiting: inPool(standings, next.pool, 'waiting').length,
    }
    const place = placeFor(seats[next.pool], counts)
    return [[...standings, { id: String(number), pool: next.pool, place, position: number }], seats]
  }
  const wider = next.kind === 'widen' ? { ...seats, [next.pool]: seats[next.pool] + 1 } : seats
  const left =
    next.kind === 'leave' ? standings.filter((_, index) => index !== next.who % standings.length) : standings
  const moving = promotions(left, wider)
  return [left.map((one) => (moving.includes(one.id) ? { ...one, place: 'seated' as const } : one)), wider]
}

test('whoever comes and goes: never too many, no empty seat while one waits, nobody overtakes', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.nat(4), fc.nat(4), (steps, room, online) => {
      let state: [Standing[], Seats] = [[], { room, online }]
      steps.forEach((next, number) => {
        state = after(...state, next, number)
        const [standings, seats] = state
        for (const name of ['room', 'online'] as const) {
          const [seated, waiting] = [inPool(standings, name, 'seated'), inPool(standings, name, 'waiting')]
          expect(seated.length).toBeLessThanOrEqual(seats[name])
          if (waiting.length > 0) expect(seated).toHaveLength(seats[name])
          const lastSeated = Math.max(-1, ...seated.map(({ position }) => position))
          for (const { position } of waiting) expect(position).toBeGreaterThan(lastSeated)
        }
      })
    }),
    { numRuns: 500 },
  )
})

test('two free seats go to the first two who wait, each pool for itself', () => {
  const waiting = (id: string, name: 'room' | 'online', position: number): Standing => ({
    id,
    pool: name,
    place: 'waiting',
    position,
  })
  const all = [
    waiting('c', 'room', 3),
    waiting('a', 'room', 1),
    waiting('b', 'room', 2),
    waiting('x', 'online', 0),
  ]
  expect(promotions(all, { room: 2, online: 0 })).toEqual(['a', 'b'])
})
