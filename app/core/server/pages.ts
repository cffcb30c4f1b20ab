import { createRequestHandler, type ServerBuild } from '@remix-run/node'

type Routes = ServerBuild['routes']
type Answer = ReturnType<typeof createRequestHandler>

/**
 * Remix for production. It ranks every route of its build three times for each request, so a handler of its own is
 * made for the routes of one shape; an address of no such shape is answered by the whole build.
 */
export function pagesOf(build: ServerBuild): Answer {
  const whole = createRequestHandler(build, 'production')
  const byShape = Map.groupBy(Object.keys(build.routes), (id) => shapeOfRoute(pathOf(build.routes, id)))
  const open = byShape.get(anyShape) ?? []
  const handlers = new Map(
    [...byShape].map(([shape, own]) => [
      shape,
      createRequestHandler(part(build, [...own, ...open]), 'production'),
    ]),
  )
  return (request, context) =>
    (handlers.get(shapeOf(new URL(request.url).pathname)) ?? whole)(request, context)
}

const anyShape = 'any'
const shapeOfRoute = (path: string) => (/[*?]|^:/.test(path) ? anyShape : shapeOf(path))

/** `cases 3` for /cases/7/edit: the first segment, without regard to case as Remix compares, and how many. */
function shapeOf(path: string) {
  const segments = path.split('/').filter((segment) => segment !== '')
  return `${segments[0]?.toLowerCase() ?? ''} ${segments.length}`
}

const lineage = (routes: Routes, id: string | undefined): string[] =>
  id === undefined ? [] : [...lineage(routes, routes[id]?.parentId), id]

const pathOf = (routes: Routes, id: string) =>
  lineage(routes, id)
    .map((each) => routes[each]?.path ?? '')
    .filter((path) => path !== '')
    .join('/')

/** Browsers get the manifest of the whole site from a file; here it is only what a page is drawn with. */
function part(build: ServerBuild, ids: string[]): ServerBuild {
  const wanted = new Set(ids.flatMap((id) => lineage(build.routes, id)))
  const only = <Route>(routes: Record<string, Route>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => wanted.has(id)))
  const assets = { ...build.assets, routes: only(build.assets.routes) }
  return { ...build, assets, routes: only(build.routes) }
}
