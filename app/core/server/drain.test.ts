import { spawn } from 'node:child_process'
import { request } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ensureBuilt, root } from '#tests/built.ts'
import { freePort } from '#tests/free-port.ts'
import { freshDatabase } from '#tests/engines/fresh-database.ts'

/** The portal as `npm start` starts it, in a process of its own. */
async function startedPortal() {
  await ensureBuilt()
  const database = await freshDatabase()
  const files = mkdtempSync(join(tmpdir(), 'tsunagu-drain-'))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const server = spawn(process.execPath, [join(root, 'app/cli/portal.mjs'), 'start'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      LOG_LEVEL: 'info',
      DATABASE_URL: database.url,
      SECRET_KEY: 'a key that seals nothing but tests',
      FILES_URL: `file:${files}`,
      PUBLIC_URL: origin,
      MAIL_FROM: 'portal@test.example',
      HOST: '127.0.0.1',
      PORT: String(port),
      SMTP_URL: '',
    },
  })
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve))
  onTestFinished(async () => {
    server.kill('SIGKILL')
    await ended
    await database.remove()
    rmSync(files, { recursive: true })
  })
  let said = ''
  const saying = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => said.includes(words) && resolve()
      server.stdout.on('data', look)
      void ended.then(() => reject(new Error(`The portal ended before it said "${words}":\n${said}`)))
      look()
    })
  server.stdout.on('data', (chunk: Buffer) => (said += String(chunk)))
  await saying(`The portal listens on ${origin}`)
  return { origin, port, server, ended, saying }
}

test(
  'told to end, it finishes the request in hand, takes no new one and ends well',
  { timeout: 300_000 },
  async () => {
    const { origin, port, server, ended, saying } = await startedPortal()
    const slow = request({
      ...{ host: '127.0.0.1', port, path: '/login', method: 'POST' },
      headers: {
        origin,
        'content-type': 'application/x-www-form-urlencoded',
        'transfer-encoding': 'chunked',
      },
    })
    const answered = new Promise<number | undefined>((resolve, reject) => {
      slow.once('response', (response) => {
        response.resume()
        response.once('end', () => resolve(response.statusCode))
      })
      slow.once('error', reject)
    })
    await new Promise((resume) => slow.write('email=nobody%40test.example&', resume))
    expect((await fetch(`${origin}/healthz`, { headers: { connection: 'close' } })).status).toBe(200)

    server.kill('SIGTERM')
    await saying('draining')
    await expect(fetch(`${origin}/healthz`)).rejects.toThrow()
    slow.end('password=not-the-right-one')
    expect(await answered).toBe(422)
    expect(await ended).toBe(0)
  },
)
