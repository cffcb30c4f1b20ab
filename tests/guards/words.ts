export type Guard = { forbidden: RegExp; where: (file: string) => boolean; example: string; because: string }

const code = /\.tsx?$/
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.startsWith('tests/')
const production = (file: string) => code.test(file) && !isTest(file)
const outside = (folder: string) => (file: string) => production(file) && !file.startsWith(folder)

export const guards: Record<string, Guard> = {
  'queries are awaited, never finished by a driver': {
    forbidden: /\.(get|all|run|values)\(\)|\b(tx|read|db)\.(get|all|run|values)\(/,
    where: outside('db/'),
    example: 'const row = tx\n  .select()\n  .from(cases)\n  .get()',
    because: 'a driver answers at once or later, and only one of them would work',
  },
  'no drizzle transaction': {
    forbidden: /\.transaction\(/,
    where: outside('db/'),
    example: 'db.transaction(async (tx) => {})',
    because: 'on better-sqlite3 it throws and lets the insert through; store.transact does it right',
  },
  'no word of one engine': {
    forbidden: /\bilike\b|\bsql\.raw\b/,
    where: outside('db/'),
    example: "ilike(cases.title, '%a%')",
    because: 'the same code runs on both engines',
  },
  'dates and numbers are written by core/i18n': {
    forbidden: /\bIntl\.|\.toLocale\w*\(/,
    where: outside('app/core/i18n/'),
    example: 'date.toLocaleDateString("ja")',
    because: 'a formatter per row doubles the cost of a page',
  },
  'nothing is said to the console': {
    forbidden: /\bconsole\./,
    where: production,
    example: 'console.log(person)',
    because: 'the log knows what it must leave out',
  },
  'no test stands aside or alone': {
    forbidden: /\b(test|it|describe|suite)(\.\w+)*\.(only|skip|todo|fails|skipIf|runIf)\b/,
    where: (file) => code.test(file) && isTest(file) && !file.startsWith('tests/guards/'),
    example: "test.skip('it works', () => {})",
    because: 'a check that does not run cannot fail',
  },
  'no rule is switched off': {
    forbidden: /eslint-disable|@ts-ignore|@ts-nocheck|prettier-ignore|\bas any\b/,
    where: (file) => code.test(file) && !file.startsWith('tests/guards/'),
    example: '// eslint-disable-next-line',
    because: 'the next reader cannot know what it hid',
  },
  'nothing is left for later': {
    forbidden: /\b(TODO|FIXME|XXX|HACK)\b/,
    where: (file) => code.test(file) && !file.startsWith('tests/guards/'),
    example: '// TODO tidy up',
    because: 'an issue remembers better',
  },
}
