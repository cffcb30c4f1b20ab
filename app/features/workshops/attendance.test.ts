import fc from 'fast-check'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { attendances } from '#db/schema/attendance.ts'
import { auditEntries } from '#db/schema/core.ts'
import { onlineWorkshop, plannedWorkshop } from '#tests/workshops-world.ts'
import { emailOf, freshWorld, type World } from '#tests/world.ts'
import { checkedIn, needsCertificate, presences, standingOf, takesCheckIn } from './attendance.ts'
import { attendancePage, wordPage } from './attendance.query.server.ts'
import { addAttendant, closeAttendance, markAttendance } from './attendance.server.ts'
import { checkIn, renewWord } from './check-in.server.ts'
import { inLatin, isWord, newWord } from './code-word.ts'
import { register } from './registration.server.ts'

const address = '192.0.2.7'
const during = '2026-12-08T14:05:00+09:00'
const after = '2026-12-08T15:30:00+09:00'
const idOf = (world: World, name: string) => world.as(name).actor.id

async function withSeats(world: World, ...names: string[]) {
  const id = await onlineWorkshop(world, names.length)
  for (const name of names) await register(world.as(name), id, 'online')
  return id
}

async function wordOf(world: World, id: string) {
  await renewWord(world.as('takeru'), id)
  return (await wordPage(world.as('takeru'), id)).word!
}

const listOf = async (world: World, id: string) =>
  Object.fromEntries(
    (await attendancePage(world.as('takeru'), id)).people.map(({ name, presence }) => [name, presence]),
  )

test('the word is taken in hiragana, katakana, Latin letters, any width and spacing, and no other word is', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { minLength: 6, maxLength: 6 }), (numbers) => {
      const [word, other] = [0, 3].map((from) => {
        let next = from
        return newWord((below) => numbers[next++]! % below)
      })
      for (const typed of [
        word!,
        inLatin(word!),
        inLatin(word!).toUpperCase(),
        ` ${word!.replaceAll(' ', '　')}`,
      ])
        expect(isWord(typed, word!)).toBe(true)
      expect(isWord(other!, word!)).toBe(other === word)
    }),
  )
  expect(isWord('ミカンつばめ０４７', 'みかん つばめ 047')).toBe(true)
  expect(isWord('', 'みかん つばめ 047')).toBe(false)
})

test('whatever is marked in whatever order: a certificate holds exactly while the closed list says that one was there', () => {
  const step = fc.oneof(fc.constantFrom(...presences), fc.constant('close' as const))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let closedAt: Date | null = null
      let one: Parameters<typeof standingOf>[0] = { presence: 'absent', certificate: null }
      let numbers = 0
      for (const next of steps) {
        if (next === 'close') closedAt ??= new Date(after)
        else one = { ...one, presence: next }
        if (needsCertificate(one, { closedAt })) one = { ...one, certificate: String(++numbers) }
        expect(standingOf(one) === 'valid').toBe(closedAt !== null && one.presence !== 'absent')
      }
      expect(numbers).toBeLessThanOrEqual(1)
    }),
  )
})

test('check-in is open from half an hour before the start to the end; from ten minutes after the start one is late', () => {
  const at = (clock: string) => new Date(`2026-12-08T${clock}+09:00`)
  const day = { startsAt: at('14:00:00'), endsAt: at('15:30:00'), calledOffAt: null, closedAt: null }
  const open = ['13:29:59', '13:30:00', '15:29:59', '15:30:00'].map((clock) => takesCheckIn(day, at(clock)))
  expect(open).toEqual([false, true, true, false])
  expect(takesCheckIn({ ...day, calledOffAt: at('10:00:00') }, at('14:00:00'))).toBe(false)
  expect(takesCheckIn({ ...day, closedAt: at('14:00:00') }, at('14:00:00'))).toBe(false)
  expect(checkedIn(null, day.startsAt, at('14:09:59'))).toBe('came')
  expect(checkedIn('absent', day.startsAt, at('14:10:00'))).toBe('late')
  expect(checkedIn('came', day.startsAt, at('15:00:00'))).toBe('came')
})

test('who has a seat checks in with the word; a word from before, and whoever has no seat, is refused', async () => {
  const world = await freshWorld()
  const { as, clock } = world
  const id = await withSeats(world, 'sakura', 'kaede')
  const old = await wordOf(world, id)
  await expect(checkIn(as('sakura'), id, { word: old, address })).rejects.toMatchObject({ code: 'closed' })
  clock.set(during)
  const word = await wordOf(world, id)
  if (old !== word)
    await expect(checkIn(as('sakura'), id, { word: old, address })).rejects.toMatchObject({ code: 'invalid' })
  await checkIn(as('sakura'), id, { word: inLatin(word), address })
  await checkIn(as('sakura'), id, { word, address })
  await expect(checkIn(as('minato'), id, { word, address })).rejects.toMatchObject({ code: 'closed' })
  expect(await listOf(world, id)).toEqual({ sakura: 'came', kaede: null })
  await expect(wordPage(as('kaede'), id)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(wordPage(as('other', 'organiser'), id)).rejects.toMatchObject({ code: 'forbidden' })
})

test('after eight wrong words the right one has to wait too', async () => {
  const world = await freshWorld()
  const { as, clock } = world
  const id = await withSeats(world, 'sakura')
  clock.set(during)
  const word = await wordOf(world, id)
  for (let tries = 0; tries < 8; tries++)
    await expect(checkIn(as('sakura'), id, { word: 'ちがう', address })).rejects.toMatchObject({
      code: 'invalid',
    })
  await expect(checkIn(as('sakura'), id, { word, address })).rejects.toMatchObject({ code: 'too-many' })
  clock.advance(16, 'minutes')
  await checkIn(as('sakura'), id, { word, address })
  expect(await listOf(world, id)).toEqual({ sakura: 'late' })
})

test('organisers of this workshop mark who is on its list, and add a member by address; others and strangers are refused alike', async () => {
  const world = await freshWorld()
  const { as, clock } = world
  const id = await withSeats(world, 'sakura')
  const elsewhere = await plannedWorkshop(world, { prefecture: '13' })
  as('kaede')
  const mark = { person: idOf(world, 'sakura'), presence: 'late' } as const
  await expect(markAttendance(as('takeru'), id, mark)).rejects.toMatchObject({ code: 'closed' })
  clock.set(during)
  await expect(markAttendance(as('sakura'), id, mark)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(markAttendance(as('other', 'organiser'), id, mark)).rejects.toMatchObject({
    code: 'forbidden',
  })
  await markAttendance(as('takeru'), id, mark)
  const stranger = { person: idOf(world, 'kaede'), presence: 'came' } as const
  await expect(markAttendance(as('takeru'), id, stranger)).rejects.toMatchObject({ code: 'invalid' })
  await addAttendant(as('takeru'), id, { email: ` ${emailOf('kaede').toUpperCase()}` })
  expect(await listOf(world, id)).toEqual({ sakura: 'late', kaede: 'came' })
  const why = (email: string, workshop: string) =>
    addAttendant(as('takeru'), workshop, { email }).then(
      () => 'added',
      (error: Error) => error.message,
    )
  as('mamoru', { role: 'official', level: 'national' })
  const nobody = await why('nobody@test.example', id)
  expect(nobody).not.toBe('added')
  expect(await why(emailOf('mamoru'), id)).toBe(nobody)
  expect(await why(emailOf('kaede'), elsewhere)).toBe(nobody)
})

test('a list is closed after the end and gives numbers to those who were there; a correction leaves the value before in the audit', async () => {
  const world = await freshWorld()
  const { as, clock, store } = world
  const id = await withSeats(world, 'sakura', 'kaede', 'minato')
  clock.set(during)
  const mark = (name: string, presence: 'came' | 'late' | 'absent') =>
    markAttendance(as('takeru'), id, { person: idOf(world, name), presence })
  await mark('sakura', 'came')
  await mark('kaede', 'absent')
  await expect(closeAttendance(as('takeru'), id)).rejects.toMatchObject({ code: 'conflict' })
  clock.set(after)
  await closeAttendance(as('takeru'), id)
  await closeAttendance(as('takeru'), id)
  const numberOf = async (name: string) => {
    const rows = await store.read
      .select()
      .from(attendances)
      .where(eq(attendances.memberId, idOf(world, name)))
    return rows[0]?.certificate ?? null
  }
  const first = await numberOf('sakura')
  expect(first).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
  expect(await numberOf('kaede')).toBeNull()
  await mark('sakura', 'absent')
  await mark('kaede', 'late')
  await mark('minato', 'came')
  expect(await numberOf('sakura')).toBe(first)
  expect(await numberOf('kaede')).not.toBeNull()
  await mark('sakura', 'late')
  expect(await numberOf('sakura')).toBe(first)
  const corrected = await store.read
    .select({ detail: auditEntries.detail })
    .from(auditEntries)
    .where(eq(auditEntries.event, 'workshop.attendance-corrected'))
    .orderBy(auditEntries.seq)
  expect(corrected.map(({ detail }) => [detail.from, detail.to])).toEqual([
    ['came', 'absent'],
    ['absent', 'late'],
    [null, 'came'],
    ['absent', 'late'],
  ])
})
