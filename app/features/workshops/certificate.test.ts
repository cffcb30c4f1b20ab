import { expect, test } from 'vitest'
import { attendances } from '#db/schema/attendance.ts'
import { onlineWorkshop } from '#tests/workshops-world.ts'
import { freshWorld, type World } from '#tests/world.ts'
import { closeAttendance, markAttendance } from './attendance.server.ts'
import { certificateSheet } from './certificate.ts'
import { certificateCode, grouped, maskedName, readCode } from '#app/core/pdf/certificate-code.ts'
import { ownCertificate, verifiedCertificate } from './certificate.query.server.ts'
import { listWorkshops } from './list.query.server.ts'
import { register } from './registration.server.ts'
import { workshopPage } from './workshop.query.server.ts'

const after = '2026-12-08T15:30:00+09:00'

async function attended(world: World) {
  const { as, clock } = world
  const id = await onlineWorkshop(world, 2)
  await register(as('sakura'), id, 'online')
  clock.set(after)
  const mark = (presence: 'came' | 'absent') =>
    markAttendance(as('takeru'), id, { person: as('sakura').actor.id, presence })
  await mark('came')
  return { id, mark }
}

const numberIn = async ({ store }: World) =>
  (await store.read.select().from(attendances))[0]?.certificate ?? null

test('ten bytes make a number of sixteen letters, which is read back however it is written', () => {
  const code = certificateCode(Uint8Array.from([0, 1, 2, 3, 250, 251, 252, 253, 254, 255]))
  expect(code).toHaveLength(16)
  expect(readCode(grouped(code).toLowerCase())).toBe(code)
  expect(readCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code)
  expect(certificateCode(new Uint8Array(10).fill(255))).toBe('Z'.repeat(16))
  for (const wrong of ['', code.slice(1), `${code}0`, code.replace(/.$/, 'U')])
    expect(readCode(wrong)).toBeNull()
})

test('a name is masked after its first letter, whatever that is made of', () => {
  expect([' 髙橋 花子', 'Ánh', '𠮷野', ''].map(maskedName)).toEqual([
    '髙＊＊＊',
    'Á＊＊＊',
    '𠮷＊＊＊',
    '＊＊＊',
  ])
})

test('the text tells the day in Japan with its era, the hours, and whether somebody joined late', () => {
  const certified = {
    ...{ name: '見本 花子', title: '題', presence: 'late' as const, certificate: '0123456789ABCDEF' },
    ...{ startsAt: new Date('2026-12-07T16:00:00Z'), endsAt: new Date('2026-12-07T17:30:00Z') },
    closedAt: new Date('2026-12-08T15:00:00Z'),
  }
  const ja = certificateSheet('ja', certified, 'https://portal.test.example')
  expect(ja.facts.map(({ value }) => value)).toEqual([
    '見本 花子 様',
    '題',
    '2026年12月8日（火）・令和8年',
    '1.5時間（90分）（途中から参加）',
    'Tsunagu（つなぐ）事例研究会 企画担当',
    '2026年12月9日（水）・令和8年',
    '0123-4567-89AB-CDEF',
  ])
  expect(ja.address).toBe('https://portal.test.example/verify/0123456789ABCDEF')
  const en = certificateSheet('en', { ...certified, presence: 'came' }, 'https://portal.test.example')
  expect(en.facts[2]!.value).toBe('Tuesday 8 December 2026 (Reiwa 8)')
  expect(en.facts[3]!.value).toBe('1.5 hours (90 minutes)')
})

test('once the list is closed the person has a PDF with nothing but its own font and no name in its properties; the same each time', async () => {
  const world = await freshWorld()
  const { as } = world
  const { id } = await attended(world)
  const none = { code: 'not-found' }
  await expect(ownCertificate(as('sakura'), id)).rejects.toMatchObject(none)
  expect(await workshopPage(as('sakura'), id)).toMatchObject({ presence: 'came', certified: false })
  await closeAttendance(as('takeru'), id)
  expect(await workshopPage(as('sakura'), id)).toMatchObject({ presence: 'came', certified: true })
  const [own, again] = [await ownCertificate(as('sakura'), id), await ownCertificate(as('sakura'), id)]
  expect(Buffer.from(own).equals(Buffer.from(again))).toBe(true)
  const file = Buffer.from(own).toString('latin1')
  expect(file.startsWith('%PDF-1.7')).toBe(true)
  expect(file).toContain('/FontFile2')
  expect(new Set(file.match(/\/BaseFont \/\S+/g)?.map((font) => font.replace(/.*\+/, '')))).toEqual(
    new Set(['NotoSansJP-Regular']),
  )
  expect(file).not.toMatch(/\/(Author|Subject|Keywords)/)
  expect(file).not.toContain('sakura')
  await expect(ownCertificate(as('takeru'), id)).rejects.toMatchObject(none)
  const past = (name: string) => listWorkshops(as(name), { when: 'past' })
  expect((await past('sakura')).items[0]).toMatchObject({ id, certified: true })
  expect((await past('takeru')).items[0]).toMatchObject({ id, certified: false })
})

test('who has the number learns title, day and first letter; a correction revokes it; a wrong number is no page at all', async () => {
  const world = await freshWorld()
  const { as, guest } = world
  const { id, mark } = await attended(world)
  await closeAttendance(as('takeru'), id)
  const number = (await numberIn(world))!
  const found = await verifiedCertificate(guest, grouped(number))
  expect(found).toEqual({
    ...{ number: grouped(number), title: '住まいの事例を考える会', day: '2026-12-08' },
    ...{ name: 's＊＊＊', revoked: false },
  })
  await mark('absent')
  expect(await verifiedCertificate(guest, number)).toMatchObject({ revoked: true })
  await expect(ownCertificate(as('sakura'), id)).rejects.toMatchObject({ code: 'not-found' })
  await mark('came')
  expect(await verifiedCertificate(guest, number)).toMatchObject({ revoked: false })
  for (const wrong of ['0'.repeat(16), 'short', ''])
    await expect(verifiedCertificate(guest, wrong)).rejects.toMatchObject({ code: 'not-found' })
})
