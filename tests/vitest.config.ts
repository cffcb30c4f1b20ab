import { fileURLToPath } from 'node:url'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

// What needs no database runs once; the address of a database decides for which engine the schema is built.
const pure = [
  'app/ui/**/*.test.{ts,tsx}',
  'app/features/anonymisation/**/*.test.ts',
  'db/seed/**/*.test.ts',
  'tests/guards/**/*.test.ts',
]
const stored = ['app/**/*.test.{ts,tsx}', 'db/**/*.test.ts', 'tests/*.test.ts']

const project = (name: string, test: NonNullable<Exclude<TestProjectConfiguration, string | Function | Promise<unknown>>['test']>) => ({
  extends: true as const,
  test: { name, setupFiles: ['tests/quiet.ts'], ...test },
})

export default defineConfig({
  root,
  oxc: false,
  esbuild: { jsx: 'automatic' },
  test: {
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      project('pure', { include: pure }),
      project('sqlite', {
        include: stored,
        exclude: pure,
        globalSetup: ['tests/engines/sqlite.ts'],
        env: { DATABASE_URL: 'file:chosen-by-each-test' },
      }),
      project('postgres', {
        include: stored,
        exclude: pure,
        globalSetup: ['tests/engines/postgres.ts'],
        env: { DATABASE_URL: 'postgres://chosen-by-each-test' },
      }),
    ],
  },
})
