import type { ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import { pagesOf } from './pages.ts'

const says = (text: string) => ({ default: () => null, loader: () => new Response(text) })
const paths: Record<string, string | undefined> = {
  home: undefined,
  cases: 'cases',
  newCase: 'cases/new',
  case: 'cases/:id',
  me: 'me/profile',
  nowhere: '*',
}
const build = {
  entry: { module: { default: () => new Response('page'), handleError: () => undefined } },
  routes: {
    root: { id: 'root', path: '', module: { default: () => null } },
    ...Object.fromEntries(
      Object.entries(paths).map(([id, path]) => [
        id,
        { id, parentId: 'root', path, index: path === undefined, module: says(id) },
      ]),
    ),
  },
  assets: { routes: {}, url: '', version: '' },
  future: {},
  basename: '/',
} as unknown as ServerBuild
const pages = pagesOf(build)

async function dataOf(path: string, route: string) {
  const answer = await pages(new Request(`http://portal.example${path}?_data=${route}`))
  return [answer.status, await answer.text()]
}

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
  expect(await dataOf(path, route)).toEqual([200, route])
})

test.each([
  ['/cases', 'me'],
  ['/', 'case'],
  ['/me/profile', 'home'],
])('%s gives no data of the route %s', async (path, route) => {
  expect((await dataOf(path, route))[0]).toBe(403)
})
