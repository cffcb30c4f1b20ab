import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTaken, matterInCalendars, sequenceFor, turnGiven, turnTaken } from './sequence.ts'

const steps = fc.array(fc.constantFrom('seat', 'wait', 'leave', 'move', 'rename', 'again'), { maxLength: 40 })

test('whatever happens, the sequence never falls, and each CANCEL and each REQUEST after it is newer', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      let [sequence, turns, seated] = [0, 0, false]
      const sent: { cancel: boolean; sequence: number }[] = []
      const tell = () => sent.push({ cancel: isTaken(turns), sequence: sequenceFor({ sequence }, turns) })
      for (const step of taken) {
        if (step === 'seat' && !seated) [turns, seated] = [turnGiven(turns), true]
        if (step === 'leave' && seated) [turns, seated] = [turnTaken(turns), false]
        if (step === 'move') sequence++
        if (seated || isTaken(turns)) tell()
      }
      for (const [index, message] of sent.entries()) {
        const before = sent[index - 1]
        if (!before) continue
        expect(message.sequence).toBeGreaterThanOrEqual(before.sequence)
        if (message.cancel !== before.cancel) expect(message.sequence).toBeGreaterThan(before.sequence)
      }
      expect(sent[0]?.cancel ?? false).toBe(false)
    }),
  )
})

test('time, place and format matter to a calendar; nothing else does', () => {
  const row = { startsAt: new Date(0), endsAt: new Date(1), place: 'a', format: 'room', title: 'x' }
  expect(matterInCalendars(row, { ...row })).toBe(false)
  expect(matterInCalendars({ ...row, title: 'y' } as typeof row, row)).toBe(false)
  for (const changed of [
    { startsAt: new Date(2) },
    { endsAt: new Date(3) },
    { place: 'b' },
    { format: 'both' },
  ])
    expect(matterInCalendars(row, { ...row, ...changed })).toBe(true)
})
