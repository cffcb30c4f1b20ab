import fc from 'fast-check'
import type { FindingKind, Level } from '../findings.ts'

/** A text with one identifier in it, and where that stands. */
export type Variant = { text: string; start: number; end: number; kind: FindingKind; level: Level }

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
const letters = (length: number) => fc.stringMatching(new RegExp(`^[A-Z]{${length}}$`))
const year = fc.integer({ min: 1930, max: 2026 })
const month = fc.integer({ min: 1, max: 12 })
const day = fc.integer({ min: 1, max: 31 })
const kanjiDigits = '〇一二三四五六七八九'

const kanji = (value: number) => {
  const [ones, ten] = [value % 10, Math.floor(value / 10)]
  return `${ten > 1 ? kanjiDigits.charAt(ten) : ''}${ten > 0 ? '十' : ''}${ones > 0 || ten === 0 ? kanjiDigits.charAt(ones) : ''}`
}

export const withCheckDigit = (first11: string) => {
  const weighted = Array.from(first11, (digit, at) => {
    const n = 11 - at
    return Number(digit) * (n <= 6 ? n + 1 : n - 5)
  })
  const remainder = weighted.reduce((total, part) => total + part, 0) % 11
  return first11 + (remainder <= 1 ? 0 : 11 - remainder)
}

const dashes = ['-', '‐', '‑', '–', '—', '―', '−', '－', 'ー', ' ', '　', ' - ']
const widths = [
  (text: string) => text,
  (text: string) =>
    text
      .replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
      .replaceAll(' ', '　'),
]
const hidden = ['', '', '', '\u200b', '\u2060', '\u202e', '\u00ad']

/** `-` stands where the parts of an identifier meet; all of them are written in one way of many. */
const written = (base: string) =>
  fc
    .record({
      ways: fc.oneof(
        fc.constantFrom('', ...dashes).map((dash) => [dash]),
        fc.array(fc.constantFrom('', ...dashes), { minLength: 3, maxLength: 3 }),
      ),
      width: fc.constantFrom(...widths),
      lower: fc.boolean(),
      gap: fc.constantFrom(...hidden),
      at: fc.integer({ min: 1, max: base.length - 1 }),
    })
    .map(({ ways, width, lower, gap, at }) => {
      const cased = lower ? base.toLowerCase() : base
      const marked = `${cased.slice(0, at)}${gap}${cased.slice(at)}`
      let turn = 0
      return width(marked.replace(/-/g, () => ways[turn++ % ways.length] ?? ''))
    })

const dashed = (base: string) => fc.constantFrom(...dashes).map((dash) => base.replaceAll('-', dash))
const spacedOut = (base: string) => fc.constant(Array.from(base.replaceAll('-', '')).join(' '))

const places: ((found: string, lead: string) => [string, string])[] = [
  (_, lead) => [`${lead}`, ''],
  (_, lead) => [`本人の話では、${lead}`, 'だそうです。'],
  (_, lead) => [`きのうきいた${lead}`, 'をつたえました'],
  (_, lead) => [lead, '名義です'],
  (_, lead) => [lead, '本人のもの'],
  (_, lead) => [`火曜日、${lead}`, '　時間は月曜'],
  (_, lead) => [lead, '日本の'],
  (_, lead) => [`メモ\n${lead}`, '\nつぎの行'],
  (_, lead) => [`${lead ? `${lead}\n` : ''}`, '\n'],
  (_, lead) => [`- ${lead}**`, '**\n'],
  (_, lead) => [`> ${lead}\``, '`'],
  (_, lead) => [`| こと | ${lead} | `, ' |\n|---|---|---|\n'],
  (_, lead) => [`|${lead || 'こと'}|`, '|'],
  (_, lead) => [`（${lead}`, '）'],
  (_, lead) => [`${lead}「`, '」'],
]

function placed(
  kind: FindingKind,
  level: Level,
  lead: string,
  forms: fc.Arbitrary<string>,
): fc.Arbitrary<Variant> {
  return fc.tuple(forms, fc.constantFrom(...places)).map(([found, place]) => {
    const [before, after] = place(found, lead)
    return {
      text: before + found + after,
      start: before.length,
      end: before.length + found.length,
      kind,
      level,
    }
  })
}

const block = (kind: FindingKind, leads: string | string[], forms: fc.Arbitrary<string>) =>
  fc.constantFrom(...[leads].flat()).chain((lead) => placed(kind, 'block', lead, forms))
const confirm = (kind: FindingKind, forms: fc.Arbitrary<string>) => placed(kind, 'confirm', '', forms)
const either = <T>(base: fc.Arbitrary<T>, ...ways: ((value: T) => fc.Arbitrary<string>)[]) =>
  base.chain((value) => fc.oneof(...ways.map((way) => way(value))))

const cardNumber = fc.tuple(letters(2), digits(8), letters(2)).map((parts) => parts.join('-'))
const myNumber = digits(11).map((first) => withCheckDigit(first).replace(/(\d{4})(\d{4})(\d{4})/, '$1-$2-$3'))
const anyTwelve = digits(12).map((all) => all.replace(/(\d{4})(\d{4})(\d{4})/, '$1-$2-$3'))
const tail = fc.tuple(digits(4), digits(4))
const bracketed = (base: string) =>
  fc.constantFrom(
    base.replace(/^(\d+)-/, '($1)'),
    base.replace(/-(\d+)-/, '($1)'),
    base.replaceAll('-', '.'),
    base.replaceAll('-', '・'),
  )
const mobile = fc
  .tuple(fc.constantFrom('090', '080', '070', '050'), tail)
  .map(([head, parts]) => [head, ...parts].join('-'))
const fixed = fc.oneof(
  fc.tuple(fc.constantFrom('03', '06'), tail).map(([head, parts]) => [head, ...parts].join('-')),
  fc.tuple(fc.constantFrom('053', '045', '011', '092'), digits(3), digits(4)).map((parts) => parts.join('-')),
  fc.tuple(fc.constantFrom('0120', '0570', '0538'), digits(2), digits(4)).map((parts) => parts.join('-')),
)
const abroad = fc.oneof(
  tail.map(([a, b]) => `+81-90-${a}-${b}`),
  digits(7).map((rest) => `+84-91-${rest.slice(0, 3)}-${rest.slice(3)}`),
  digits(7).map((rest) => `+63-917-${rest.slice(0, 3)}-${rest.slice(3)}`),
  digits(8).map((rest) => `+55-11-9${rest.slice(0, 4)}-${rest.slice(4)}`),
)
const eras = fc.constantFrom('令和', '平成', '昭和', 'R', 'H', 'S', 'r', '令', '平', '昭')

const dates = fc.oneof(
  fc
    .tuple(year, month, day)
    .chain(([y, m, d]) =>
      fc.constantFrom(
        `${y}年${m}月${d}日`,
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
const englishDates = fc
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
const englishAges = fc
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

const wide = (forms: fc.Arbitrary<string>) =>
  fc.tuple(forms, fc.constantFrom(...widths)).map(([form, width]) => width(form))

/** Variants of every kind of identifier that has a format. */
export const variants: Record<string, fc.Arbitrary<Variant>> = {
  'residence card': block('residence-card', '', either(cardNumber, written, dashed, spacedOut)),
  'My Number with check digit': block('my-number', '', either(myNumber, written, dashed, spacedOut)),
  'My Number by its word': block(
    'my-number',
    ['マイナンバー', '個人番号：', 'My Number: ', 'マイナンバーは'],
    either(anyTwelve, written, dashed, spacedOut),
  ),
  'Japanese passport': block(
    'passport',
    '',
    fc
      .tuple(letters(2), digits(7))
      .chain((parts) => wide(fc.constantFrom(parts.join(''), parts.join('').toLowerCase()))),
  ),
  'foreign passport': block(
    'passport',
    ['パスポート', '旅券番号は', 'Passport no. ', 'パスポートのばんごうは '],
    fc
      .tuple(fc.constantFrom('A', 'B', 'C', 'P', 'EB', 'MA', 'N'), digits(7))
      .chain((parts) => written(parts.join(''))),
  ),
  pension: block(
    'pension',
    ['基礎年金番号', '年金手帳の番号：', 'Pension number '],
    either(
      fc.tuple(digits(4), digits(6)).map((p) => p.join('-')),
      written,
      dashed,
    ),
  ),
  'bank account': block(
    'bank-account',
    ['普通口座', '〇〇銀行△△支店 普通 ', 'ゆうちょの口座は', 'Account no. '],
    either(digits(7), written, spacedOut),
  ),
  'insurance number': block(
    'health-insurance',
    ['被保険者番号', '保険証の番号は', '資格確認書：', 'Insurance number '],
    either(digits(8), written),
  ),
  'recipient number': block(
    'welfare-number',
    ['受給者番号', 'ケース番号：', '診察券の番号は', 'Case number '],
    either(digits(8), written),
  ),
  'driving licence': block(
    'driving-licence',
    ['運転免許証', '免許証の番号は', 'Driving licence '],
    either(anyTwelve, written, dashed, spacedOut),
  ),
  'mobile phone': block('phone', '', either(mobile, written, dashed, spacedOut, bracketed)),
  'fixed phone': block('phone', '', either(fixed, written, dashed, spacedOut, bracketed)),
  'international phone': block('phone', '', either(abroad, written, dashed)),
  'postal code with its sign': block(
    'postal-code',
    '',
    either(
      fc.tuple(digits(3), digits(4)).map(([a, b]) => `〒${a}-${b}`),
      written,
      dashed,
    ),
  ),
  'mail address': block(
    'email',
    '',
    wide(fc.emailAddress({ size: 'small' }).filter((mail) => /^[\w.+-]+@/.test(mail))),
  ),
  'web address': block(
    'url',
    '',
    wide(fc.webUrl({ validSchemes: ['https'], size: 'small' }).filter((url) => !/[^A-Za-z0-9/]$/.test(url))),
  ),
  'number plate': block(
    'licence-plate',
    '',
    fc
      .tuple(
        fc.constantFrom('品川', '浜松', '三河', 'つくば'),
        fc.constantFrom('300', '58', '5'),
        fc.constantFrom('あ', 'さ', 'わ'),
        digits(4),
      )
      .chain(([office, type, kana, number]) =>
        wide(
          fc.constantFrom(
            `${office}${type}${kana}${number.slice(0, 2)}-${number.slice(2)}`,
            `${office} ${type} ${kana} ${number.slice(0, 2)}-${number.slice(2)}`,
            `${office}${type}${kana}・・${number.slice(2)}`,
          ),
        ),
      ),
  ),
  address: block(
    'address',
    '',
    fc
      .tuple(
        fc.constantFrom('中央', '本町', '東ケ丘', '大字北山'),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 30 }),
      )
      .chain(([town, a, b, c]) =>
        fc.oneof(
          wide(
            fc.constantFrom(
              `${town}${a}丁目${b}番${c}号`,
              `${town}${a}丁目${b}番地`,
              `${town}${b}番地の${c}`,
            ),
          ),
          fc.constant(`${town}${kanji(a)}丁目${kanji(b)}番${kanji(c)}号`),
          wide(fc.constantFrom(...dashes.slice(0, 9)).map((dash) => `${town}${a}${dash}${b}${dash}${c}`)),
          wide(fc.constant(`${town}${a}丁目${b}-${c}-${100 + c}号室`)),
        ),
      ),
  ),
  date: confirm('date', wide(dates)),
  age: confirm(
    'age',
    wide(
      fc
        .integer({ min: 0, max: 105 })
        .chain((age) => fc.constantFrom(`${age}歳`, `${age} 才`, `${kanji(Math.min(age, 99))}歳`)),
    ),
  ),
  'English date': confirm('date', wide(englishDates)),
  'English age': confirm('age', wide(englishAges)),
  'long number': confirm(
    'long-number',
    wide(fc.tuple(fc.integer({ min: 3, max: 9 }), digits(12)).map(([a, all]) => `${a}${all}`)),
  ),
}
