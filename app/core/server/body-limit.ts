import { bodyLimit as limit } from 'hono/body-limit'

// A case of 12 parts with 60,000 Japanese characters is about 540 KB when a browser has encoded it.
export const formLimitBytes = 1024 * 1024

export const bodyLimit = limit({
  maxSize: formLimitBytes,
  onError: (c) =>
    c.html(
      `<!doctype html><html lang="ja"><meta charset="utf-8"><title>大きすぎます / Too large</title>
<h1>送られた内容が大きすぎます</h1><p>1 MBまでにしてください。前の画面に戻ると、書いた内容が残っています。</p>
<p lang="en">This is larger than 1 MB. Go back: your text is still there.</p></html>`,
      413,
    ),
})
