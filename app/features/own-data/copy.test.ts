import { parse } from 'csv-parse/sync'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { auditEntries } from '#db/schema/core.ts'
import { moveTo } from '#app/features/members/moves.server.ts'
import { busy, busyMember, words } from '#tests/leaving-world.ts'
import { emailOf, freshWorld } from '#tests/world.ts'
import { countsIn, ownCopy, takeCopy } from './copy.server.ts'
import { kinds } from './kinds.ts'

test('the copy holds what was written by name and anonymously, and nothing that tells of others', async () => {
  const world = await freshWorld()
  const { member, colleague, other } = await busyMember(world)
  const copy = await ownCopy(member)
  expect(copy.account).toMatchObject([{ email: emailOf(busy), name: busy }])
  expect(copy.answers).toMatchObject([
    { caseId: other, anonymous: false, body: `${words}を名前で。` },
    { caseId: other, anonymous: true, body: `${words}を匿名で。`, letter: 2 },
  ])
  const some = countsIn(copy).filter(({ count }) => count > 0)
  expect(Object.fromEntries(some.map(({ kind, count }) => [kind, count]))).toMatchObject({
    ...{ account: 1, roles: 1, sessions: 1, profile: 1, plannedMoves: 1, formerWorkplaces: 1, roster: 1 },
    ...{ cases: 3, consents: 3, answers: 2, gapReports: 2, postReports: 1, registrations: 1 },
    ...{ calendarFeeds: 1, sources: 1, resources: 1, resourceVersions: 1 },
  })
  const text = JSON.stringify(copy)
  for (const secret of [colleague.actor.id, 'kaede', '同僚の答え', 'argon2', 'tokenHash', 'shino'])
    expect(text.includes(secret), secret).toBe(false)
})

test('as JSON and as CSV that no spreadsheet calculates, and the audit tells that it was taken', async () => {
  const world = await freshWorld()
  const { member, colleague } = await busyMember(world)
  await moveTo(member, { organisation: '=1+1', prefecture: '13', movesOn: null })
  const json = JSON.parse(await takeCopy(member, 'json')) as Record<string, unknown>
  expect(Object.keys(json)).toEqual(['madeAt', ...kinds])
  const csv = await takeCopy(member, 'csv')
  expect(csv.startsWith('\uFEFF種類,番号,項目,値\r\n')).toBe(true)
  expect(csv).toContain(`プロフィール,1,offer,${busy}に聞いてください\r\n`)
  const cells = (parse(csv, { bom: true }) as string[][]).flat()
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  expect(cells).toContain("'=1+1")
  const taken = await world.store.read
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.event, 'own-data.taken'))
  expect(taken.map(({ actorId, detail }) => ({ actorId, detail }))).toEqual([
    { actorId: member.actor.id, detail: { format: 'json' } },
    { actorId: member.actor.id, detail: { format: 'csv' } },
  ])
  expect(await takeCopy(colleague, 'json')).not.toContain(words)
})

test('nobody takes a copy without a recent proof, or signed out', async () => {
  const world = await freshWorld()
  const member = world.as('sakura')
  await expect(ownCopy(world.guest)).rejects.toMatchObject({ code: 'forbidden' })
  await ownCopy(member)
  world.clock.advance(11, 'minutes')
  await expect(takeCopy(member, 'csv')).rejects.toMatchObject({ code: 'proof' })
})
