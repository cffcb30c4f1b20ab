const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => escapes[letter]!)

const address = /(https?:\/\/[^\s<>"]+)/

const withLinks = (text: string) =>
  text
    .split(address)
    .map((piece, index) =>
      index % 2 === 1 ? `<a href="${escaped(piece)}">${escaped(piece)}</a>` : escaped(piece),
    )
    .join('')

/** The same text as HTML for programs that show nothing else; it loads nothing and has no address that the text has not. */
export function htmlOf(subject: string, body: string) {
  const lang = /[\u3040-\u30ff]/.test(body) ? 'ja' : 'en'
  const [text = '', footer] = body.split(/\n--\n/)
  const paragraphs = (part: string) =>
    part
      .split(/\n{2,}/)
      .filter((one) => one.trim() !== '')
      .map((one) => `<p>${withLinks(one.trim()).replaceAll('\n', '<br>')}</p>`)
      .join('\n')
  return `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body>
${paragraphs(text)}
${footer ? `<hr>\n${paragraphs(footer)}\n` : ''}</body>
</html>
`
}
