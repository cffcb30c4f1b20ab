import sanitiseHtml from 'sanitize-html'

const tags = [
  ...['p', 'br', 'hr', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a'],
  ...['h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
]

/** Somewhere on the web, or one thing of ours by its id: `/library/0195…`. */
export const webAddress =
  /^(?:https?:\/\/[a-z0-9]|\/[a-z]{1,20}\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$)/i

const sides = /^(?:left|center|right)$/
const attributes: Record<string, Record<string, RegExp>> = {
  a: { href: webAddress },
  ol: { start: /^\d{1,9}$/ },
  th: { align: sides, scope: /^(?:col|row)$/ },
  td: { align: sides },
}

/** HTML of which nothing acts, loads, hides or looks like a part of the page. */
export const sanitised = (html: string) =>
  sanitiseHtml(html, {
    allowedTags: tags,
    allowedAttributes: { ...namesOf(attributes), a: ['href', 'rel'] },
    allowedSchemes: ['http', 'https'],
    allowProtocolRelative: false,
    transformTags: { '*': fitting },
  })

const namesOf = (lists: typeof attributes) =>
  Object.fromEntries(Object.entries(lists).map(([tag, values]) => [tag, Object.keys(values)]))

function fitting(tagName: string, given: Record<string, string>) {
  const attribs = Object.fromEntries(
    Object.entries(given).filter(([name, value]) => attributes[tagName]?.[name]?.test(value)),
  )
  return { tagName, attribs: tagName === 'a' ? { ...attribs, rel: 'nofollow noopener noreferrer' } : attribs }
}
