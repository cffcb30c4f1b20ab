import { readdirSync } from 'node:fs'
import { getTableName, is, Table } from 'drizzle-orm'
import { postFiles } from '#db/schema/attachments.ts'
import { type cases } from '#db/schema/cases.ts'
import type { ServedRoute, ServedWorld, Visitor } from './served.ts'

export type Answer = { asked: string; routeId: string | null; status: number; headers: string; body: string }

const filters = [
  '?topic=housing',
  '?block=tokai&status=work',
  '?lang=en',
  '?topic=nonsense&before=nonsense&after=',
]

const searches = ['?category=housing&prefecture=23&language=vi', '?municipality=nowhere&before=nonsense']

type File = { caseId: string | null; id: string }

const pathsOf = ({ pattern }: ServedRoute, ids: string[], files: File[]) => {
  const path = pattern.replace('/*', '/nowhere').replace(':position', '1')
  if (path.includes(':file'))
    return files.map(({ caseId, id }) => path.replace(':id', caseId!).replace(':file', id))
  const paths = path.includes(':id') ? ids.map((id) => path.replace(':id', id)) : [path]
  if (pattern === '/directory/:id') return [...paths, ...paths.map((one) => `${one}?view=card&in=easy`)]
  if (pattern === '/cases/:id/report') return [...paths, ...paths.map((one) => `${one}?post=1`)]
  if (pattern === '/cases/:id/replies') return [...paths, ...paths.map((one) => `${one}?to=1`)]
  if (pattern === '/cases/:id/history') return paths.map((one) => `${one}?post=1`)
  if (pattern === '/directory') return [...paths, ...searches.map((query) => path + query)]
  if (pattern !== '/cases') return paths
  const cursors = ids.flatMap((id) => [`?before=${id}`, `?after=${id}`])
  return [...paths, ...[...filters, ...cursors].map((query) => path + query)]
}

const answered = async (asked: string, routeId: string | null, response: Response): Promise<Answer> => ({
  ...{ asked, routeId, status: response.status },
  headers: JSON.stringify([...response.headers]),
  body: await response.text(),
})

/**
 * Every GET that a browser can make: every route with each of these ids, as a page and as the data of its loader. The
 * frame around all pages is asked for its data once for each route; so is what is not found, unless `everyData`.
 */
export async function everyGet(
  { routes, store }: Pick<ServedWorld, 'routes' | 'store'>,
  visitor: Visitor,
  ids: string[],
  { everyData = false } = {},
): Promise<Answer[]> {
  const answers: Answer[] = []
  const files = await store.read.select().from(postFiles)
  for (const route of routes) {
    for (const [index, path] of pathsOf(route, ids, files).entries()) {
      const page = await answered(path, null, await visitor.get(path))
      answers.push(page)
      if (index === 0) answers.push(await answered(path, 'root', await visitor.data(path, 'root')))
      if (index === 0 || everyData || page.status !== 404)
        answers.push(await answered(path, route.id, await visitor.data(path, route.id)))
    }
  }
  return answers
}

const schemas = new URL('../db/schema/', import.meta.url)

/** Every table of the portal. */
async function everyTable(): Promise<Table[]> {
  const files = readdirSync(schemas).map((name) => new URL(name, schemas).href)
  const loaded = (await Promise.all(files.map((file) => import(/* @vite-ignore */ file)))) as object[]
  return loaded
    .flatMap((schema) => Object.values(schema) as unknown[])
    .filter((value): value is Table => is(value, Table))
}

/** What reading leaves behind: when somebody was last there, and how often a file was fetched on a day. */
const leftByReading = ['sessions', 'resource_downloads']

/** Every row of every table, except of those that reading changes. */
export async function everyRow({ store }: Pick<ServedWorld, 'store'>) {
  const rows: Record<string, string[]> = {}
  for (const table of await everyTable()) {
    const name = getTableName(table)
    if (leftByReading.includes(name)) continue
    const found = await store.read.select().from(table as typeof cases)
    rows[name] = found.map((row) => JSON.stringify(row)).sort()
  }
  return rows
}
