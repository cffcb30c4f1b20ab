import { fileURLToPath } from 'node:url'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { quickFolder } from './quick-folder.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

// All temporary files of the tests, databases and browsers, are made there.
process.env.TMPDIR = quickFolder()

// What needs no database runs once; the address of a database decides for which engine the schema is built.
const pure = [
  'app/ui/**/*.test.{ts,tsx}',
  'app/features/anonymisation/**/!(population).test.ts',
  'app/features/statistics/**/!(releases|indicators|builds|publishing).test.ts',
  'app/core/{i18n,letters,markdown,files}/**/*.test.ts',
  'app/core/{csv,difference,seal,settings,session/passwords}.test.ts',
  'app/features/notices/quiet-hours.test.ts',
  'app/features/accounts/second-admin.test.ts',
  'app/cli/**/*.test.ts',
  'app/features/directory/hsds.test.ts',
  'app/features/search/{parse,highlight}.test.ts',
  'db/seed/**/*.test.ts',
  'tests/guards/**/*.test.ts',
]
const stored = ['app/**/*.test.{ts,tsx}', 'db/**/*.test.ts', 'tests/*.test.ts', 'tests/load/**/*.test.ts']

// Walks that ask of the pages what no engine changes; others walk through them on both.
const pagesAlone = ['tests/{half-signed-in,unpublished}.test.ts']

// Opening the dictionary and the built site once for all files, not for each, is what makes these tests quick.
// What a module that they share registers at its top level, such as a hook, holds for the first of them alone. A walk
// through every address takes its time on a slow machine.
const shared = { include: stored, isolate: false, testTimeout: 120_000 }

const project = (
  name: string,
  test: TestProjectInlineConfiguration['test'],
): TestProjectInlineConfiguration => ({
  extends: true,
  test: { name, setupFiles: ['tests/quiet.ts'], ...test },
})

export default defineConfig({
  root,
  esbuild: { jsx: 'automatic' },
  test: {
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      project('pure', { include: pure, isolate: false }),
      project('sqlite', {
        ...shared,
        exclude: [...pure, 'db/postgres.test.ts'],
        globalSetup: ['tests/engines/sqlite.ts'],
        env: { DATABASE_URL: 'file:chosen-by-each-test' },
      }),
      project('postgres', {
        ...shared,
        exclude: [...pure, 'db/sqlite.test.ts', ...pagesAlone],
        globalSetup: ['tests/engines/postgres.ts'],
        env: { DATABASE_URL: 'postgres://chosen-by-each-test' },
      }),
      project('journeys', {
        include: ['tests/journeys/**/*.test.ts'],
        globalSetup: ['tests/journeys/demo.ts'],
        testTimeout: 120_000,
        sequence: { groupOrder: 1 },
      }),
    ],
  },
})
