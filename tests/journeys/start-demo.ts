import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../built.ts'
import { freePort } from '../free-port.ts'

/** Serves the demo in a process and on a database of its own; `settings` are variables of its environment. */
export async function startDemo(settings: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'tsunagu-journeys-'))
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
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { address, database, pid: server.pid!, stop }
}
