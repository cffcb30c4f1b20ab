import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import type { ScannerPlace } from '#app/core/files/scan.server.ts'

/** What the scanners of these tests take for a virus. */
export const danger = 'portal-test-signature'
export const mostBytes = 1024 * 1024

const isInstalled = spawnSync('clamd', ['--version']).status === 0

const startMs = 60_000

/** clamd itself with one signature of our own where it is installed, else what speaks like it. */
export const anyScanner = () => (isInstalled ? realScanner() : scannerDouble())

async function realScanner(): Promise<ScannerPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'clamd-'))
  const path = join(folder, 'clamd.sock')
  await writeFile(join(folder, 'own.ndb'), `Portal.Test:0:*:${Buffer.from(danger).toString('hex')}\n`)
  const settings = [
    ...['Foreground yes', 'LocalSocketMode 660', `StreamMaxLength ${mostBytes}`, 'ExitOnOOM yes'],
    ...[`DatabaseDirectory ${folder}`, `LocalSocket ${path}`, `TemporaryDirectory ${folder}`],
    ...[`User ${userInfo().username}`, 'LogVerbose no'],
  ]
  await writeFile(join(folder, 'clamd.conf'), `${settings.join('\n')}\n`)
  await chmod(folder, 0o700)
  const clamd = spawn('clamd', ['--config-file', join(folder, 'clamd.conf')], { stdio: 'ignore' })
  onTestFinished(async () => {
    const ended = once(clamd, 'exit')
    if (clamd.exitCode === null && clamd.kill()) await ended
    await rm(folder, { recursive: true })
  })
  const opens = () =>
    new Promise<boolean>((resolve) => {
      const socket = connect(path, () => (socket.destroy(), resolve(true)))
      socket.once('error', () => resolve(false))
    })
  for (const began = Date.now(); !(await opens()); await pause(50))
    if (Date.now() - began > startMs || clamd.exitCode !== null) throw new Error('clamd did not start.')
  return { path }
}

/** Speaks the protocol of clamd as its manual describes INSTREAM; `say` answers something else. */
export async function scannerDouble(say?: (socket: Socket) => void): Promise<ScannerPlace> {
  const server = createServer((socket) => {
    let got = Buffer.alloc(0)
    const answer = (text: string) => socket.end(`${text}\0`)
    socket.on('error', () => {})
    if (say) return say(socket.resume())
    socket.on('data', (piece: Buffer) => {
      got = Buffer.concat([got, piece])
      if (!got.subarray(0, 10).equals(Buffer.from('zINSTREAM\0'))) return
      const parts: Buffer[] = []
      for (let at = 10; at + 4 <= got.length;) {
        const length = got.readUInt32BE(at)
        const file = Buffer.concat(parts)
        if (length === 0) {
          answer(file.includes(danger) ? 'stream: Portal.Test.UNOFFICIAL FOUND' : 'stream: OK')
          return
        }
        if (file.length + length > mostBytes) return void answer('INSTREAM size limit exceeded. ERROR')
        if (at + 4 + length > got.length) return
        parts.push(got.subarray(at + 4, at + 4 + length))
        at += 4 + length
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => new Promise<void>((done) => void server.close(() => done())))
  return { host: '127.0.0.1', port: (server.address() as { port: number }).port }
}
