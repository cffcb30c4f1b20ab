import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readCounts } from './vitest-report.ts'

type Counts = { passed: number; failed: number }

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = mkdtempSync(join(tmpdir(), 'tsunagu-reports-'))

function run(name: string, command: string, args: string[]) {
  process.stdout.write(`\n== ${name}\n`)
  const start = performance.now()
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  process.stdout.write(`== ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s\n`)
  return status === 0
}

function check(name: string, command: string, args: string[]): Counts {
  const passed = run(name, command, args)
  return { passed: Number(passed), failed: Number(!passed) }
}

function tests(name: string, projects: string[]): Counts {
  const report = join(reports, `${name}.json`)
  const chosen = projects.flatMap((project) => ['--project', project])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const passed = run(name, 'vitest', ['run', '--config', 'tests/vitest.config.ts', ...chosen, ...reporters])
  const counts = readCounts(report)
  // A set-up that fails runs no test, and a stray rejection fails none.
  return passed || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

const results = [
  check('format', 'prettier', ['--check', '--log-level', 'warn', '.']),
  check('lint', 'eslint', ['--config', 'tests/guards/eslint.config.mjs', '--max-warnings', '0', '.']),
  check('types', 'tsc', ['--noEmit']),
  check('demo', process.execPath, ['tests/demo-starts.ts']),
  tests('SQLite and what needs no database', ['pure', 'sqlite']),
  tests('PostgreSQL', ['postgres']),
  tests('journeys', ['journeys']),
]
rmSync(reports, { recursive: true })

const total = (pick: (counts: Counts) => number) => results.reduce((sum, counts) => sum + pick(counts), 0)
const failed = total((counts) => counts.failed)
process.stdout.write(`\n${total((counts) => counts.passed)} passed, ${failed} failed\n`)
process.exitCode = failed > 0 ? 1 : 0
