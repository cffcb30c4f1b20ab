import type { Import } from './imports.ts'

type Rule = { because: string; forbids: (edge: Import) => boolean; example: Import }

const featureOf = (path: string) => /^app\/features\/([^/]+)\//.exec(path)?.[1]
const isPart = (path: string) => /^app\/(features\/[^/]+\/(routes|components)|ui)\//.test(path)
const isVerb = (path: string) => featureOf(path) !== undefined && !isPart(path)
const inPackage = (path: string, names: string) => new RegExp(`^node_modules/(${names})(/|$)`).test(path)
const isFrontDoor = (path: string) =>
  /^app\/features\/[^/]+\/(index(\.server)?\.ts|messages\.ts|components\/.+)$/.test(path)
const edge = (from: string, to: string, typeOnly = false): Import => ({ from, to, typeOnly })

export const rules: Record<string, Rule> = {
  'pages and parts reach the database only through queries and verbs': {
    because: 'they may know its vocabularies, and the types of its rows',
    forbids: ({ from, to, typeOnly }) =>
      isPart(from) &&
      to.startsWith('db/') &&
      !to.startsWith('db/reference/') &&
      !(typeOnly && to.startsWith('db/schema/')),
    example: edge('app/features/cases/routes/case.tsx', 'db/schema/cases.ts'),
  },
  'a feature is entered by its front door': {
    because:
      'index.server.ts for verbs, index.ts for what a browser may load too, messages.ts for words, components/ for parts',
    forbids: ({ from, to }) => {
      const [own, other] = [featureOf(from), featureOf(to)]
      return own !== undefined && other !== undefined && own !== other && !isFrontDoor(to)
    },
    example: edge('app/features/home/todos.query.server.ts', 'app/features/cases/list.query.server.ts'),
  },
  'verbs know no page': {
    because: 'the clock and the command line call them too',
    forbids: ({ from, to, typeOnly }) =>
      isVerb(from) &&
      (inPackage(to, 'react|react-dom|@remix-run|hono|@hono') ||
        (!typeOnly && /^app\/(ui|core\/(http|server))\//.test(to))),
    example: edge('app/features/cases/drafts.server.ts', 'node_modules/@remix-run/node/dist/index.js'),
  },
  'the core knows no feature': {
    because: 'features are made of mechanisms, not the other way round',
    forbids: ({ from, to }) => from.startsWith('app/core/') && /^app\/(features|cli)\//.test(to),
    example: edge('app/core/jobs/runner.server.ts', 'app/features/notifications/index.server.ts'),
  },
  'ui knows no feature, no core and no database': {
    because: 'its parts are about pages as such',
    forbids: ({ from, to }) => from.startsWith('app/ui/') && /^(app\/(?!ui\/)|db\/)/.test(to),
    example: edge('app/ui/page.tsx', 'app/core/http/route.server.ts'),
  },
  'the database knows no app': {
    because: 'it is the lowest layer',
    forbids: ({ from, to }) => from.startsWith('db/') && to.startsWith('app/'),
    example: edge('db/store.ts', 'app/core/errors.ts'),
  },
  'nobody asks notifications for anything': {
    because: 'features record events, and notifications decides whom to tell',
    forbids: ({ from, to }) =>
      featureOf(from) !== 'notifications' &&
      featureOf(from) !== undefined &&
      featureOf(to) === 'notifications',
    example: edge('app/features/cases/review.server.ts', 'app/features/notifications/index.server.ts'),
  },
  'database drivers stay in db': {
    because: 'the rest is the same on both engines',
    forbids: ({ from, to }) =>
      !from.startsWith('db/') &&
      (inPackage(to, 'pg|better-sqlite3') ||
        /^node_modules\/drizzle-orm\/(better-sqlite3|node-postgres|pg-core|sqlite-core)\//.test(to)),
    example: edge(
      'app/core/session/lucia-adapter.server.ts',
      'node_modules/drizzle-orm/sqlite-core/index.js',
    ),
  },
  'lucia stays in the session': {
    because: 'it is at the end of its line, and will be replaced',
    forbids: ({ from, to }) => inPackage(to, 'lucia') && !from.startsWith('app/core/session/'),
    example: edge('app/features/accounts/sign-in.server.ts', 'node_modules/lucia/dist/index.js'),
  },
}

/** Rings of names that lead back to where they began; each is told once. */
export function cyclesOf(edges: readonly [string, string][]): string[][] {
  const targets = new Map<string, Set<string>>()
  for (const [from, to] of edges) if (from !== to) targets.set(from, (targets.get(from) ?? new Set()).add(to))
  const found: string[][] = []
  const finished = new Set<string>()
  const walk = (name: string, path: string[]) => {
    if (path.includes(name)) return void found.push([...path.slice(path.indexOf(name)), name])
    if (finished.has(name)) return
    for (const next of targets.get(name) ?? []) walk(next, [...path, name])
    finished.add(name)
  }
  for (const name of targets.keys()) walk(name, [])
  return found
}

/** The dependencies between features, as features name each other's folders. */
export const betweenFeatures = (edges: readonly Import[]): [string, string][] =>
  edges.flatMap(({ from, to }): [string, string][] => {
    const [own, other] = [featureOf(from), featureOf(to)]
    return own && other ? [[own, other]] : []
  })
