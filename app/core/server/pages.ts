import { createRequestHandler, type ServerBuild } from '@remix-run/node'

type Routes = ServerBuild['routes']
type Answer = ReturnType<typeof createRequestHandler>

/**
 * Remix for production. It ranks every route of its build three times for each request, so a handler of its own is
 * made for the routes that share a first segment; an address of no such segment is answered by the whole build.
 */
export function pagesOf(build: ServerBuild): Answer {
  const whole = createRequestHandler(build, 'production')
  const ids = Map.groupBy(Object.keys(build.routes), (id) => firstSegment(pathOf(build.routes, id)))
  const everywhere = Object.keys(build.routes).filter((id) => /^[:*]/.test(pathOf(build.routes, id)))
  const handlers = new Map(
    [...ids].map(([segment, own]) => [
      segment,
      createRequestHandler(part(build, [...own, ...everywhere]), 'production'),
    ]),
  )
  return (request, context) =>
    (handlers.get(firstSegment(new URL(request.url).pathname.slice(1))) ?? whole)(request, context)
}

/** Remix compares addresses without regard to case. */
const firstSegment = (path: string) => path.split('/', 1)[0]!.toLowerCase()

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
