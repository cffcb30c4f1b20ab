import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readReport } from './vitest-report.ts'

type Outcome = { passed: number; failures: string[] }

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = mkdtempSync(join(tmpdir(), 'tsunagu-reports-'))

function report(name: string, passed: boolean, since: number) {
  const seconds = ((performance.now() - since) / 1000).toFixed(1)
  process.stdout.write(`== ${name}: ${passed ? 'passed' : 'FAILED'} in ${seconds} s\n`)
}

/** What it prints stays together, though others run beside it. */
async function check(name: string, command: string, args: string[]): Promise<Outcome> {
  const start = performance.now()
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const printed: Buffer[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => void printed.push(chunk))
  // A command that is not there ends without a status.
  const [status] = (await once(child, 'close').catch(() => [null])) as [number | null]
  process.stdout.write(`\n== ${name}\n${Buffer.concat(printed).toString()}`)
  report(name, status === 0, start)
  return { passed: Number(status === 0), failures: status === 0 ? [] : [name] }
}

async function inTurn(checks: (() => Promise<Outcome>)[]) {
  const outcomes: Outcome[] = []
  for (const one of checks) outcomes.push(await one())
  return outcomes
}

function tests(name: string, projects: string[], ...more: string[]): Outcome {
  const file = join(reports, `${name}.json`)
  const chosen = projects.flatMap((project) => ['--project', project])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const args = ['run', '--config', 'tests/vitest.config.ts', ...chosen, ...reporters, ...more]
  process.stdout.write(`\n== ${name}\n`)
  const start = performance.now()
  const { status } = spawnSync('vitest', args, { cwd: root, stdio: 'inherit' })
  report(name, status === 0, start)
  const outcome = readReport(file)
  // A set-up that fails runs no test, and a stray rejection fails none.
  return status === 0 || outcome.failures.length > 0
    ? outcome
    : { ...outcome, failures: [`${name}: outside any test`] }
}

// Much of these tests is waiting for a database, a browser or a process, so that two at a time pay on two cores too.
const atOnce = `--maxWorkers=${Math.max(2, availableParallelism() - 1)}`

const eslint = ['--config', 'tests/guards/eslint.config.mjs', '--max-warnings', '0', '.']
const checks = await Promise.all([
  inTurn([
    () => check('format', 'prettier', ['--check', '--log-level', 'warn', '.']),
    () => check('lint', 'eslint', eslint),
  ]),
  inTurn([
    () => check('types', 'tsc', ['--noEmit']),
    () => check('demo', process.execPath, ['tests/demo-starts.ts']),
  ]),
])
const results = [
  ...checks.flat(),
  tests('what needs no database', ['pure'], atOnce),
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
