import { Agent, get } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Portal } from './portal.ts'

export type FirstVisit = {
  html: number
  css: number
  script: number
  image: number
  scripts: number
  total: number
}

type Answer = { wireBytes: number; text: string }

/** Bytes on the wire, headers included, of a browser that opens a page for the first time. */
export async function firstVisit(portal: Portal, path: string, shows: string): Promise<FirstVisit> {
  const page = await fetchOnce(portal, path)
  if (!page.text.includes(shows))
    throw new Error(`${path} does not show ${shows}: this is not the page to measure.`)
  const found: FirstVisit = { html: page.wireBytes, css: 0, script: 0, image: 0, scripts: 0, total: 0 }
  found.scripts = page.text.match(/<script\b/g)?.length ?? 0
  for (const [kind, address] of assetsOf(page.text))
    found[kind] += (await fetchOnce(portal, address)).wireBytes
  found.total = found.html + found.css + found.script + found.image
  return found
}

function* assetsOf(html: string): Generator<['css' | 'script' | 'image', string]> {
  for (const [tag] of html.matchAll(/<(?:link|script|img)\b[^>]*>/g)) {
    const address = /\b(?:href|src)="([^"]+)"/.exec(tag)?.[1]
    if (!address) continue
    if (tag.startsWith('<script') || /rel="modulepreload"/.test(tag)) yield ['script', address]
    else if (/rel="stylesheet"/.test(tag)) yield ['css', address]
    else if (tag.startsWith('<img') || /rel="icon"/.test(tag)) yield ['image', address]
  }
}

function fetchOnce({ origin, cookie }: Portal, path: string): Promise<Answer> {
  const headers = { cookie, 'accept-encoding': 'br, gzip', 'accept-language': 'ja' }
  return new Promise((resolve, reject) => {
    get(`${origin}${path}`, { headers, agent: new Agent({ keepAlive: false }) }, (response) => {
      const { socket, statusCode, headers: heads } = response
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        if (statusCode !== 200) return reject(new Error(`${path} answered ${statusCode}.`))
        resolve({
          wireBytes: socket.bytesRead,
          text: plain(Buffer.concat(chunks), heads['content-encoding']),
        })
      })
    }).on('error', reject)
  })
}

function plain(body: Buffer, encoding: string | undefined) {
  if (encoding === 'br') return brotliDecompressSync(body).toString()
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString()
}
