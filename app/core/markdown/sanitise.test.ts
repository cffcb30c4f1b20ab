import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { attacks, foreignIn } from '#tests/markup.ts'
import { sanitised } from './sanitise.ts'

// A browser reads the answer anew, so what stands in one of these must not come out of it.
const around = [
  (inner: string) => inner,
  (inner: string) => `<table><tr><td>${inner}</table>`,
  (inner: string) => `<p title="${inner}">x</p>`,
  (inner: string) => `<p title='</p>${inner}'>x</p>`,
  (inner: string) => `<a href="https://portal.test.example/${inner}">x</a>`,
  (inner: string) => `<svg><style>${inner}</style></svg>`,
  (inner: string) => `<math><mtext><table><mglyph><style>${inner}</style></mglyph></table></mtext></math>`,
  (inner: string) => `<svg></p><style><a title="</style>${inner}">`,
  (inner: string) => `<noscript>${inner}</noscript>`,
  (inner: string) => `<textarea>${inner}</textarea>`,
  (inner: string) => `<xmp>${inner}</xmp>`,
  (inner: string) => `<title>${inner}</title>`,
  (inner: string) => `<!-- ${inner} --!> ${inner} -->`,
  (inner: string) => `<![CDATA[${inner}]]>`,
  (inner: string) => `<?x ${inner} ?>`,
  (inner: string) => `<pre><code>\n${inner}`,
  (inner: string) => `<form><form>${inner}</form>`,
  (inner: string) => `<p ${inner}`,
  (inner: string) => inner.replaceAll('<', '<\u0000'),
  (inner: string) => inner.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  (inner: string) => inner.replaceAll('<', '&amp;lt;'),
]

const parser = new new JSDOM('').window.DOMParser()

test.each(attacks)('nothing that acts survives of %j alone, wherever it stands', (attack) => {
  for (const wrap of around) {
    const once = sanitised(wrap(attack))
    const document = parser.parseFromString(`<main>${once}</main>`, 'text/html')
    expect(foreignIn(document.querySelector('main')!), once).toEqual([])
    // Nothing of it left the element that it stands in.
    expect([...document.body.children].map(({ localName }) => localName)).toEqual(['main'])
    expect(sanitised(once)).toBe(once)
  }
})

test.each([
  ['<a href="https://portal.test.example/?a=1&amp;b=2">&lt;b&gt;</a>', 'a link keeps its address'],
  ['<ol start="3"><li>三</li></ol>', 'a list keeps its first number'],
  ['<table><tr><td align="center">x</td></tr></table>', 'a column keeps its side'],
])('%s: %s', (html) => {
  const rel = ' rel="nofollow noopener noreferrer"'
  expect(sanitised(html).replace(rel, '')).toBe(html)
})
