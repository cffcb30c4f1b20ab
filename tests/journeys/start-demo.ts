import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../built.ts'
import { freePort } from '../free-port.ts'

/**
 * Serves the demo in a process and on a database of its own; `settings` are variables of its environment. The data is a
 * copy of the folder `filled`, which `fillDemo` made, or else made anew.
 */
export async function startDemo(settings: Record<string, string> = {}, filled?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'tsunagu-journeys-'))
  if (filled) cpSync(filled, folder, { recursive: true })
  const database = join(folder, 'portal.db')
  const server = spawn(process.execPath, [join(root, 'tests/journeys/serve-demo.ts')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'silent',
      HOST: '127.0.0.1',
      PORT: String(await freePort()),
      DATABASE_URL: `file:${database}`,
      FILES_URL: `file:${folder}/files`,
      PUBLIC_URL: '',
      SMTP_URL: '',
      ...settings,
    },
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const address = await Promise.race([
    new Promise<string>((resolve) =>
      server.stdout.once('data', (line: Buffer) => resolve(String(line).trim())),
    ),
    ended.then(() => Promise.reject(new Error('The demo for the journeys did not start.'))),
  ])
  const stop = async (keep = () => {}) => {
    server.kill('SIGTERM')
    await ended
    keep()
    rmSync(folder, { recursive: true, force: true })
  }
  return { address, folder, database, pid: server.pid!, stop }
}

/** A folder with the data of the demo, which takes half a minute to make; for many demos once. */
export async function fillDemo() {
  const demo = await startDemo()
  const filled = mkdtempSync(join(tmpdir(), 'tsunagu-filled-'))
  await demo.stop(() => cpSync(demo.folder, filled, { recursive: true }))
  return { filled, remove: () => rmSync(filled, { recursive: true, force: true }) }
}
