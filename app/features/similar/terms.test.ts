import { expect, test } from 'vitest'
import { closeness, vectorOf } from './closeness.ts'
import { termsOf } from './terms.ts'

const unknown = { sample: 0, cases: new Map<number, number>() }
const near = (one: string, other: string) =>
  closeness(vectorOf(termsOf(one), unknown), vectorOf(termsOf(other), unknown))

test.each([
  ['old and new kanji, and width', '國保の滞納とｱﾊﾟｰﾄの家賃', '国保の滞納とアパートの家賃'],
  ['English in another form of the word', 'The landlord refused tenants', 'A landlord refuses the tenant'],
])('a text is as near as can be to the same text with %s', (_, one, other) => {
  expect(near(one, other)).toBeCloseTo(1)
})

test('what all texts say brings none together', () => {
  expect(near('どうしたらよいでしょうか。これはそのままです。', 'それはどうでしょうか。このままです。')).toBe(
    0,
  )
  expect(near('What should they have said about their own time?', 'They said what they should.')).toBe(0)
})

test('a text is nearer to one that shares more of its words', () => {
  const asked = '保証人がいない家族の住まい。家賃は払えるのに貸してもらえない。'
  const housing = '家賃の保証会社に断られ、住まいを借りられない家族。'
  const tax = '家族の扶養控除で追徴の通知が来た。'
  expect(near(asked, housing)).toBeGreaterThan(near(asked, tax))
  expect(near(asked, tax)).toBeGreaterThan(0)
})

test('a term that many cases have brings texts less near than a rare one', () => {
  const [common] = termsOf('相談').keys()
  const counted = { sample: 1000, cases: new Map([[common!, 900]]) }
  const weighed = (text: string) => vectorOf(termsOf(text), counted)
  expect(closeness(weighed('相談と難民'), weighed('相談と離婚'))).toBeLessThan(0.1)
  expect(closeness(weighed('相談と難民'), weighed('苦情と難民'))).toBeGreaterThan(0.4)
})
