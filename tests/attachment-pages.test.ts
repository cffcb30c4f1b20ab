import { expect, test } from 'vitest'
import { attachmentMessages } from '#app/features/attachments/index.ts'
import { postReply } from '#app/features/cases/index.server.ts'
import { attached } from './attachments-world.ts'
import { draftedCase, publishedCase } from './cases-world.ts'
import { docxOf, pdfOf } from './made-files.ts'
import { servedWorld } from './served.ts'

const t = attachmentMessages.in('ja')

function formWith(fields: Record<string, string>, bytes?: Buffer, name = 'annai.pdf') {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.append(field, value)
  form.append('file', bytes ? new File([new Uint8Array(bytes)], name) : new File([], ''))
  return form
}

const checked = { checked: 'yes' }
const fileIn = (page: string) => /name="file" value="([0-9a-f-]{36})"/.exec(page)?.[1]
const linkIn = (page: string) => /href="(\/cases\/[^"]+\/attachments\/[0-9a-f-]{36})"/.exec(page)?.[1]

test('without script, a case is saved on the way to its files, and a file is hung on it and fetched', async () => {
  const { as, visit } = await servedWorld()
  const author = await visit(as('sakura'))
  const id = as('sakura').newId()
  const saved = await author.post('/cases/new/draft', {
    id,
    version: '0',
    title: '書きかけの題',
    next: 'attachments',
  })
  const page = saved.headers.get('location')!
  expect(page).toBe(`/cases/${id}/attachments`)
  expect(await (await author.get(page)).text()).toContain(t.none)
  const sent = await author.send(page, formWith(checked, pdfOf('guide')))
  expect(sent.headers.get('location')).toBe(page)
  const link = linkIn(await (await author.get(`/cases/${id}/edit`)).text())!
  const { status, headers } = await author.get(link)
  expect(status).toBe(200)
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="annai.pdf"; filename*=UTF-8''annai.pdf`,
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-cache, no-transform',
    'x-content-type-options': 'nosniff',
  })
  expect(headers.has('last-modified')).toBe(false)
  expect(await (await author.get(`/cases/${id}/submission`)).text()).toContain(link)
  const stranger = await visit(as('kaede'))
  expect((await stranger.get(link)).status).toBe(404)
  expect((await stranger.send(page, formWith(checked, pdfOf('guide')))).status).toBe(404)
  const removed = await author.post(`${link}/removal`)
  expect(removed.headers.get('location')).toBe(page)
  expect((await author.get(link)).status).toBe(404)
})

test('an unsent answer and its file wait together, and the page of the case shows both once it is sent', async () => {
  const { as, visit } = await servedWorld()
  const id = await publishedCase(as('sakura'), as('moderator', 'moderator'))
  const member = await visit(as('kaede'))
  const words = { body: '書きかけの答え。', anonymous: 'yes' }
  const saved = await member.post(`/cases/${id}/replies/draft`, { ...words, next: 'attachments' })
  const page = saved.headers.get('location')!
  expect(page).toBe(`/cases/${id}/attachments?unsent=0`)
  await member.send(page, formWith(checked, pdfOf('guide')))
  const thread = await (await member.get(`/cases/${id}`)).text()
  expect(thread).toContain(words.body)
  const link = linkIn(thread)!
  const reader = await visit(as('minoru'))
  expect(await (await reader.get(`/cases/${id}`)).text()).not.toContain('annai.pdf')
  await member.post(`/cases/${id}/replies`, words)
  expect(linkIn(await (await reader.get(`/cases/${id}`)).text())).toBe(link)
  expect((await reader.get(link)).status).toBe(200)
})

test('a file that did not arrive is marked as missing in the draft, whose words stay, until it is sent again', async () => {
  const { as, visit, process } = await servedWorld()
  const id = await publishedCase(as('sakura'), as('moderator', 'moderator'))
  const member = await visit(as('kaede'))
  const words = { body: '書きかけの答え。', anonymous: 'yes' }
  const saved = await member.post(`/cases/${id}/replies/draft`, { ...words, next: 'attachments' })
  const page = saved.headers.get('location')!
  const { put } = process.attachments
  process.attachments.put = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
  const sent = await member.send(page, formWith(checked, pdfOf('guide')))
  expect(sent.status).toBe(503)
  const pages = () => Promise.all([page, `/cases/${id}`].map(async (path) => (await member.get(path)).text()))
  for (const shown of [await sent.text(), ...(await pages())]) {
    expect(shown).toContain(t.missing)
    expect(shown).toContain('annai.pdf')
  }
  await member.post(`/cases/${id}/replies/draft`, words)
  expect((await pages())[1]).toContain(words.body)
  expect((await pages())[1]).toContain(t.missing)
  expect(await (await (await visit(as('minoru'))).get(`/cases/${id}`)).text()).not.toContain('annai.pdf')
  process.attachments.put = put
  await member.send(page, formWith(checked, pdfOf('guide')))
  for (const shown of await pages()) {
    expect(shown).not.toContain(t.missing)
    expect(shown).toContain('annai.pdf')
  }
})

test('a form that was refused says why and keeps the file, until the reason is there', async () => {
  const { as, visit } = await servedWorld()
  const id = await draftedCase(as('sakura'))
  const author = await visit(as('sakura'))
  const page = `/cases/${id}/attachments`
  const said = async (form: FormData, status: number, text: string) => {
    const answer = await author.send(page, form)
    expect(answer.status).toBe(status)
    const body = await answer.text()
    expect(body).toContain(text)
    return body
  }
  await said(formWith(checked), 422, t.errors.noFile)
  await said(formWith(checked, Buffer.from('MZ'), 'a.exe'), 422, t.errors.kind)
  await said(formWith(checked, Buffer.alloc(10 * 1024 * 1024 + 1), 'a.pdf'), 413, '10 MB')
  await said(formWith(checked, docxOf(['田中太郎さん']), 'a.docx'), 422, '田中太郎')
  const unchecked = await said(
    formWith({}, docxOf(['電話は052-123-4567']), 'a.docx'),
    422,
    t.fileAgain('a.docx'),
  )
  const file = fileIn(unchecked)!
  await said(formWith({ ...checked, file, fileName: 'a.docx' }), 422, '052-123-4567')
  const done = await author.send(page, formWith({ ...checked, file, fileName: 'a.docx', reason: '公の窓口' }))
  expect(done.status).toBe(303)
  expect(await (await author.get(page)).text()).toContain('公の窓口')
})

test('a thread with files asks once more than one without, however many there are', async () => {
  const { as, visit, queries } = await servedWorld()
  const [author, moderator] = [as('sakura'), as('moderator', 'moderator')]
  const [plain, full] = [await publishedCase(author, moderator), await publishedCase(author, moderator)]
  const member = as('kaede')
  const reader = await visit(as('minoru'))
  const asked = async (id: string) => {
    await reader.get(`/cases/${id}`)
    queries()
    await reader.get(`/cases/${id}`)
    return queries().length
  }
  for (const body of ['一つめ。', '二つめ。']) {
    await attached(member, { caseId: full, unsent: 0 }, { bytes: pdfOf(body === '一つめ。' ? 'one' : 'two') })
    for (const id of [plain, full]) await postReply(member, id, { body, anonymous: 'no', dismissals: [] })
  }
  expect(await asked(full)).toBe((await asked(plain)) + 1)
})
