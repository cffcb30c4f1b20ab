import { JSDOM } from 'jsdom'
import { afterAll, expect, test } from 'vitest'
import { measured } from '#tests/measured.ts'
import { attacks, foreignIn } from '#tests/markup.ts'
import { markdownLimit, openMarkdown } from './markdown.server.ts'

const markdown = openMarkdown(20_000)
afterAll(() => markdown.close())

const drawn = async (text: string) => new JSDOM(await markdown.render(text)).window.document

test.each(attacks)('nothing that acts survives of %j', async (attack) => {
  const { body } = await drawn(`before\n\n${attack}\n\nafter`)
  expect(foreignIn(body)).toEqual([])
  expect(body.textContent).toContain('before')
})

test('text is what it was: headings below those of the page, lists, tables, emphasis, line breaks', async () => {
  const { body } = await drawn(
    '# 見出し\n\n一行目\n二行目\n\n- **太字**\n\n| 窓口 | 結果 |\n|---|---|\n| 市 | 可 |',
  )
  expect(body.querySelector('h3')?.textContent).toBe('見出し')
  expect(body.querySelector('h1, h2')).toBeNull()
  expect(body.querySelector('p')?.innerHTML).toBe('一行目<br>二行目')
  expect(body.querySelector('li strong')?.textContent).toBe('太字')
  expect([...body.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual(['市', '可'])
})

test.each([
  ['[国の窓口](https://www.example.go.jp/a?b=1&c=2)', 'https://www.example.go.jp/a?b=1&c=2', '国の窓口'],
  ['[窓口](https://www.example.go.jp "題")', 'https://www.example.go.jp', '窓口'],
  ['<https://www.example.go.jp>', 'https://www.example.go.jp', 'https://www.example.go.jp'],
  ['https://www.example.go.jp', 'https://www.example.go.jp', 'https://www.example.go.jp'],
])('the link %s leads to %s', async (text, target, words) => {
  const link = (await drawn(text)).querySelector('a')
  expect(link?.getAttribute('href')).toBe(target)
  expect(link?.getAttributeNames()).toEqual(['href', 'rel'])
  expect(link?.getAttribute('rel')).toBe('nofollow noopener noreferrer')
  expect(link?.textContent).toBe(words)
})

test.each([
  '090<!-- -->-1234-5678',
  '09<b></b>0-1234-5678',
  '<div>\n浜松市\n</div>',
  '<p title="090-1234-5678">x</p>',
  '[090](/)-1234-5678',
  '[090](#a "b")-1234-5678',
  '[事例](/cases/1)',
  '[mail](mailto:office@test.example)',
  'office@test.example',
  '[elsewhere](//evil.example)',
  '[file](file:///etc/passwd)',
  '[here](http&colon;//evil.example)',
  '[here](http&#58;//evil.example)',
  '[090][a]-1234-5678\n\n[a]: /b',
  '[a]: /b "090-1234-5678"',
  '![090](/a.png)-1234-5678',
  '![090](https://www.example.go.jp/a.png)',
  '&#48;9&#48;-1234-5678',
  '浜&shy;松市 a&commat;test.example &amp;amp; &lt;b&gt;',
])('%j is shown as it is written', async (text) => {
  const { body } = await drawn(text)
  expect(body.querySelector('a, img')).toBeNull()
  expect(body.textContent.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
})

test('an entity is shown as it is written in code, in a table and within emphasis too', async () => {
  const { body } = await drawn('`&#48;`\n\n```\n&shy;\n```\n\n|&#48;|\n|-|\n|&shy;|\n\n~~&#48;~~')
  expect([...body.querySelectorAll('code, th, td, del')].map((part) => part.textContent.trim())).toEqual([
    ...['&#48;', '&shy;', '&#48;', '&shy;', '&#48;'],
  ])
})

test('a link may lead to one thing of ours by its id, and to no other path', async () => {
  const id = '0195a1c2-0000-7000-8000-00000000000a'
  const { body } = await drawn(
    [`/library/${id}`, `//library/${id}`, `/library/${id}/withdrawal`, `/${id}`, '/logout', `library/${id}`]
      .map((path) => `[x](${path})`)
      .join('\n\n'),
  )
  expect([...body.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([`/library/${id}`])
})

test('a task keeps its box, a list its first number and a column its side', async () => {
  const { body } = await drawn('- [x] 済み\n- [ ] まだ\n\nあと\n\n3. 三\n\n|a|\n|:-:|\n|b|')
  expect([...body.querySelectorAll('ul li')].map((item) => item.textContent.trim())).toEqual([
    '[x] 済み',
    '[ ] まだ',
  ])
  expect(body.querySelector('ol')?.getAttribute('start')).toBe('3')
  expect(body.querySelector('td')?.getAttribute('align')).toBe('center')
})

test.each(['>', '> ', '- ', '1. '])('7,900 times %j is refused at once', measured, async (unit) => {
  await markdown.render('*warm*')
  const start = performance.now()
  await expect(markdown.render(unit.repeat(7900).slice(0, markdownLimit))).rejects.toMatchObject({
    code: 'invalid',
  })
  expect(performance.now() - start).toBeLessThan(2000)
})

test('an empty text is empty, and one beyond the limit is refused before it is parsed', async () => {
  expect(await markdown.render(' \n ')).toBe('')
  await expect(markdown.render('あ'.repeat(markdownLimit + 1))).rejects.toMatchObject({ code: 'too-large' })
  expect(await markdown.render('あ'.repeat(markdownLimit))).toContain('あ')
})

test('a text that stalls the parser is given up, and those who waited behind it are rendered', async () => {
  const impatient = openMarkdown(500)
  try {
    const stalled = impatient.render('*a_'.repeat(markdownLimit / 3))
    const next = impatient.render('*next*')
    await expect(stalled).rejects.toMatchObject({
      code: 'invalid',
      said: { en: expect.stringContaining('too complex') as string },
    })
    expect(await next).toContain('<em>next</em>')
  } finally {
    await impatient.close()
  }
})

test('a text is not too complex because the worker had to start first', async () => {
  const impatient = openMarkdown(300)
  try {
    expect(await impatient.render('*first*')).toContain('<em>first</em>')
  } finally {
    await impatient.close()
  }
})

test.each(['>', '> ', '<b>', '<div>', '- '])('%j without an end is told to be too complex', async (unit) => {
  const rendering = markdown.render(unit.repeat(markdownLimit / unit.length))
  const answer = await rendering.catch((error: unknown) => error)
  if (typeof answer !== 'string') expect(answer).toMatchObject({ code: 'invalid' })
  expect(await markdown.render('*next*')).toContain('<em>next</em>')
})
