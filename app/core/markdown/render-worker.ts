import { Marked } from 'marked'
import { sanitised, webAddress } from './sanitise.ts'

const tooDeep = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){40}/m

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '')

const marked = new Marked({ gfm: true, breaks: true, async: false })
// The guard against identifiers reads the source: what readers see must be that source, without anything
// decoded, hidden or put elsewhere. So there is no HTML, no entity, no reference and no picture.
marked.use({
  tokenizer: {
    html: () => undefined,
    tag: () => undefined,
    def: () => undefined,
  },
  renderer: {
    text(token) {
      if ('tokens' in token && token.tokens) return this.parser.parseInline(token.tokens)
      return escaped(token.type === 'escape' ? token.text : token.raw)
    },
    link({ href, raw, tokens }) {
      if (!webAddress.test(href) || raw.includes('&#')) return escaped(raw)
      return `<a href="${escaped(href)}">${this.parser.parseInline(tokens)}</a>`
    },
    image: ({ raw }) => escaped(raw),
    checkbox: ({ checked }) => (checked ? '[x] ' : '[ ] '),
  },
  walkTokens(token) {
    // A text stands inside a page that has its own h1 and h2, so its headings start at h3.
    if (token.type === 'heading') token.depth = Math.min(6, token.depth + 2)
  },
})

export default function render(markdown: string): string {
  if (tooDeep.test(markdown)) throw new RangeError('nested too deep')
  return sanitised(marked.parse(markdown) as string)
}
