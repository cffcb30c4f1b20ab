import { expect, test } from 'vitest'
import { accessOf } from '#app/core/http/route.server.ts'
import { builtPortal } from '../built.ts'

const { routes } = await builtPortal()
const pages = Object.values(routes).flatMap((route) => (route ? [route] : []))

const addressOf = (id: string): string => {
  const route = routes[id]
  if (!route) return ''
  const parent = route.parentId ? addressOf(route.parentId) : ''
  return route.path ? `${parent}/${route.path}` : parent
}

const handlers = pages.flatMap(({ id, module: { loader, action } }) =>
  Object.entries({ loader, action }).flatMap(([kind, handler]) =>
    handler ? [{ name: `${kind} of ${id}`, handler }] : [],
  ),
)

test.each(handlers)('the $name says who may come in', ({ handler }) => {
  const access = accessOf(handler)
  expect(access === 'anyone' || typeof access === 'function').toBe(true)
})

test('a handler made without the wrapper would be seen', () => {
  expect(accessOf(() => null)).toBeUndefined()
})

test('who is not signed in meets only these', () => {
  const open = handlers.filter(({ handler }) => accessOf(handler) === 'anyone').map(({ name }) => name)
  expect(open.sort()).toMatchSnapshot()
})

test('no address is lost or won by accident', () => {
  const addresses = pages.map(({ id, module: { loader, action, default: page } }) =>
    [addressOf(id) || '/', page && 'page', loader && 'loader', action && 'action'].filter(Boolean).join(' '),
  )
  expect(addresses.sort()).toMatchSnapshot()
})
