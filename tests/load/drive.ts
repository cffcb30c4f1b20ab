import autocannon from 'autocannon'

/** What one request asks for; `body` is form data and makes it a POST, `cookie` is that of another member. */
export type Shot = { path: string; body?: string; cookie?: string }

export type Target = { origin: string; cookie?: string }

export type Drive = {
  requests: number
  seconds: number
  latenciesMs: number[]
  /** Answers with another status than was expected. */
  refused: number
  /** Requests without an answer: broken connections, timeouts. */
  lost: number
}

export const connections = 10

/** Sends `amount` requests over ten connections that each wait for their answer, and waits for all answers. */
export async function drive(
  target: Target,
  shots: () => Shot,
  expected: number,
  amount: number,
): Promise<Drive> {
  const { origin, cookie } = target
  const common = { 'accept-encoding': 'br, gzip', 'accept-language': 'ja', ...(cookie ? { cookie } : {}) }
  const form = { ...common, origin, 'content-type': 'application/x-www-form-urlencoded' }
  const latenciesMs: number[] = []
  let refused = 0
  let lastAt = performance.now()
  const startAt = lastAt
  const running = autocannon({
    url: origin,
    connections: Math.min(connections, amount),
    amount,
    timeout: 30,
    sampleInt: 100,
    requests: [
      {
        setupRequest(request) {
          const { path, body, cookie: own } = shots()
          const headers = { ...(body === undefined ? common : form), ...(own && { cookie: own }) }
          return body === undefined
            ? { ...request, method: 'GET', path, headers }
            : { ...request, method: 'POST', path, body, headers }
        },
      },
    ],
  })
  running.on('response', (_client, status, _bytes, ms) => {
    lastAt = performance.now()
    latenciesMs.push(ms)
    if (status !== expected) refused++
  })
  const { errors } = await running
  return {
    requests: latenciesMs.length,
    seconds: (lastAt - startAt) / 1000,
    latenciesMs,
    refused,
    lost: errors,
  }
}
