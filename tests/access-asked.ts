import type { Fields, ServedRoute, Visitor } from './served.ts'

export type Asked = 'page' | 'data' | 'form'

/** How a route is asked for: as a page, for its data alone, and with a form. */
export const ask: Record<
  Asked,
  (visitor: Visitor, route: ServedRoute, path: string, form: Fields) => Promise<Response>
> = {
  page: (visitor, _, path) => visitor.get(path),
  data: (visitor, { id }, path) => visitor.data(path, id),
  form: (visitor, _, path, form) => visitor.post(path, form),
}

/** `200`, or where it sends one: `→ /login`. Ids and what stands behind a question mark are left out. */
export function outcome({ status, headers }: Response) {
  const to = headers.get('location') ?? headers.get('x-remix-redirect')
  if (!to) return String(status)
  return `→ ${to.replace(/[?#].*/, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, ':id')}`
}

export function asMarkdown([head, ...rows]: string[][]) {
  const all = [head!, ...rows]
  const widths = head!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)))
  const line = (row: string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return `${[line(head!), rule, ...rows.map(line)].join('\n')}\n`
}
