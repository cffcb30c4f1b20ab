import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readReport } from './vitest-report.ts'

type Outcome = { passed: number; failures: string[] }

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

function check(name: string, command: string, args: string[]): Outcome {
  const passed = run(name, command, args)
  return { passed: Number(passed), failures: passed ? [] : [name] }
}

function tests(name: string, projects: string[], ...more: string[]): Outcome {
  const report = join(reports, `${name}.json`)
  const chosen = projects.flatMap((project) => ['--project', project])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const passed = run(name, 'vitest', [
    'run',
    '--config',
    'tests/vitest.config.ts',
    ...chosen,
    ...reporters,
    ...more,
  ])
  const outcome = readReport(report)
  // A set-up that fails runs no test, and a stray rejection fails none.
  return passed || outcome.failures.length > 0
    ? outcome
    : { ...outcome, failures: [`${name}: outside any test`] }
}

// Much of these tests is waiting for a database or a browser, so that two at a time pay on two cores too; what needs
// none compares times and wants the processor for itself.
const atOnce = `--maxWorkers=${Math.max(2, availableParallelism() - 1)}`

const results = [
  check('format', 'prettier', ['--check', '--log-level', 'warn', '.']),
  check('lint', 'eslint', ['--config', 'tests/guards/eslint.config.mjs', '--max-warnings', '0', '.']),
  check('types', 'tsc', ['--noEmit']),
  check('demo', process.execPath, ['tests/demo-starts.ts']),
  tests('what needs no database', ['pure']),
  tests('SQLite', ['sqlite'], atOnce),
  tests('PostgreSQL', ['postgres'], atOnce),
  tests('journeys', ['journeys'], atOnce),
]
rmSync(reports, { recursive: true })

// Once more at the end: what failed stands far above by now.
const failures = results.flatMap((outcome) => outcome.failures)
for (const failure of failures) process.stdout.write(`\nFAILED ${failure}\n`)
const passed = results.reduce((sum, outcome) => sum + outcome.passed, 0)
process.stdout.write(`\n${passed} passed, ${failures.length} failed\n`)
process.exitCode = failures.length > 0 ? 1 : 0
