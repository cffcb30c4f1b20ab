import fc from 'fast-check'
import type { FindingKind } from '../findings.ts'
import { ages, dates, englishAges, englishDates, kanji } from './days-and-ages.ts'
import { dashed, dashes, placed, spacedOut, type Variant, wide, written } from './writing.ts'

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
const letters = (length: number) => fc.stringMatching(new RegExp(`^[A-Z]{${length}}$`))
const withCheckDigit = (first11: string) => {
  const weighted = Array.from(first11, (digit, at) => {
    const n = 11 - at
    return Number(digit) * (n <= 6 ? n + 1 : n - 5)
  })
  const remainder = weighted.reduce((total, part) => total + part, 0) % 11
  return first11 + (remainder <= 1 ? 0 : 11 - remainder)
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
const barePostal = fc
  .tuple(digits(3), digits(4))
  .filter((parts) => !parts.every((part) => part.endsWith('00')))
  .map((parts) => parts.join('-'))
const dashedOnly = (base: string) =>
  wide(fc.constantFrom(...dashes.filter((dash) => dash.trim() !== '')).map((dash) => base.replace('-', dash)))

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
  'postal code without it': block('postal-code', '', either(barePostal, dashedOnly)),
  'social account': block(
    'sns',
    ['LINE ID：', 'インスタのアカウントは', 'WeChatのIDは '],
    wide(fc.stringMatching(/^[a-z][a-z0-9_]{4,12}$/)),
  ),
  building: block(
    'address',
    '',
    wide(
      fc.constantFrom(
        'コーポ山田201',
        'サンハイツ 305号室',
        '第二田中荘',
        'メゾン・ド・ミドリ',
        '若葉荘203',
        'レジデンス中央',
      ),
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
  age: confirm('age', wide(ages)),
  'English date': confirm('date', wide(englishDates)),
  'English age': confirm('age', wide(englishAges)),
  'long number': confirm(
    'long-number',
    wide(fc.tuple(fc.integer({ min: 3, max: 9 }), digits(12)).map(([a, all]) => `${a}${all}`)),
  ),
}
