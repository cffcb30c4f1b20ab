import type { MiddlewareHandler } from 'hono'
import { bodyLimit as limit } from 'hono/body-limit'
import type { Env } from './env.ts'

const megabyte = 1024 * 1024

// A case of 12 parts with 60,000 Japanese characters is about 540 KB when a browser has encoded it.
export const formLimitBytes = megabyte

// A form around a file of 5 MB; each page that takes a file is named.
const fileForm = 5 * megabyte + 64 * 1024
const fileForms = new Map([
  ['/admin/roster', fileForm],
  ['/admin/statistics', fileForm],
  ['/admin/directory', fileForm],
])

// These pages read a form as it comes in, file and all, and never hold it as a whole.
const streamed = 101 * megabyte
const streamedForms = /^\/(library\/new|library\/[0-9a-f-]{36}\/edit|cases\/[0-9a-f-]{36}\/attachments)$/

const tooLarge = (maxSize: number) => {
  const megabytes = Math.floor(maxSize / megabyte)
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>大きすぎます / Too large</title>
<h1>送られた内容が大きすぎます</h1><p>${megabytes} MBまでにしてください。前の画面に戻ると、書いた内容が残っています。</p>
<p lang="en">This is larger than ${megabytes} MB. Go back: your text is still there.</p></html>`
}

const refusingOver = (maxSize: number): MiddlewareHandler<Env> =>
  limit({ maxSize, onError: (c) => c.html(tooLarge(maxSize), 413) })

const forms = refusingOver(formLimitBytes)
const withFile = new Map([...fileForms].map(([path, bytes]) => [path, refusingOver(bytes)]))

export const bodyLimit: MiddlewareHandler<Env> = async (c, next) => {
  const isUpload = c.req.header('content-type')?.startsWith('multipart/form-data') ?? false
  if (isUpload && streamedForms.test(c.req.path)) {
    if (Number(c.req.header('content-length') ?? 0) > streamed)
      return c.html(tooLarge(streamed - megabyte), 413)
    return next()
  }
  if (c.req.header('content-length') || c.req.header('transfer-encoding')) refuseSlow(c.env?.incoming)
  return ((isUpload && withFile.get(c.req.path)) || forms)(c, next)
}

const formTimeMs = 30_000

/** A form has half a minute to arrive; only a file may take as long as the server waits. */
function refuseSlow(incoming: Env['Bindings']['incoming'] | undefined) {
  if (!incoming || incoming.complete || !('once' in incoming)) return
  const timer = setTimeout(() => incoming.complete || incoming.destroy(), formTimeMs)
  timer.unref()
  incoming.once('close', () => clearTimeout(timer))
}
