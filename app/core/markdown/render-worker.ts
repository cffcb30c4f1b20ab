import createDOMPurify from 'dompurify'
import { JSDOM } from 'jsdom'
import { Marked } from 'marked'

const tags = [
  ...['p', 'br', 'hr', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a'],
  ...['h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
]

const marked = new Marked({ gfm: true, breaks: true, async: false })
// A text stands inside a page that has its own h1 and h2, so its headings start at h3.
marked.use({
  walkTokens(token) {
    if (token.type === 'heading') token.depth = Math.min(6, token.depth + 2)
  },
})

const purify = createDOMPurify(new JSDOM('').window)
purify.addHook('afterSanitizeAttributes', (node) => {
  if (node.nodeName !== 'A') return
  if (!/^(https?:|mailto:|\/(?!\/)|#)/i.test(node.getAttribute('href') ?? '')) node.removeAttribute('href')
  node.setAttribute('rel', 'nofollow noopener noreferrer')
})

export default function render(markdown: string): string {
  const html = marked.parse(markdown) as string
  return purify.sanitize(html, { ALLOWED_TAGS: tags, ALLOWED_ATTR: ['href', 'start', 'align', 'scope'] })
}
