import { expect, test } from 'vitest'
import { normalise } from './normalise.ts'
import { screen } from './screen.server.ts'

const found = (text: string) => screen(text, { lang: 'ja' })

test.each([
  ['⟦**090**-**1234**-**5678**⟧', 'phone'],
  ['本人は⟦**52**歳⟧で', 'age'],
  ['⟦***52***歳⟧', 'age'],
  ['⟦__52__歳⟧', 'age'],
  ['⟦~52~歳⟧', 'age'],
  ['⟦&#48;9&#48;-1234-5678⟧', 'phone'],
  ['⟦090<!-- -->-1234-5678⟧', 'phone'],
  ['⟦[090](/)-1234-5678⟧', 'phone'],
  ['⟦`090`-`1234`-`5678`⟧', 'phone'],
  ['⟦_090_-_1234_-_5678_⟧', 'phone'],
  ['⟦090~1234~5678⟧', 'phone'],
  ['⟦~09~0-1234-5678⟧', 'phone'],
  ['⟦浜**松**市⟧に住む', 'municipality'],
  ['⟦浜<b></b>松市⟧に住む', 'municipality'],
  ['⟦[浜](#)[松](#)市⟧', 'municipality'],
  ['⟦浜 松 市⟧', 'municipality'],
  ['⟦2024年**4**月12日⟧', 'date'],
  ['⟦hanako&#64;demo.example⟧', 'email'],
  ['LINE ID：⟦_hanako_⟧', 'sns'],
  ['[こちら](⟦https://日本.example/x⟧)', 'url'],
  ['⟦090-  \n1234-5678⟧', 'phone'],
  ['⟦090\\\n-1234-5678⟧', 'phone'],
  ['|⟦090|1234|5678⟧|', 'phone'],
  ['| ⟦090 |\n|---|\n| 1234 |\n| 5678⟧ |', 'phone'],
  ['- ⟦090\n- 1234\n- 5678⟧', 'phone'],
  ['* ⟦090\n* 1234\n* 5678⟧', 'phone'],
  ['1. ⟦090\n2. 1234\n3. 5678⟧', 'phone'],
  ['> ⟦090\n> 1234\n> 5678⟧', 'phone'],
])('what readers see together is found although the source parts it: %j', (marked, kind) => {
  expectOnly(marked, kind)
})

test.each([
  ...['/', '_', ':', '・', '·', '•', '=', '|', '、', 'の', '.', '/ '].map((sign) => [
    `⟦090${sign}1234${sign}5678⟧`,
    'phone',
  ]),
  ['⟦03/1234/5678⟧', 'phone'],
  ['4/5、⟦053：123：4567⟧', 'phone'],
  ['⟦0/90/1234/5678⟧', 'phone'],
  ['⟦AB/12345678/CD⟧', 'residence-card'],
  ['⟦1234_5678_9018⟧', 'my-number'],
  ['マイナンバーは⟦1234・5678・9012⟧', 'my-number'],
  ['⟦TK・1234567⟧', 'passport'],
  ['⟦〒432/8001⟧', 'postal-code'],
])('another sign between the groups of a number does not hide it: %j', (marked, kind) => {
  expectOnly(marked, kind)
})

test.each([
  ['⟦О9О-1234-5678⟧', 'phone'],
  ['⟦O9O-1234-5678⟧', 'phone'],
  ['⟦АВ12345678СD⟧', 'residence-card'],
  ['⟦ΤΚ1234567⟧', 'passport'],
])('letters that look like others do not hide a number: %j', (marked, kind) => {
  expectOnly(marked, kind)
})

test.each([
  '\0',
  '\u0001',
  '\u000b',
  '\u001f',
  '\u007f',
  '\u009f',
  '\ufff9',
  '\ufffc',
  '\u2800',
  '\u{1d173}',
])('the invisible %j does not hide a number', (hidden) => {
  expect(found(`090${hidden}-1234-5678`).map(({ kind }) => kind)).toEqual(['phone'])
})

test.each([
  '09:00、10:00、110番',
  '04/2024、2025',
  '01/2024/2025',
  '0、50、100、150、200',
  '0、1、2、3、4、5、6、7、8、9',
  '| 0 | 1 | 2 | 0 | 1 | 1 | 2 | 0 | 3 | 1 | 4 |',
  '| 1234 | 5678 | 9012 |',
  '5 * 3 * 2、`code`、snake_case_name、~およそ~、<b>、&nbsp;、[x]、[ここ](/)',
  'в 2024 году с 120 до 130',
])('%s: nothing to find', (text) => {
  expect(found(text)).toEqual([])
})

test('replacing a word in bold leaves no sign behind, and the signs of a sentence stay', () => {
  expect(found('**浜松市**に**52歳**の').map(({ text }) => text)).toEqual(['**浜松市**', '**52歳**'])
  expect(found('**浜松市に住む52歳の人**').map(({ text }) => text)).toEqual(['浜松市', '52歳'])
})

test('a sign of emphasis inside a handle, a range or an escape is a sign of its own', () => {
  expect(normalise('a_b __c__ 20~30 \\*d').text).toBe('a_b c 20~30 *d')
})

function expectOnly(marked = '', kind = '') {
  const start = marked.indexOf('⟦')
  const text = marked.replace(/[⟦⟧]/g, '')
  expect(found(text).map((finding) => [finding.kind, finding.start, finding.end])).toEqual([
    [kind, start, marked.indexOf('⟧') - 1],
  ])
}
