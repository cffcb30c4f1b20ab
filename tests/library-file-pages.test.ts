import { expect, test } from 'vitest'
import { resourceFiles } from '#db/schema/library.ts'
import { withdrawResource } from '#app/features/library/keeping.server.ts'
import { openZip } from '#app/core/files/kind/zip.ts'
import { messages } from '#app/features/library/messages.ts'
import { addedFile, readWaiting, resourceFields } from './library-world.ts'
import { authoredBy, docxOf } from './made-files.ts'
import { servedWorld } from './served.ts'

const t = messages.in('ja')

function formWith(file: File, changes: Record<string, string> = {}) {
  const form = new FormData()
  const { body: _body, ...fields } = { ...resourceFields, kind: 'file', title: '面談の手引き', ...changes }
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one)
  form.append('file', file)
  return form
}

const guide = new File(
  [new Uint8Array(docxOf(['内容'], [authoredBy('Tanaka Taro')]))],
  '手引き（第1版）.docx',
)

test('a file is added by a plain form and fetched without what named its author, to be saved and never shown', async () => {
  const { as, visit } = await servedWorld()
  const [sakura, kaede] = [await visit(as('sakura')), await visit(as('kaede'))]
  const added = await sakura.send('/library/new', formWith(guide))
  expect(added.status).toBe(303)
  const path = added.headers.get('location')!
  const waiting = await kaede.get(path)
  expect(await waiting.text()).toContain(t.page.waitingTitle)
  expect((await kaede.get(`${path}/versions/1/file`)).status).toBe(409)
  await readWaiting(as('sakura'))
  expect(await (await kaede.get(path)).text()).toContain('DOCX 1 KB')
  const { status, headers, ...file } = await kaede.get(`${path}/versions/1/file`).then(async (answer) => ({
    status: answer.status,
    headers: answer.headers,
    bytes: Buffer.from(await answer.arrayBuffer()),
  }))
  expect(status).toBe(200)
  const zip = await openZip(file.bytes)
  expect([...zip.entries.keys()]).toContain('word/document.xml')
  expect((await zip.read(zip.entries.get('docProps/core.xml')!, 1000)).toString()).not.toContain('Tanaka')
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-length': String(file.bytes.length),
    'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'content-disposition':
      'attachment; filename="_____1__.docx"; filename*=UTF-8\'\'%E6%89%8B%E5%BC%95%E3%81%8D%EF%BC%88%E7%AC%AC1%E7%89%88%EF%BC%89.docx',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-cache, no-transform',
    'x-content-type-options': 'nosniff',
  })
  expect(await (await sakura.get(path)).text()).toContain(t.page.times('1'))
  expect(await (await kaede.get(path)).text()).not.toContain(t.page.downloads)
})

test('a form with something wrong keeps the file that came with it', async () => {
  const { as, visit } = await servedWorld()
  const sakura = await visit(as('sakura'))
  const refused = await sakura.send('/library/new', formWith(guide, { title: '' }))
  expect(refused.status).toBe(422)
  const page = await refused.text()
  expect(page).toContain('手引き（第1版）.docx')
  const file = /name="file" value="([0-9a-f-]{36})"/.exec(page)![1]!
  const again = await sakura.send('/library/new', formWith(new File([], ''), { file }))
  expect(again.status).toBe(303)
})

test('a file that is not taken is told at its field, and what was typed is still there', async () => {
  const { as, visit, store } = await servedWorld()
  const sakura = await visit(as('sakura'))
  const answer = await sakura.send('/library/new', formWith(new File(['MZ'], '手引き.docx')))
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('ファイルの中身が、名前の終わり')
  expect(page).toContain('value="面談の手引き"')
  expect(await store.read.select().from(resourceFiles)).toEqual([])
})

test('who brings the same file again is shown the resource that has it', async () => {
  const { as, visit } = await servedWorld()
  const [sakura, kaede] = [await visit(as('sakura')), await visit(as('kaede'))]
  const path = (await sakura.send('/library/new', formWith(guide))).headers.get('location')!
  const answer = await kaede.send('/library/new', formWith(guide, { title: '別の題' }))
  expect(answer.status).toBe(409)
  const page = await answer.text()
  expect(page).toContain(t.errors.alreadyHere('面談の手引き'))
  expect(page).toContain(`href="${path}"`)
})

test('a guest sends no file, keeps what was typed, and another site sends nothing', async () => {
  const { as, guest, visit, store } = await servedWorld()
  const answer = await (await visit(guest)).send('/library/new', formWith(guide))
  expect(answer.status).toBe(401)
  expect(await answer.text()).toContain('面談の手引き')
  const foreign = await (
    await visit(as('sakura'))
  ).send('/library/new', formWith(guide), 'https://evil.example')
  expect(foreign.status).toBe(403)
  expect(await store.read.select().from(resourceFiles)).toEqual([])
})

test('a withdrawn file is gone for readers, and an address that names none is not found', async () => {
  const { as, visit } = await servedWorld()
  const kaede = await visit(as('kaede'))
  const id = await addedFile(as('sakura'), 'x')
  const file = `/library/${id}/versions/1/file`
  expect((await kaede.get(file)).status).toBe(200)
  for (const version of ['2', '0', 'x']) {
    expect((await kaede.get(`/library/${id}/versions/${version}/file`)).status).toBe(404)
  }
  await withdrawResource(as('sakura'), id)
  expect((await kaede.get(file)).status).toBe(404)
})
