// node tests/load/upload-memory.ts: how much the memory of the portal grows while it takes and gives files of 100 MB.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { request as ask } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { startCommand } from './portal.ts'
import { startDemo } from '../journeys/start-demo.ts'

const megabyte = 1024 * 1024
const files = 3
const pieces = 100

const { env, flags } = startCommand()
const demo = await startDemo({ ...env, NODE_OPTIONS: flags.join(' ') })
const memory = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${demo.pid}/status`, 'utf8'))![1]) / 1024

async function peakDuring<Result>(work: Promise<Result>) {
  let [peak, done] = [memory(), false]
  void work.finally(() => (done = true))
  while (!done) {
    peak = Math.max(peak, memory())
    await pause(20)
  }
  return { peak, result: await work }
}

async function signIn() {
  const body = new URLSearchParams({ email: 'coordinator@demo.example', password: 'tsunagu-demo-2026' })
  const headers = { origin: demo.address }
  const answer = await fetch(`${demo.address}/login`, { method: 'POST', headers, body, redirect: 'manual' })
  return answer.headers.getSetCookie()[0]!.split(';')[0]!
}

const fields = {
  ...{ kind: 'file', title: 'Large', summary: 'Large', languages: 'ja', categories: 'housing', area: '00' },
  ...{ source: 'Made by a member', reviewOn: '2099-01-01' },
}

function* bodyOf(boundary: string, size: number) {
  for (const [name, value] of Object.entries(fields))
    yield Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
  yield Buffer.from(
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="large.pdf"\r\n\r\n%PDF-1.7\n`,
  )
  for (let piece = 0; piece < size; piece++) yield randomBytes(piece === 0 ? megabyte - 16 : megabyte)
  yield Buffer.from(`\n%%EOF\r\n--${boundary}--\r\n`)
}

/** Sends a file and answers the address of its resource. */
const send = (cookie: string, size = pieces) =>
  new Promise<string>((resolve, reject) => {
    const headers = { cookie, origin: demo.address, 'content-type': 'multipart/form-data; boundary=xyz' }
    const sending = ask(`${demo.address}/library/new`, { method: 'POST', headers }, (answer) => {
      const { location } = answer.headers
      answer.resume()
      if (location) resolve(location)
      else reject(new Error(`The portal answered ${answer.statusCode}.`))
    })
    sending.on('error', reject)
    void (async () => {
      for (const piece of bodyOf('xyz', size))
        if (!sending.write(piece)) await new Promise((go) => sending.once('drain', go))
      sending.end()
    })()
  })

async function fetchAll(address: string, cookie: string) {
  let size = 0
  const { body } = await fetch(address, { headers: { cookie } })
  for await (const piece of body as unknown as AsyncIterable<Uint8Array>) size += piece.length
  return size
}

try {
  const cookie = await signIn()
  // The worker that looks into files starts with the first one, and stays for two minutes.
  const resting = memory()
  await fetchAll(`${demo.address}${await send(cookie, 1)}/versions/1/file`, cookie)
  console.log(`a file of 1 MB: memory ${Math.round(resting)} MB before, ${Math.round(memory())} MB after`)
  for (let file = 1; file <= files; file++) {
    const before = memory()
    const sent = await peakDuring(send(cookie))
    const fetched = await peakDuring(fetchAll(`${demo.address}${sent.result}/versions/1/file`, cookie))
    const grown = (peak: number) => `${Math.round(peak - before)} MB`
    console.log(
      `file ${file}: ${Math.round(fetched.result / megabyte)} MB, memory ${Math.round(before)} MB, grew by ${grown(sent.peak)} while it came in and ${grown(fetched.peak)} while it went out`,
    )
  }
} finally {
  await demo.stop()
}
