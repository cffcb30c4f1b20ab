import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { onTestFinished, vi } from 'vitest'
import { freePort } from './free-port.ts'

const program = createRequire(import.meta.url).resolve('s3rver/bin/s3rver.js')
const startMs = 20_000

/** A real S3 server on this machine with one bucket, to which the AWS_… variables of this test lead. */
export async function s3Server(bucket: string) {
  const folder = await mkdtemp(join(tmpdir(), 's3-'))
  const port = await freePort()
  let running: ChildProcess | null = null

  async function start() {
    const place = ['--directory', folder, '--address', '127.0.0.1', '--port', String(port)]
    // It makes the marks between the pages of a list with a cipher of old.
    const flags = ['--openssl-legacy-provider', '--no-deprecation']
    running = spawn(
      process.execPath,
      [...flags, program, ...place, '--silent', '--configure-bucket', bucket],
      { stdio: 'ignore' },
    )
    for (const began = Date.now(); !(await isOpen(port)); await pause(20))
      if (Date.now() - began > startMs) throw new Error('The S3 server did not start.')
  }
  async function stop() {
    const ended = running && once(running, 'exit')
    running?.kill()
    await ended
    running = null
  }

  onTestFinished(async () => {
    vi.unstubAllEnvs()
    await stop()
    await rm(folder, { recursive: true })
  })
  const env = {
    AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'S3RVER',
    AWS_SECRET_ACCESS_KEY: 'S3RVER',
  }
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  await start()
  return { start, stop }
}

const isOpen = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => (socket.destroy(), resolve(true)))
    socket.once('error', () => resolve(false))
  })
