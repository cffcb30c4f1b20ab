import fc from 'fast-check'

const year = fc.integer({ min: 1930, max: 2026 })
const month = fc.integer({ min: 1, max: 12 })
const day = fc.integer({ min: 1, max: 31 })
const kanjiDigits = '〇一二三四五六七八九'

/** Up to 99, as it is written in a sentence. */
export const kanji = (value: number) => {
  const [ones, ten] = [value % 10, Math.floor(value / 10)]
  return `${ten > 1 ? kanjiDigits.charAt(ten) : ''}${ten > 0 ? '十' : ''}${ones > 0 || ten === 0 ? kanjiDigits.charAt(ones) : ''}`
}

const eras = fc.constantFrom('令和', '平成', '昭和', 'R', 'H', 'S', 'r', '令', '平', '昭')

export const dates = fc.oneof(
  fc
    .tuple(year, month, day)
    .chain(([y, m, d]) =>
      fc.constantFrom(
        `${y}年${m}月${d}日`,
        `${y}年${String(m).padStart(2, '0')}月${String(d).padStart(2, '0')}日(月)`,
        `${y}・${m}・${d}`,
        `'${String(y).slice(2)}/${m}/${d}`,
        `${y} 年 ${m} 月 ${d} 日`,
        `${y}/${m}/${d}`,
        `${y}.${m}.${d}`,
        `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`,
        `${Array.from(String(y), (digit) => kanjiDigits.charAt(Number(digit))).join('')}年${kanji(m)}月${kanji(d)}日`,
        `${y}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}`,
      ),
    ),
  fc
    .tuple(eras, fc.integer({ min: 1, max: 64 }), month, day)
    .chain(([era, y, m, d]) =>
      fc.constantFrom(
        `${era}${y}年${m}月${d}日`,
        `${era}${y}.${m}.${d}`,
        `${era}${y}/${m}/${d}`,
        `${era}${y}-${m}-${d}`,
        `${era}元年${m}月${d}日`,
        `${era} ${y} 年 ${m} 月 ${d} 日`,
      ),
    ),
  fc
    .tuple(month, day)
    .chain(([m, d]) => fc.constantFrom(`${m}月${d}日`, `${m}月${d}日（金）`, `${m}/${d}(土)`)),
  fc
    .tuple(fc.constantFrom('令和', '平成', '昭和'), fc.integer({ min: 2, max: 60 }), month, day)
    .map(([era, y, m, d]) => `${era}${kanji(y)}年${kanji(m)}月${kanji(d)}日`),
)

const monthNames =
  'January February March April May June July August September October November December'.split(' ')
export const englishDates = fc
  .tuple(year, fc.constantFrom(...monthNames), fc.integer({ min: 1, max: 30 }))
  .chain(([y, m, d]) =>
    fc.constantFrom(
      `${d} ${m} ${y}`,
      `${m} ${d}, ${y}`,
      `${m.slice(0, 3)}. ${d} ${y}`,
      `${d}th of ${m} ${y}`,
      `on ${m} ${d}`,
      `${d}th ${m}`,
      `Monday ${d} ${m} ${y}`,
      `${d}/12/${y}`,
      `${m.toUpperCase()} ${d}, ${y}`,
    ),
  )
export const englishAges = fc
  .integer({ min: 1, max: 99 })
  .chain((age) =>
    fc.constantFrom(
      `${age}-year-old woman`,
      `a ${age} year old boy`,
      `${age} years old`,
      `aged ${age}`,
      `age ${age}`,
      `${age} y.o.`,
      `at the age of ${age}`,
    ),
  )

export const ages = fc
  .integer({ min: 0, max: 105 })
  .chain((age) => fc.constantFrom(`${age}歳`, `${age} 才`, `${kanji(Math.min(age, 99))}歳`))
