import { expect, test } from 'vitest'
import { exists, filesOf, textOf } from './files.ts'

const kinds = [
  /^README\.md$/,
  /^index(\.server)?\.ts$/,
  /^(policy|input)\.ts$/,
  /^messages(\.ja|\.en)?\.ts$/,
  /^[a-z-]+(\.query)?\.server\.ts$/,
  /^[a-z-]+\.ts$/,
  /^routes\/[a-z-]+\.tsx$/,
  /^components\/[a-z-]+\.tsx?$/,
  /^(components\/)?[a-z-]+(\.query)?\.test\.tsx?$/,
  // The guard is many rules and words of one kind, tried on samples.
  /^(rules|names|samples)\/[a-z-]+(\.server|\.test|\.ja|\.en)?\.(ts|txt)$/,
]
const isOfAKind = (path: string) => kinds.some((kind) => kind.test(path))
const files = filesOf('app/features')
const withinFeature = (file: string) => file.split('/').slice(3).join('/')
const features = [...new Set(files.map((file) => file.split('/').slice(0, 3).join('/')))]

test('a feature holds only the known kinds of files', () => {
  expect(files.filter((file) => !isOfAKind(withinFeature(file)))).toEqual([])
})

test('another kind of file would be seen', () => {
  const strangers = [
    'helpers/dates.ts',
    'routes/case.server.ts',
    'components/deep/part.tsx',
    'caseUtils.ts',
    'notes.txt',
  ]
  expect(strangers.filter(isOfAKind)).toEqual([])
})

test('no folder gathers what has no name of its own', () => {
  const nameless = /(^|\/)(utils?|helpers?|common|lib|services?|types|shared|misc)(\/|\.tsx?$)/
  expect(filesOf('app', 'db', 'tests').filter((file) => nameless.test(file))).toEqual([])
  expect('app/lib/dates.ts').toMatch(nameless)
})

test.each([...features, 'app/ui'])('%s says in a README what it is about, in at most 25 lines', (folder) => {
  expect(exists(`${folder}/README.md`)).toBe(true)
  expect(textOf(`${folder}/README.md`).trimEnd().split('\n').length).toBeLessThanOrEqual(25)
})

test('texts come in pairs, and English has the shape of Japanese', () => {
  const japanese = filesOf('app').filter((file) => file.endsWith('messages.ja.ts'))
  const english = filesOf('app').filter((file) => file.endsWith('messages.en.ts'))
  expect(japanese.length).toBeGreaterThan(5)
  expect(english).toEqual(japanese.map((file) => file.replace('.ja.ts', '.en.ts')))
  expect(
    english.filter((file) => !/export const en: (typeof ja|\w*Messages|Texts)\b/.test(textOf(file))),
  ).toEqual([])
})
