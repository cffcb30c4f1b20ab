import { expect, test } from 'vitest'
import { services } from '#db/schema/directory.ts'
import { zipped } from '#app/core/files/zip.server.ts'
import { drainOutbox } from '#app/core/outbox.server.ts'
import { searchFollows } from '#app/features/search/index.server.ts'
import { messages } from '#app/features/directory/messages.ts'
import { packageInZip } from '#app/features/directory/package-files.server.ts'
import { publishedSource } from './directory-world.ts'
import { exchanged, packageWith, replacedIn } from './hsds-world.ts'
import { servedWorld, type Visitor } from './served.ts'

const t = messages.in('ja').exchange

async function handIn(visitor: Visitor, files: Map<string, string>, folder = '') {
  const parts = [...files].map(([name, text]) => ({ name: `${folder}${name}`, text }))
  const body = new FormData()
  body.append('file', new File([new Uint8Array(await zipped(parts))], 'package.zip'))
  return visitor.send('/admin/directory', body)
}

test('a package is handed in, looked at, applied and found, all by forms', async () => {
  const { as, visit, store, system } = await servedWorld()
  const admin = await visit(as('nozomi', 'admin'))
  const sent = await handIn(admin, packageWith(exchanged()), 'export/')
  expect(sent.status).toBe(303)
  const path = sent.headers.get('location')!
  const page = await (await admin.get(path)).text()
  expect(page).toContain('外国人相談の窓口')
  expect(await store.read.select().from(services)).toEqual([])
  const digest = /name="digest" value="([0-9a-f]{64})"/.exec(page)![1]!
  expect((await admin.post(path, { digest: '0'.repeat(64) })).status).toBe(409)
  expect((await admin.post(path, { digest })).headers.get('location')).toBe('/admin/directory')
  await drainOutbox(system, [searchFollows])
  expect(await (await admin.get(`/search?q=${encodeURIComponent('外国人相談')}`)).text()).toContain(
    `/directory/${exchanged().id}`,
  )
  expect(await (await admin.get('/admin/directory')).text()).toContain('package.zip')
})

test('what is wrong is told with file and row, and there is nothing to press', async () => {
  const { as, visit } = await servedWorld()
  const admin = await visit(as('nozomi', 'admin'))
  const wrong = replacedIn(packageWith(exchanged()), 'service_areas.csv', ',23201,', ',22131,')
  const path = (await handIn(admin, wrong)).headers.get('location')!
  const page = await (await admin.get(path)).text()
  for (const told of ['service_areas.csv', '22131', t.fault.area]) expect(page).toContain(told)
  expect(page).not.toContain(t.check.apply)
  const empty = await handIn(admin, new Map([['notes.txt', 'no package']]))
  expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining(t.problem.noPackage)])
  const body = new FormData()
  body.append('file', new File(['no zip'], 'package.zip'))
  expect((await admin.send('/admin/directory', body)).status).toBe(422)
})

test('the admin gets a zip that can be read back, and a table, but not long after the proof', async () => {
  const { as, visit, clock } = await servedWorld()
  const id = await publishedSource(as('sakura'), as('shino', 'moderator'))
  const admin = await visit(as('nozomi', 'admin'))
  const zip = await admin.post('/admin/directory/export', { as: 'package' })
  expect(zip.headers.get('content-disposition')).toBe('attachment; filename="directory-2026-11-24-hsds.zip"')
  const read = await packageInZip(new Uint8Array(await zip.arrayBuffer()))
  expect('files' in read && read.files.get('services.csv')).toContain(id)
  const table = await admin.post('/admin/directory/export', { as: 'table' })
  expect(await table.text()).toContain('外国人相談の窓口')
  clock.advance(1, 'hours')
  expect((await admin.get('/admin/directory')).headers.get('location')).toContain('/me/security/proof')
  expect((await admin.post('/admin/directory/export', { as: 'table' })).status).toBe(403)
})
