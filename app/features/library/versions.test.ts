import { expect, test } from 'vitest'
import { addedResource, resource, resourceRowOf } from '#tests/library-world.ts'
import { freshWorld } from '#tests/world.ts'
import { addResource } from './add.server.ts'
import { editResource } from './edit.server.ts'
import { resourcePage } from './resource.query.server.ts'

test('a page is read as sanitised HTML, and its form sent twice makes one resource', async () => {
  const { as, guest } = await freshWorld()
  const id = guest.newId()
  const input = resource({ id, body: '**大切** <script>alert(1)</script>' })
  expect(await addResource(as('sakura'), input)).toBe(id)
  expect(await addResource(as('sakura'), input)).toBe(id)
  await expect(addResource(as('kaede'), input)).rejects.toMatchObject({ code: 'not-found' })
  const { html, owner, versions } = await resourcePage(as('kaede'), id)
  expect(html).toContain('<strong>大切</strong>')
  expect(html).not.toContain('<script')
  expect([owner, versions.length]).toEqual(['sakura', 1])
})

test.each(['official', 'admin'] as const)('%s neither reads nor adds', async (role) => {
  const { as } = await freshWorld()
  const id = await addedResource(as('sakura'))
  const part = role === 'official' ? { role, level: 'national' as const, code: undefined } : role
  const other = as('other', part)
  await expect(resourcePage(other, id)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(addedResource(other)).rejects.toMatchObject({ code: 'forbidden' })
})

test('other words make a version, other facts do not, and each version can be read', async () => {
  const world = await freshWorld()
  const sakura = world.as('sakura')
  const id = await addedResource(sakura)
  await editResource(sakura, id, resource({ revision: 1, area: '23' }))
  expect(await resourceRowOf(world, id)).toMatchObject({ version: 1, revision: 2, area: '23' })
  await editResource(sakura, id, resource({ revision: 2, body: '新しい本文', note: '直した' }))
  const [newest, first] = [await resourcePage(sakura, id), await resourcePage(sakura, id, 1)]
  expect(newest).toMatchObject({ version: 2, isNewest: true, body: '新しい本文' })
  expect(first).toMatchObject({ version: 1, isNewest: false, body: '- 話しやすいことば' })
  expect(newest.versions.map(({ version, note }) => [version, note])).toEqual([
    [2, '直した'],
    [1, ''],
  ])
  await expect(resourcePage(sakura, id, 3)).rejects.toMatchObject({ code: 'not-found' })
})

test('two pages of one form do not overwrite each other', async () => {
  const { as } = await freshWorld()
  const id = await addedResource(as('sakura'))
  await editResource(as('sakura'), id, resource({ revision: 1, title: '一つめ' }))
  const second = editResource(as('sakura'), id, resource({ revision: 1, title: '二つめ' }))
  await expect(second).rejects.toMatchObject({ code: 'conflict' })
})

test('only the owner, organisers and moderators change a resource', async () => {
  const { as } = await freshWorld()
  const id = await addedResource(as('sakura'))
  const change = (revision: number) => resource({ revision, title: `題${revision}` })
  await expect(editResource(as('kaede'), id, change(1))).rejects.toMatchObject({ code: 'forbidden' })
  await editResource(as('takeru', 'organiser'), id, change(1))
  await editResource(as('shino', 'moderator'), id, change(2))
})

test('a text that tells who a client is is refused, the telephone of an office is not', async () => {
  const { as } = await freshWorld()
  const secret = addedResource(as('sakura'), { body: '在留カード番号 AB12345678CD の人です。' })
  await expect(secret).rejects.toMatchObject({ code: 'invalid' })
  await addedResource(as('sakura'), { body: '窓口の電話は 052-000-0000 です。' })
})

test('a form without the part of its kind, or with a script as address, is refused', () => {
  expect(() => resource({ body: '' })).toThrow()
  expect(() => resource({ kind: 'link' })).toThrow()
  expect(() => resource({ kind: 'link', url: 'javascript:alert(1)' })).toThrow()
})
