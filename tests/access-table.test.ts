import { expect, test } from 'vitest'
import { examples } from './access-examples.ts'
import { cast, roleNames, servedWorld, type ServedRoute, type Visitor } from './served.ts'

type Asked = 'page' | 'data' | 'form'

const ask: Record<
  Asked,
  (
    visitor: Visitor,
    route: ServedRoute,
    path: string,
    form: Record<string, string | string[]>,
  ) => Promise<Response>
> = {
  page: (visitor, _, path) => visitor.get(path),
  data: (visitor, { id }, path) => visitor.data(path, id),
  form: (visitor, _, path, form) => visitor.post(path, form),
}

/** `200`, or where it sends one: `→ /login`. Ids and what stands behind a question mark are left out. */
function outcome({ status, headers }: Response) {
  const to = headers.get('location') ?? headers.get('x-remix-redirect')
  if (!to) return String(status)
  return `→ ${to.replace(/[?#].*/, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, ':id')}`
}

test('every route has an example, and no example is left over', async () => {
  const { routes } = await servedWorld()
  expect(Object.keys(examples).sort()).toEqual(routes.map(({ pattern }) => pattern).sort())
})

// Three worlds for every route: the time grows with the site.
const slow = { timeout: 400_000 }

test('every route answers every role in every way as the table says', slow, async () => {
  const { routes } = await servedWorld()
  const rows: string[][] = [['route', 'asked for', ...roleNames]]
  for (const route of routes) {
    for (const asked of ['page', 'data', 'form'] as const) {
      const world = await servedWorld()
      const people = cast(world)
      const cells: string[] = []
      for (const role of roleNames) {
        const { path, form } = await examples[route.pattern]!(world)
        const visitor = await world.visit(people[role])
        cells.push(outcome(await ask[asked](visitor, route, path, form)))
      }
      rows.push([route.pattern, asked, ...cells])
      await world.close()
    }
  }
  await expect(asMarkdown(rows)).toMatchFileSnapshot('access-table.md')
})

function asMarkdown([head, ...rows]: string[][]) {
  const all = [head!, ...rows]
  const widths = head!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)))
  const line = (row: string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return `${[line(head!), rule, ...rows.map(line)].join('\n')}\n`
}
