import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import { openInternet, type Reach } from './reach.ts'

/** `gone` is what the address itself says; `away` is no answer, a wrong name or a fault; `barred` leads inside. */
export type Found = 'there' | 'gone' | 'away' | 'barred'

const mostRedirects = 5
const answerMs = 8_000
const gone = [404, 410]

class Barred extends Error {}

/**
 * Asks whether an address of the web still leads to something; reads the head of the answer only. A name is resolved
 * once and the connection goes to that very address, so that nobody can lead it to a machine of ours between two looks.
 */
export async function probe(address: string, reach: Reach = openInternet): Promise<Found> {
  const signal = AbortSignal.timeout(answerMs)
  try {
    let url = new URL(address)
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      const { status, location } = await headOf(url, reach, signal)
      if (status < 300 || status >= 400) return foundBy(status)
      if (!location) return 'there'
      url = new URL(location, url)
    }
    return 'away'
  } catch (error) {
    return error instanceof Barred ? 'barred' : 'away'
  }
}

function foundBy(status: number): Found {
  if (gone.includes(status)) return 'gone'
  // Whoever keeps machines out, or has too many of them, is there.
  return status >= 500 ? 'away' : 'there'
}

async function headOf(url: URL, reach: Reach, signal: AbortSignal) {
  const client = { 'http:': http, 'https:': https }[url.protocol]
  if (!client || url.username || url.password) throw new Barred()
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
  const addresses = isIP(host) ? [host] : await reach.addressesOf(host)
  if (!addresses.every((one) => reach.isAllowed(one, port))) throw new Barred()
  const [chosen] = addresses
  if (!chosen) throw new Error('no address')
  return new Promise<{ status: number; location: string | undefined }>((resolve, reject) => {
    const headers = { host: url.host, accept: '*/*', 'user-agent': 'portal-link-check' }
    const path = `${url.pathname}${url.search}`
    // The certificate is that of the name, the connection that of the address.
    const name = isIP(host) ? {} : { servername: host }
    const request = client.request(
      { ...name, host: chosen, port, path, headers, signal, agent: false },
      (answer) => {
        resolve({ status: answer.statusCode!, location: answer.headers.location })
        request.destroy()
      },
    )
    request.on('error', reject)
    request.end()
  })
}
