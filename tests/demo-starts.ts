import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from './free-port.ts'
import { quickFolder } from './quick-folder.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(quickFolder(), 'tsunagu-demo-'))
const env = {
  ...process.env,
  LOG_LEVEL: 'warn',
  PORT: String(await freePort()),
  DATABASE_URL: `file:${folder}/portal.db`,
  FILES_URL: `file:${folder}/files`,
}

// What the README promises: `npm run demo` builds, fills an empty database, serves, and ends when it is told to.
const demo = spawn('npm', ['run', 'demo'], {
  cwd: root,
  env,
  stdio: ['ignore', 'pipe', 'inherit'],
  detached: true,
})
const ended = new Promise<number | null>((resolve) => demo.once('exit', resolve))
let said = ''
const address = await new Promise<string | undefined>((resolve) => {
  demo.stdout.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk)
    said += String(chunk)
    const found = /Tsunagu demo: (http:\S+)[^]*admin@demo\.example/.exec(said)
    if (found) resolve(found[1])
  })
  void ended.then(() => resolve(undefined))
})
const answers = address ? [await fetch(address), await fetch(`${address}/readyz`)] : []
const right = answers.length > 0 && answers.every(({ status }) => status === 200)
if (address) process.kill(-demo.pid!, 'SIGTERM')
await ended
rmSync(folder, { recursive: true, force: true })
process.stdout.write(right ? 'The demo answers.\n' : 'The demo does not answer.\n')
process.exit(right ? 0 : 1)
