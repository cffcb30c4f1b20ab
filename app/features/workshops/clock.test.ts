import { expect, test } from 'vitest'
import { course, itemOn, shownLeft } from './clock.ts'

const at = (clock: string) => new Date(`2026-12-08T${clock}:00+09:00`)
const agenda = [
  { title: '始まり', minutes: 5 },
  { title: '発表', minutes: 10 },
  { title: '質問', minutes: 20 },
]

test('by the plan an item is on from its time to the next; nothing is on before and after', () => {
  const timed = course(agenda, at('14:00'), null)
  expect(['13:59', '14:00', '14:05', '14:34', '14:35'].map((now) => itemOn(timed, null, at(now)))).toEqual([
    ...[null, 0, 1, 2, null],
  ])
})

test('an item that was begun by hand stays until another is begun, and moves what follows', () => {
  const begun = { item: 1, at: at('14:12') }
  const timed = course(agenda, at('14:00'), begun)
  expect(timed.map(({ startsAt }) => startsAt)).toEqual([at('14:00'), at('14:12'), at('14:22')])
  expect(itemOn(timed, begun, at('14:50'))).toBe(1)
  expect(shownLeft(timed[1]!.endsAt, at('14:12'))).toEqual({ over: false, text: '10:00' })
  expect(shownLeft(timed[1]!.endsAt, at('14:24'))).toEqual({ over: true, text: '2:00' })
})
