import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Pool } from '#db/schema/workshops.ts'
import { answerBy, holdsSeat, offersFor, placeFor, type Seats, type Standing } from './waitlist.ts'

const pool = fc.constantFrom<Pool>('room', 'online')
const who = fc.nat(40)
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('join' as const), pool }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('leave' as const), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('confirm' as const), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('let pass' as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('widen' as const), pool }) },
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never
type State = { standings: Standing[]; seats: Seats }

const inPool = (standings: Standing[], name: Pool, holds: (place: string) => boolean) =>
  standings.filter((one) => one.pool === name && holds(one.place))
const waits = (place: string) => place === 'waiting'

function after({ standings, seats }: State, next: Step, number: number): State {
  if (next.kind === 'join') {
    const taken = inPool(standings, next.pool, holdsSeat).length
    const waiting = inPool(standings, next.pool, waits).length
    const place = placeFor(seats[next.pool], { taken, waiting })
    return {
      seats,
      standings: [...standings, { id: String(number), pool: next.pool, place, position: number }],
    }
  }
  if (next.kind === 'widen') return offered({ standings, seats: widened(seats, next.pool) })
  const one = standings[next.who % Math.max(1, standings.length)]
  if (next.kind === 'confirm')
    return {
      seats,
      standings: standings.map((each) =>
        each === one && each.place === 'offered' ? { ...each, place: 'seated' as const } : each,
      ),
    }
  const goes = next.kind === 'leave' || one?.place === 'offered'
  return goes ? offered({ standings: standings.filter((each) => each !== one), seats }) : { standings, seats }
}

const widened = (seats: Seats, name: Pool) => ({ ...seats, [name]: seats[name] + 1 })

function offered({ standings, seats }: State): State {
  const moving = offersFor(standings, seats)
  return {
    seats,
    standings: standings.map((one) =>
      moving.includes(one.id) ? { ...one, place: 'offered' as const } : one,
    ),
  }
}

test('whoever comes, goes, confirms or lets pass: never too many, no seat unoffered while one waits, nobody overtakes', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.nat(4), fc.nat(4), (steps, room, online) => {
      let state: State = { standings: [], seats: { room, online } }
      steps.forEach((next, number) => {
        state = after(state, next, number)
        for (const name of ['room', 'online'] as const) {
          const held = inPool(state.standings, name, holdsSeat)
          const waiting = inPool(state.standings, name, waits)
          expect(held.length).toBeLessThanOrEqual(state.seats[name])
          if (waiting.length > 0) expect(held).toHaveLength(state.seats[name])
          const lastHeld = Math.max(-1, ...held.map(({ position }) => position))
          for (const { position } of waiting) expect(position).toBeGreaterThan(lastHeld)
        }
      })
    }),
    { numRuns: 500 },
  )
})

test('two free seats are offered to the first two who wait, each pool for itself; who asks for approval is no candidate', () => {
  const one = (id: string, name: Pool, position: number, place: Standing['place'] = 'waiting') => ({
    ...{ id, pool: name, place, position },
  })
  const all = [
    one('c', 'room', 3),
    one('a', 'room', 1),
    one('b', 'room', 2),
    one('x', 'online', 4),
    one('z', 'room', 0, 'asking'),
  ]
  expect(offersFor(all, { room: 2, online: 0 })).toEqual(['a', 'b'])
})

test('an offer holds two days, and less when the workshop is near, but never beyond its start', () => {
  const now = new Date('2026-12-01T00:00:00Z')
  const in_ = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
  expect(answerBy(now, in_(240))).toEqual(in_(48))
  expect(answerBy(now, in_(10))).toEqual(in_(5))
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), (minutes) => {
      const start = in_(minutes / 60)
      expect(answerBy(now, start) < start && answerBy(now, start) > now).toBe(true)
    }),
  )
})
