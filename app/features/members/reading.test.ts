import { expect, test } from 'vitest'
import { decodeRoster } from './decode.ts'
import { messages } from './messages.ts'
import { readRoster, type Reading } from './read-roster.server.ts'
import { certificateOf, languagesOf, prefectureOf } from './roster-cells.ts'
import { columnsOf } from './roster-columns.ts'
import { freshWorld } from '#tests/world.ts'
import { keepRosterFile } from './roster-file.server.ts'
import { writtenDay } from '#app/core/written-day.ts'

const head = '認定証番号,期,氏名,メールアドレス,認定日,有効期限,所属,都道府県,言語'
const row =
  'A-001,令和6年度,見本 さくら,sakura@demo.example,2025-03-31,2028-03-30,見本国際交流協会,愛知県,日本語、英語'
const read = async (...rows: string[]) => readRoster([head, ...rows].join('\r\n')) as Reading
const told = (reading: Reading) => reading.errors.map(({ line, field, reason }) => [line, field, reason])

test.each([
  ['2025-03-31', '2025-03-31'],
  ['2025/3/31', '2025-03-31'],
  ['2025年3月31日', '2025-03-31'],
  ['令和7年3月31日', '2025-03-31'],
  ['R7.3.31', '2025-03-31'],
  ['Ｒ７．３．３１', '2025-03-31'],
  ['㋿7年3月31日', '2025-03-31'],
  ['令和元年5月1日', '2019-05-01'],
  ['平成31年4月30日', '2019-04-30'],
  ['2028/2/29', '2028-02-29'],
])('the day %s is %s', (text, day) => expect(writtenDay(text)).toBe(day))

test.each(['2027/2/29', '令和元年4月30日', '平成32年3月31日', '7.3.31', '45747', '2025/13/1', 'soon', ''])(
  'the day %j is in no calendar',
  (text) => expect(writtenDay(text)).toBeNull(),
)

test.each([
  ['愛知県', '23'],
  ['愛知', '23'],
  ['23', '23'],
  ['１', '01'],
  ['Aichi', '23'],
  ['Tokyo-to', '13'],
  ['京都', '26'],
  ['北海道', '01'],
])('the prefecture %s has the code %s', (text, code) => expect(prefectureOf(text)).toBe(code))

test('a prefecture that is none has no code', () => {
  expect(['48', '0', '愛知市', ''].map(prefectureOf)).toEqual([null, null, null, null])
})

test('languages are told by id, Japanese or English name, whatever parts them', () => {
  expect(languagesOf('日本語、英語,ポルトガル語;韓国・朝鮮語').ids).toEqual(['en', 'ja', 'ko', 'pt-BR'])
  expect(languagesOf('ja／en・Persian / Dari').ids).toEqual(['en', 'fa', 'ja'])
  expect(languagesOf('ja/en').ids).toEqual(['en', 'ja'])
  expect(languagesOf('タガログ語、Easy Japanese').ids).toEqual(['fil', 'ja-x-easy'])
  expect(languagesOf('日本語、火星語').unknown).toBe('火星語')
  expect(languagesOf('')).toEqual({ ids: [], unknown: null })
})

test('a certificate number is the same in full width and with another dash', () => {
  expect(certificateOf('Ａ－００１')).toBe('A-001')
  expect(certificateOf('a‐001 ')).toBe('A-001')
  expect(['', 'A_001', 'あ'.repeat(41), 'なし'].map(certificateOf)).toEqual([null, null, null, null])
})

const cp932 = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))

test('a file in UTF-8, with a mark at its start or not, and in CP932 reads alike', () => {
  const utf8 = new TextEncoder()
  expect(decodeRoster(utf8.encode('氏名'))).toEqual({ text: '氏名' })
  expect(decodeRoster(utf8.encode('\uFEFF氏名'))).toEqual({ text: '氏名' })
  // 氏名 and ①髙, which are in CP932 but not in plain Shift_JIS
  expect(decodeRoster(cp932('8e8196bc8740fbfc'))).toEqual({ text: '氏名①髙' })
})

test.each([
  ['workbook', [0x50, 0x4b, 3, 4, 20]],
  ['utf16', [0xff, 0xfe, 0x41, 0]],
  ['encoding', [0xff, 0xff, 0x81]],
  ['nul', [0x41, 0, 0x42]],
])('a file that is no text is said to be so: %s', (problem, bytes) => {
  expect(decodeRoster(Uint8Array.from(bytes))).toEqual({ problem })
})

test('a row is read by the names of the columns, in Japanese or English and any order', async () => {
  const [first] = (await read(row)).lines
  const english = 'Prefecture,E-mail,Name,Certificate number,Cohort,Issue date,Expiry date,Organization,Note'
  const other =
    'Aichi,SAKURA@demo.example,見本 さくら,Ａ-００1,令和6年度,R7.3.31,令和10年3月30日,見本国際交流協会,x'
  const [second] = (readRoster(`${english}\n${other}\n`) as Reading).lines
  expect(first).toMatchObject({
    line: 2,
    entry: { certificate: 'A-001', prefecture: '23', languages: ['en', 'ja'] },
  })
  expect(second!.entry).toEqual({ ...first!.entry, email: 'SAKURA@demo.example', languages: [] })
})

test('the line of a wrong row is the line in the file, also after breaks in quotes and empty lines', async () => {
  const broken = row.replace('見本国際交流協会', '"見本\n協会"')
  const reading = await read(
    broken,
    '',
    row.replace('愛知県', '愛知市').replaceAll('sakura', 'kaede').replace('A-001', 'A-002'),
  )
  expect(told(reading)).toEqual([
    [2, 'organisation', 'long'],
    [5, 'prefecture', 'prefecture'],
  ])
  expect(reading.errors[1]!.value).toBe('愛知市')
})

test.each([
  ['A-001,', ',', 'certificate', 'empty'],
  ['A-001', 'A_001!', 'certificate', 'certificate'],
  ['sakura@demo.example', 'sakura.demo.example', 'email', 'email'],
  ['sakura@demo.example', 'a@demo.example b@demo.example', 'email', 'email'],
  ['2025-03-31', '2025-02-30', 'issuedOn', 'day'],
  ['2028-03-30', '令和7年3月31日', 'expiresOn', 'order'],
  ['見本 さくら', '見'.repeat(101), 'name', 'long'],
  ['英語', '火星語', 'languages', 'language'],
])('%s as %s is refused', async (right, wrong, field, reason) => {
  expect(told(await read(row.replace(right, wrong)))).toEqual([[2, field, reason]])
})

test('a mail address twice in another case or width, and a certificate used twice, refuse both rows', async () => {
  const reading = await read(
    row,
    row.replace('A-001', 'A-002').replace('sakura@demo.example', 'ＳＡＫＵＲＡ@Demo.Example'),
    row.replace('A-001', 'Ａ－００１').replace('sakura@', 'kaede@'),
  )
  expect(reading.errors).toMatchObject([
    { line: 2, field: 'certificate', reason: 'certificateTwice', other: 4 },
    { line: 2, field: 'email', reason: 'emailTwice', other: 3 },
    { line: 3, field: 'email', reason: 'emailTwice', other: 2 },
    { line: 4, field: 'certificate', reason: 'certificateTwice', other: 2 },
  ])
  expect(reading.lines).toEqual([])
})

test.each(['ja', 'en'] as const)('the headings that the page shows in %s are understood', (locale) => {
  const { missing, twice } = columnsOf(Object.values(messages.in(locale).fields))
  expect([missing, twice]).toEqual([[], []])
})

test('a row with a column too many is refused as a whole', async () => {
  expect(told(await read(`${row},x`))).toEqual([[2, null, 'columns']])
})

test.each([
  ['', { reason: 'empty' }],
  [head, { reason: 'empty' }],
  [
    `氏名,メール\nさくら,a@demo.example`,
    {
      reason: 'missing',
      fields: ['certificate', 'cohort', 'issuedOn', 'expiresOn', 'organisation', 'prefecture'],
    },
  ],
  [`${head},E-mail\n${row},x`, { reason: 'twice', fields: ['email'] }],
  [`${head}\n${row}\n"A-002`, { reason: 'quote' }],
])('a file that is no roster is refused as a whole: %j', async (text, problem) => {
  expect(readRoster(text)).toMatchObject({ problem })
})

test('the portal answers others while a large roster is read', async () => {
  const { operator } = await freshWorld()
  const rows = Array.from({ length: 12_000 }, (_, at) =>
    row.replace('A-001', `A-${at}`).replace('sakura@', `sakura${at}@`),
  )
  const text = [head, ...rows].join('\r\n')
  await keepRosterFile(operator, { name: 'a.csv', bytes: Buffer.from(`${head}\r\n${row}`) })
  const spent = async (work: () => unknown) => {
    const before = process.threadCpuUsage()
    await work()
    const { user, system } = process.threadCpuUsage(before)
    return user + system
  }
  const here = await spent(() => readRoster(text))
  const beside = await spent(() => keepRosterFile(operator, { name: 'b.csv', bytes: Buffer.from(text) }))
  expect(beside).toBeLessThan(here / 2)
})
