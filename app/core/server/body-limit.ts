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
])

const refusingOver = (maxSize: number): MiddlewareHandler<Env> =>
  limit({
    maxSize,
    onError: (c) => {
      const megabytes = Math.floor(maxSize / megabyte)
      return c.html(
        `<!doctype html><html lang="ja"><meta charset="utf-8"><title>大きすぎます / Too large</title>
<h1>送られた内容が大きすぎます</h1><p>${megabytes} MBまでにしてください。前の画面に戻ると、書いた内容が残っています。</p>
<p lang="en">This is larger than ${megabytes} MB. Go back: your text is still there.</p></html>`,
        413,
      )
    },
  })

const forms = refusingOver(formLimitBytes)
const withFile = new Map([...fileForms].map(([path, bytes]) => [path, refusingOver(bytes)]))

export const bodyLimit: MiddlewareHandler<Env> = (c, next) => {
  const isUpload = c.req.header('content-type')?.startsWith('multipart/form-data') ?? false
  return ((isUpload && withFile.get(c.req.path)) || forms)(c, next)
}
