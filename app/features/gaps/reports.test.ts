import { expect, test } from 'vitest'
import { auditEntries, outboxEvents } from '#db/schema/core.ts'
import { gapReports } from '#db/schema/gaps.ts'
import { reportDraft, reportRow, told, waitingReport } from '#tests/gaps-world.ts'
import { freshWorld } from '#tests/world.ts'
import { areaOf } from './area.ts'
import { reportInput } from './input.ts'
import { ownReportPage, ownReports } from './own.query.server.ts'
import { checkReport } from './report-check.server.ts'
import { deleteReport, saveReport, sendReport } from './reports.server.ts'
import { reportToSort, sortingQueue } from './sorting.query.server.ts'

test('a report is a draft of its reporter until it is sent, then it waits for the moderators', async () => {
  const world = await freshWorld()
  const [sakura, shino] = [world.as('sakura'), world.as('shino', 'moderator')]
  const id = await reportDraft(sakura)
  expect(await ownReports(sakura)).toMatchObject([{ id, state: 'draft' }])
  await expect(ownReportPage(world.as('kaede'), id)).rejects.toMatchObject({ code: 'not-found' })
  await expect(reportToSort(shino, id)).rejects.toMatchObject({ code: 'not-found' })
  await sendReport(sakura, id, {})
  expect((await sortingQueue(shino)).reports).toMatchObject([{ id, category: 'interpreting', area: '23202' }])
})

test('saving or sending twice makes one report', async () => {
  const { as, store } = await freshWorld()
  const sakura = as('sakura')
  const id = sakura.newId()
  await Promise.all(Array.from({ length: 3 }, () => saveReport(sakura, told(id))))
  await Promise.all(Array.from({ length: 3 }, () => sendReport(sakura, id, {})))
  await saveReport(sakura, told(id, { severity: 's1' }))
  expect(await store.read.select().from(gapReports)).toMatchObject([{ state: 'waiting', severity: 's4' }])
  const events = await store.read.select().from(outboxEvents)
  expect(events.filter(({ event }) => event === 'gap.reported')).toHaveLength(1)
})

test('somebody else cannot save over a report, send it or throw it away', async () => {
  const world = await freshWorld()
  const id = await reportDraft(world.as('sakura'))
  const kaede = world.as('kaede')
  for (const attempt of [
    () => saveReport(kaede, told(id)),
    () => sendReport(kaede, id, {}),
    () => deleteReport(kaede, id),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'not-found' })
  expect((await reportRow(world, id)).state).toBe('draft')
})

test('officials, moderators and admins report nothing', async () => {
  const { as } = await freshWorld()
  const others = [
    as('mamoru', { role: 'official', level: 'municipality', code: '23201' }),
    as('shino', 'moderator'),
    as('nozomi', 'admin'),
  ]
  for (const ctx of others)
    await expect(saveReport(ctx, told(ctx.newId()))).rejects.toMatchObject({ code: 'forbidden' })
})

test('no record ties a report to its reporter', async () => {
  const { as, store } = await freshWorld()
  const sakura = as('sakura')
  await waitingReport(sakura)
  const rows = JSON.stringify(await store.read.select().from(auditEntries))
  expect(rows).toContain('gap.reported')
  expect(rows).not.toContain(sakura.actor.id)
})

test('a text that names a person comes back with a generalisation, and is not sent as it is', async () => {
  const { as } = await freshWorld()
  const sakura = as('sakura')
  const input = told(sakura.newId(), { text: '電話は090-1234-5678です。' })
  const again = await checkReport(sakura, input)
  expect(again?.findings).toMatchObject([{ kind: 'phone', part: 'text' }])
  await saveReport(sakura, input)
  await expect(sendReport(sakura, input.id, {})).rejects.toMatchObject({ code: 'invalid' })
  const replaced = await checkReport(sakura, { ...input, replace: 'all' })
  expect(String(replaced?.values.text)).not.toContain('090')
  expect(await checkReport(sakura, told(sakura.newId()))).toBeNull()
})

test('bodies where the reporter may work are kept from it unless the reporter says otherwise', async () => {
  const world = await freshWorld()
  const masked = await waitingReport(world.as('sakura'))
  const open = await waitingReport(world.as('kaede'), {}, { ownBody: 'yes' })
  expect((await reportRow(world, masked)).maskedFor).toBe('23')
  expect((await reportRow(world, open)).maskedFor).toBeNull()
})

test('"exists but cannot be used" asks why; an abolished or foreign municipality is unknown', async () => {
  const { as } = await freshWorld()
  const { id: _id, ...report } = told(as('sakura').newId())
  const parsed = (changes: object) =>
    reportInput.safeParse({ ...report, id: as('sakura').newId(), ...changes }).success
  expect(parsed({})).toBe(true)
  expect(parsed({ kinds: [] })).toBe(false)
  expect(parsed({ kinds: [], outcome: 'none' })).toBe(true)
  expect(parsed({ area: '99999' })).toBe(false)
  expect(areaOf('23', '岡崎市')).toBe('23202')
  expect(areaOf('23', '２３２０２')).toBe('23202')
  expect(areaOf('23', '')).toBe('23')
  expect(areaOf('22', '23202')).toBeNull()
  expect(areaOf('23', '一宮町')).toBeNull()
})
