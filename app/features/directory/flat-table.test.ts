import { expect, test } from 'vitest'
import { approval, sourceForm } from '#tests/directory-world.ts'
import { freshWorld } from '#tests/world.ts'
import { decideOnSource } from './decide.server.ts'
import { exportTable } from './export.server.ts'
import { hoursIn, termsIn } from './flat-reader.server.ts'
import { planImport } from './import-plan.server.ts'
import { applyKept, keepPackage, planOf } from './imports.server.ts'
import { packageIn } from './package-files.server.ts'
import { proposeSource } from './propose.server.ts'

const full = {
  ...{ name: '=夜間の電話通訳', alternateName: 'Night line', areas: '愛知県、静岡県浜松市' },
  ...{ categories: ['medical', 'interpreting'], languages: ['ja', 'vi', 'pt-BR'], statuses: ['work'] },
  hours: [
    { days: ['MO', 'TU', 'WE', 'TH', 'FR'], opens: '09:00', closes: '17:00' },
    { days: ['SA', 'SU'], opens: '9:00', closes: '12:30' },
  ],
  ...{ cost: 'partly', fees: '1回500円', documents: '在留カード\n保険証', application: '電話で。\n予約なし' },
  phones: [
    { number: '000-0000-0001', note: '昼' },
    { number: '000-0000-0002', note: '' },
  ],
  ...{ postalCode: '440-0000', place: '愛知県豊橋市', address: '見本町1', access: '駅から、歩いて5分' },
}

async function exportedIn(locale: 'ja' | 'en') {
  const world = await freshWorld()
  const admin = { ...world.as('admin', 'admin'), locale }
  const id = await proposeSource(world.as('sakura', 'coordinator'), sourceForm(full))
  await decideOnSource(world.as('shino', 'moderator'), id, approval())
  const text = await exportTable(admin)
  const read = await packageIn(new TextEncoder().encode(text))
  if ('problem' in read) throw new Error(read.problem.reason)
  return { admin, id, text, files: read.files }
}

const faultsOf = async (admin: Awaited<ReturnType<typeof exportedIn>>['admin'], text: string) =>
  (await planImport(admin, new Map([['sources.csv', text]]))).faults.map(({ line, column, value }) =>
    [line, column, value].join(' '),
  )

for (const locale of ['ja', 'en'] as const)
  test(`a table given out changes nothing when it comes in again (${locale}), and what is changed in it is taken over`, async () => {
    const { admin, id, text, files } = await exportedIn(locale)
    expect(await planImport(admin, files)).toMatchObject({ added: [], changed: [], unchanged: 1, faults: [] })
    const resaved = text.replace(/,(\d{4})-0?(\d+)-0?(\d+)(?=\r\n)/g, ',$1/$2/$3')
    expect(resaved).not.toBe(text)
    expect(await planImport(admin, new Map([['sources.csv', resaved]]))).toMatchObject({
      ...{ changed: [], unchanged: 1, faults: [] },
    })
    const changed = text.replace('1回500円', '1回600円').replace(id, '')
    const kept = await keepPackage(admin, 'table.csv', new Map([['sources.csv', changed]]))
    const { plan } = await planOf(admin, kept)
    expect(plan).toMatchObject({ added: [{ source: { fees: '1回600円' } }], changed: [], faults: [] })
    await applyKept(admin, kept, plan)
    // Without an id the same row is the same source the next time.
    const again = await planImport(admin, new Map([['sources.csv', changed]]))
    expect(again).toMatchObject({ added: [], changed: [], unchanged: 1 })
  })

test('a table that is wrong is refused whole, every fault named with row and column', async () => {
  const { admin, text } = await exportedIn('ja')
  const wrong = text
    .replace('医療、', '魔法、')
    .replace('09:00–17:00', '朝から')
    .replace('静岡県浜松市', '静岡県浜松市中区')
    .replace('一部有料', 'ただ')
  expect(await faultsOf(admin, wrong)).toEqual([
    '2 受付の時間 月–金 朝から、土・日 09:00–12:30',
    '2 費用 ただ',
    '2 困りごと 魔法、通訳・翻訳',
    '2 受け入れる地域 静岡県浜松市中区、愛知県',
  ])
  expect(await faultsOf(admin, text.replace('電話,', '電話番号,'))).toEqual(['1 電話番号 ', '1 電話 '])
  expect(await faultsOf(admin, `${text}${text.split('\r\n')[1]}\r\n`)).toHaveLength(1)
  const file = async (bytes: Uint8Array) => packageIn(bytes)
  expect(await file(new TextEncoder().encode('これは表ではない'))).toEqual({ problem: { reason: 'notZip' } })
  expect(await file(new Uint8Array([0x50, 0x4b, 0, 0]))).toEqual({ problem: { reason: 'notZip' } })
})

test('words of a table are read whatever parts them, and a word that holds a comma itself is one', () => {
  const terms = [
    { id: 'a', ja: '医療', en: 'Health, care' },
    { id: 'b', ja: '住宅', en: 'Housing' },
  ]
  expect(termsIn('Health, care, housing', terms)).toEqual({ ids: ['a', 'b'], unknown: [] })
  expect(termsIn('ｂ；医療、なぞ', terms)).toEqual({ ids: ['b', 'a'], unknown: ['なぞ'] })
  expect(hoursIn('月・水 9:00〜17:00、土 09:00–12:00')).toEqual([
    { days: ['MO', 'WE'], opens: '09:00', closes: '17:00' },
    { days: ['SA'], opens: '09:00', closes: '12:00' },
  ])
  expect(hoursIn('いつでも')).toBeNull()
})
