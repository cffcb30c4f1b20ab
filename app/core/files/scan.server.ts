import { createReadStream } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { once } from 'node:events'
import { AppError } from '../errors.ts'
import { infected, notScanned } from './refusals.ts'

/** Where ClamAV's `clamd` listens. */
export type ScannerPlace = { path: string } | { host: string; port: number }

const answerMs = 60_000

/**
 * Lets clamd look at a file (its command INSTREAM). Throws invalid with the name of what it found, and unavailable
 * when it does not say that the file is clean: nothing unseen is ever kept.
 */
export async function scanFile(place: ScannerPlace, path: string) {
  const answer = await ask(place, path).catch(() => '')
  const [, name] = /^stream: (.+) FOUND$/.exec(answer) ?? []
  if (name) throw new AppError('invalid', infected(name))
  if (answer !== 'stream: OK') throw new AppError('unavailable', notScanned)
}

async function ask(place: ScannerPlace, path: string): Promise<string> {
  const socket = connect(place)
  socket.setTimeout(answerMs, () => socket.destroy(new Error('clamd does not answer')))
  const answer = heard(socket)
  try {
    await once(socket, 'connect')
    // Told of a file that is too large clamd answers and hangs up while we still write.
    await Promise.race([written(socket, path), answer])
    return await answer
  } finally {
    socket.destroy()
  }
}

/** What clamd says, up to the zero byte that ends it. */
function heard(socket: Socket): Promise<string> {
  const said = new Promise<string>((resolve, reject) => {
    let text = ''
    socket.setEncoding('utf8').on('data', (piece: string) => {
      text += piece
      if (text.endsWith('\0')) resolve(text.slice(0, -1))
    })
    socket.once('error', reject)
    socket.once('close', () => reject(new Error('clamd hung up')))
  })
  // Whoever waits for it is told; until then it must not end the process.
  said.catch(() => {})
  return said
}

async function written(socket: Socket, path: string) {
  socket.write('zINSTREAM\0')
  for await (const piece of createReadStream(path)) {
    socket.write(lengthOf(piece as Buffer))
    if (!socket.write(piece as Buffer)) await once(socket, 'drain')
  }
  socket.write(lengthOf(Buffer.alloc(0)))
}

function lengthOf({ length }: Buffer) {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(length)
  return bytes
}
