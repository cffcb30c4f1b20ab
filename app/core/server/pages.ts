import { createRequestHandler, defer, type ServerBuild } from '@remix-run/node'
import { isAsInJson, isPlain } from './json.ts'

type Routes = ServerBuild['routes']
type Route = NonNullable<Routes[string]>
type Answer = ReturnType<typeof createRequestHandler>

/**
 * Remix for production. It ranks every route of its build three times for each request, so a handler of its own is
 * made for the routes of one shape; an address of no such shape is answered by the whole build.
 */
export function pagesOf(build: ServerBuild): Answer {
  const whole = handlerOf(build)
  const byShape = Map.groupBy(Object.keys(build.routes), (id) => shapeOfRoute(pathOf(build.routes, id)))
  const open = byShape.get(anyShape) ?? []
  const handlers = new Map(
    [...byShape].map(([shape, own]) => {
      const data = part(build, [...own, ...open])
      return [shape, { page: handlerOf(drawnDirectly(data)), data: handlerOf(data) }]
    }),
  )
  return (request, context) => {
    const { pathname, searchParams } = new URL(request.url)
    const own = handlers.get(shapeOf(pathname))?.[searchParams.has('_data') ? 'data' : 'page']
    return (own ?? whole)(request, context)
  }
}

const handlerOf = (build: ServerBuild) => createRequestHandler(build, 'production')
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

/**
 * Remix writes what a loader gives as JSON, reads it again, and writes it once more for a browser that takes the page
 * over: a fifth of what a long page costs. A deferred answer is drawn from as it is; where no script ships, nobody
 * needs it in writing. What JSON would change, such as a date, goes the long way.
 */
function drawnDirectly(build: ServerBuild): ServerBuild {
  const frames = new Set(Object.values(build.routes).map((route) => route?.parentId))
  const routes = Object.entries(build.routes).map(([id, route]) => [id, direct(route!, !frames.has(id))])
  return { ...build, routes: Object.fromEntries(routes) as Routes }
}

function direct(route: Route, isPage: boolean): Route {
  const { loader, handle } = route.module as Route['module'] & { handle?: { hydrate?: boolean } }
  if (!loader) return route
  const asItIs: typeof loader = async (args) => {
    const given: unknown = await loader(args)
    if (!isPlain(given) || !isAsInJson(given)) return given
    const answer = defer(given)
    if (isPage && !handle?.hydrate) Object.defineProperty(answer.data, 'toJSON', { value: () => undefined })
    return answer
  }
  return { ...route, module: { ...route.module, loader: asItIs } }
}
