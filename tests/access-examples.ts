import { mails } from '#db/schema/core.ts'
import { invite } from '#app/features/accounts/index.server.ts'
import { draftedCase, publishedCase, waitingCase } from './cases-world.ts'
import { checked, row } from './roster-world.ts'
import type { Fields, ServedWorld } from './served.ts'

/** An address of a route as it is now in this world, and a form that it takes from whoever may send it. */
export type Example = (world: ServedWorld) => Promise<{ path: string; form: Fields }>

const at =
  (path: string, form: Fields = {}): Example =>
  async () => ({ path, form })

const draft = ({ as }: ServedWorld) => draftedCase(as('coordinator'))
const waiting = ({ as }: ServedWorld) => waitingCase(as('coordinator'))
const published = ({ as }: ServedWorld) =>
  publishedCase(as('coordinator'), as('second-moderator', 'moderator'))

const on =
  (make: (world: ServedWorld) => Promise<string>, path: (id: string) => string, form: Fields = {}): Example =>
  async (world) => ({ path: path(await make(world)), form })

let people = 0
const invitedPerson = ({ operator }: ServedWorld) =>
  invite(operator, {
    email: `invited-${++people}@demo.example`,
    name: '見本',
    roles: [{ role: 'organiser' }],
  })
const someone = async ({ as, store }: ServedWorld) => {
  const { id } = as(`organiser-${++people}`, 'organiser').actor
  await store.transact(async () => {})
  return id
}

const saved: Fields = { version: '1', title: '題', anonymous: 'no' }
const checks = ['person', 'place', 'rare', 'respect']

/** One for every route; a case belongs to the coordinator of the table. */
export const examples: Record<string, Example> = {
  '/': at('/'),
  '/about': at('/about'),
  '/privacy': at('/privacy'),
  '/accessibility': at('/accessibility'),
  '/help': at('/help'),
  '/login': at('/login', { email: 'nobody@test.example', password: 'not-the-password' }),
  '/logout': at('/logout'),
  '/invite/:token': async (world) => {
    await invitedPerson(world)
    const sent = await world.store.read.select().from(mails)
    const path = /\/invite\/[\w-]{43}/.exec(sent.at(-1)!.body)![0]
    return { path, form: { name: '見本', password: 'short' } }
  },
  '/cases': at('/cases'),
  '/cases/new': async ({ guest }) => ({
    path: '/cases/new',
    form: { ...saved, id: guest.newId(), version: '0' },
  }),
  '/cases/new/draft': async ({ guest }) => ({
    path: '/cases/new/draft',
    form: { ...saved, id: guest.newId(), version: '0' },
  }),
  '/cases/:id': on(published, (id) => `/cases/${id}`),
  '/cases/:id/edit': on(draft, (id) => `/cases/${id}/edit`, saved),
  '/cases/:id/draft': on(draft, (id) => `/cases/${id}/draft`, saved),
  '/cases/:id/autosave': on(draft, (id) => `/cases/${id}/autosave`, saved),
  '/cases/:id/submission': on(draft, (id) => `/cases/${id}/submission`, { version: '1', consent: 'yes' }),
  '/cases/:id/recall': on(waiting, (id) => `/cases/${id}/recall`),
  '/cases/:id/deletion': on(draft, (id) => `/cases/${id}/deletion`),
  '/cases/:id/replies': on(published, (id) => `/cases/${id}/replies`, { body: '電話を。', anonymous: 'yes' }),
  '/moderation': at('/moderation'),
  '/moderation/cases/:id': on(waiting, (id) => `/moderation/cases/${id}`, {
    version: '1',
    decision: 'approved',
    checks,
  }),
  '/admin': at('/admin'),
  '/admin/roster': at('/admin/roster'),
  '/admin/roster/:id': async ({ operator }) => {
    const { id, plan } = await checked(operator, [row(1)])
    return { path: `/admin/roster/${id}`, form: { digest: plan.digest, rows: 'none' } }
  },
  '/admin/roles': at('/admin/roles', { email: 'nobody', name: '見本', role: 'organiser' }),
  '/admin/roles/:id': on(someone, (id) => `/admin/roles/${id}`),
  '/admin/roles/:id/grant': on(someone, (id) => `/admin/roles/${id}/grant?role=moderator`, {
    role: 'moderator',
  }),
  '/admin/roles/:id/revocation': on(someone, (id) => `/admin/roles/${id}/revocation?role=organiser`, {
    role: 'organiser',
  }),
  '/admin/invitations/:id/resending': on(invitedPerson, (id) => `/admin/invitations/${id}/resending`),
  '/admin/invitations/:id/revocation': on(invitedPerson, (id) => `/admin/invitations/${id}/revocation`),
  '/admin/outbox': at('/admin/outbox'),
  '/*': at('/nowhere'),
}
