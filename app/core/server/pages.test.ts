import type { EntryContext, ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import { pagesOf } from './pages.ts'

const paths: Record<string, string | undefined> = {
  home: undefined,
  cases: 'cases',
  newCase: 'cases/new',
  case: 'cases/:id',
  me: 'me/profile',
  nowhere: '*',
}
const says = (text: string, hydrate = false) => ({
  default: () => null,
  handle: { hydrate },
  loader: () => ({ text }),
})

type Drawn = { from: Record<string, unknown>; written: Record<string, unknown> }

/** What a page is drawn from, and what is written into it for a script that takes it over. */
function draw(_request: Request, status: number, _headers: Headers, remix: EntryContext) {
  const { state } = JSON.parse(remix.serverHandoffString!) as { state: { loaderData: Drawn['written'] } }
  const from = Object.entries(remix.staticHandlerContext.loaderData).map(([id, given]) => [id, { ...given }])
  return Response.json({ from: Object.fromEntries(from), written: state.loaderData }, { status })
}

const meeting = {
  default: () => null,
  handle: {},
  loader: () => ({ text: 'meeting', at: { start: new Date(0) } }),
}

const build = {
  entry: { module: { default: draw, handleError: () => undefined } },
  routes: {
    root: { id: 'root', path: '', module: says('frame') },
    meeting: { id: 'meeting', parentId: 'root', path: 'meeting', module: meeting },
    ...Object.fromEntries(
      Object.entries(paths).map(([id, path]) => [
        id,
        { id, parentId: 'root', path, index: path === undefined, module: says(id, id === 'newCase') },
      ]),
    ),
  },
  assets: { routes: {}, url: '', version: '' },
  future: {},
  basename: '/',
} as unknown as ServerBuild
const pages = pagesOf(build)
const ask = (path: string) => pages(new Request(`http://portal.example${path}`))
const drawn = async (path: string) => (await (await ask(path)).json()) as Drawn

test.each([
  ['/', 'home'],
  ['/cases', 'cases'],
  ['/cases/', 'cases'],
  ['/cases/new', 'newCase'],
  ['/cases/7', 'case'],
  ['/CASES/7', 'case'],
  ['//cases//7', 'nowhere'],
  ['/c%61ses/7', 'case'],
  ['/me/profile', 'me'],
  ['/me/nothing', 'nowhere'],
  ['/nothing', 'nowhere'],
  ['/cases/7/nothing', 'nowhere'],
])('%s leads to %s, as with the whole site', async (path, route) => {
  expect((await drawn(path)).from).toEqual({ root: { text: 'frame' }, [route]: { text: route } })
  const data = await ask(`${path}?_data=${route}`)
  expect([data.status, await data.json()]).toEqual([200, { text: route }])
})

test.each([
  ['/cases', 'me'],
  ['/', 'case'],
  ['/me/profile', 'home'],
])('%s gives no data of the route %s', async (path, route) => {
  expect((await ask(`${path}?_data=${route}`)).status).toBe(403)
})

test('only a page with script has in writing what it is drawn from', async () => {
  expect((await drawn('/cases/new')).written).toEqual({
    root: { text: 'frame' },
    newCase: { text: 'newCase' },
  })
  expect((await drawn('/cases/7')).written).toEqual({ root: { text: 'frame' } })
})

test('a page is drawn from a date as from its text, as a script would find it', async () => {
  const at = { start: '1970-01-01T00:00:00.000Z' }
  expect((await drawn('/meeting')).from.meeting).toEqual({ text: 'meeting', at })
})
