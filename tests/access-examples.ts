import { eq, isNotNull } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { mails } from '#db/schema/core.ts'
import { identityRequests } from '#db/schema/identities.ts'
import { notices } from '#db/schema/notices.ts'
import { workshops } from '#db/schema/workshops.ts'
import { invite } from '#app/features/accounts/index.server.ts'
import { requestReset } from '#app/features/accounts/factor-resets.server.ts'
import { approveRequest } from '#app/features/identities/requests.server.ts'
import { postReply, withdrawCase } from '#app/features/cases/index.server.ts'
import { makeRecord } from '#app/features/activity/index.server.ts'
import { publishAnnouncement, saveAnnouncement } from '#app/features/announcements/index.server.ts'
import { tell } from '#app/features/notices/index.server.ts'
import { saveProfile } from '#app/features/members/index.server.ts'
import { addTopic, closeMinutes, nominateCase, saveItem } from '#app/features/minutes/index.server.ts'
import { editReply } from '#app/features/cases/reply-edit.server.ts'
import { buildRelease, publishRelease } from '#app/features/statistics/index.server.ts'
import { synonymsPage } from '#app/features/search/synonym-groups.query.server.ts'
import { saveGroup } from '#app/features/search/synonym-groups.server.ts'
import { closeAttendance, markAttendance } from '#app/features/workshops/attendance.server.ts'
import { attendances } from '#db/schema/attendance.ts'
import { openFeed } from '#app/features/workshops/feed.server.ts'
import { attached, bytesOf } from './attachments-world.ts'
import { pdfOf } from './made-files.ts'
import { keepAttachment } from '#app/features/attachments/index.server.ts'
import { answer, draftedCase, publishedCase, waitingCase } from './cases-world.ts'
import { register } from '#app/features/workshops/registration.server.ts'
import { proposedSource, publishedSource, sourceFields } from './directory-world.ts'
import { keepPackage, planOf } from '#app/features/directory/index.server.ts'
import { exchanged, packageWith } from './hsds-world.ts'
import { reportDraft, reportsIn, shownStatement, statementOf, waitingReport } from './gaps-world.ts'
import { ask, why } from './identities-world.ts'
import { decided, reported } from './moderation-world.ts'
import { putIntoCollection } from '#app/features/library/index.server.ts'
import {
  addedFile,
  addedResource,
  madeCollection,
  previewsMade,
  readWaiting,
  resourceFields,
  uploaded,
} from './library-world.ts'
import { caseForWorkshops, minutesOf, onlyItem } from './minutes-world.ts'
import { checked, row } from './roster-world.ts'
import { rules } from './told-gaps.ts'
import {
  askedDates,
  onlineWorkshop,
  plannedWorkshop,
  pollFieldsOf,
  standing,
  workshopFieldsOf,
} from './workshops-world.ts'
import { emailOf } from './world.ts'
import type { Fields, ServedWorld } from './served.ts'

/** An address of a route as it is now in this world, and a form that it takes from whoever may send it. */
export type Example = (world: ServedWorld) => Promise<{ path: string; form: Fields }>

const at =
  (path: string, form: Fields = {}): Example =>
  async () => ({ path, form })

/** The newest of groups that differ from each other. */
const onGroup =
  (path: (id: string) => string, form: Fields = {}): Example =>
  async (world) => {
    const admin = world.as('word-keeper', 'admin')
    const { own } = await synonymsPage(admin)
    await saveGroup(admin, null, { words: `見本${own.length}番\n実例${own.length}番`, revision: 0 })
    const { id, revision } = (await synonymsPage(admin)).own.at(-1)!
    return { path: path(id), form: { ...form, revision: String(revision) } }
  }
const draft = ({ as }: ServedWorld) => draftedCase(as('coordinator'))
const waiting = ({ as }: ServedWorld) => waitingCase(as('coordinator'))
const published = ({ as }: ServedWorld) =>
  publishedCase(as('coordinator'), as('second-moderator', 'moderator'))

const withdrawn = async (world: ServedWorld) => {
  const id = await published(world)
  await withdrawCase(world.as('coordinator'), id)
  return id
}
const answered = async (world: ServedWorld) => {
  const id = await publishedCase(world.as('sakura'), world.as('second-moderator', 'moderator'))
  await postReply(world.as('coordinator'), id, answer())
  return id
}
const withAttachment = async (world: ServedWorld) => {
  const id = await answered(world)
  const { id: file } = await attached(world.as('coordinator'), { caseId: id, post: 1 })
  return { id, file }
}
const edited = async (world: ServedWorld) => {
  const id = await answered(world)
  const text = { version: 1, body: 'メールを。', dismissals: [] }
  await editReply(world.as('coordinator'), { caseId: id, position: 1 }, text)
  return id
}
const helpful = async (world: ServedWorld) => {
  const id = await published(world)
  await postReply(world.as('sakura'), id, answer())
  return id
}
const toDecide = async (world: ServedWorld) => reported(world.as('minoru'), await answered(world), 1)
const decidedOn = async (world: ServedWorld) => {
  const id = await toDecide(world)
  await decided(world.as('second-moderator', 'moderator'), id, 'hidden')
  return id
}

const noticeOfCoordinator = async ({ as, store, system }: ServedWorld) => {
  const { id: accountId } = as('coordinator').actor
  const notice = { kind: 'cases', letter: 'approved', subjectId: 'case', path: '/cases' } as const
  await store.transact((tx) => tell(tx, system, [accountId], notice))
  const [told] = await store.read.select().from(notices).where(eq(notices.accountId, accountId))
  return told!.id
}
const stopToken = async (world: ServedWorld) => {
  await noticeOfCoordinator(world)
  const sent = await world.store.read.select().from(mails).where(isNotNull(mails.unsubscribe))
  return sent.at(-1)!.unsubscribe!.split('/').at(-1)!
}

const announcementFields = {
  version: '0',
  titleJa: '見出し',
  bodyJa: '本文。',
  titleEn: 'Title',
  bodyEn: 'Text.',
}
const announcementDraft = async ({ as }: ServedWorld) => {
  const admin = as('announcing-admin', 'admin')
  const id = admin.newId()
  const input = { ...announcementFields, version: 0, roles: [], prefectures: [], mustRead: 'yes' as const }
  await saveAnnouncement(admin, id, input)
  return id
}
const announcement = async (world: ServedWorld) => {
  const id = await announcementDraft(world)
  await publishAnnouncement(world.as('announcing-admin'), id, 1)
  return id
}

const ownRecord = ({ as }: ServedWorld) => makeRecord(as('coordinator'), { year: 2026, kinds: ['cases'] })

const listed = ({ as }: ServedWorld) =>
  publishedSource(as('coordinator'), as('second-moderator', 'moderator'))

const proposed = ({ as }: ServedWorld) => proposedSource(as('coordinator'))

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

const listedMember = async ({ as }: ServedWorld) => {
  const member = as(`listed-${++people}`)
  await saveProfile(member, {
    version: 0,
    languages: ['ja'],
    specialties: [],
    offer: '',
    open: ['languages'],
  })
  return member.actor.id
}

let lost = 0
const lostFactors = async (world: ServedWorld) => {
  const name = `lost-${++lost}`
  const { id } = world.as(name).actor
  await world.store.transact((tx) =>
    tx.update(accounts).set({ secondFactorSince: world.clock.now() }).where(eq(accounts.id, id)).then(),
  )
  return requestReset(world.as('asking-admin', 'admin'), { email: emailOf(name), reason: '端末をなくした' })
}

const anonymousPost = ({ as }: ServedWorld) =>
  publishedCase(as('sakura'), as('second-moderator', 'moderator'), { anonymous: 'yes' })
const otherRequest = async (world: ServedWorld) =>
  ask(world.as(`asking-admin-${++lost}`, 'admin'), await anonymousPost(world), 0)
// A day has a limit: those before are of two days ago. The clock stands still, since a proof is one for minutes only.
const ownRequest = async (world: ServedWorld) => {
  const before = { requestedAt: new Date(world.clock.now().getTime() - 48 * 60 * 60_000) }
  await world.store.transact((tx) => tx.update(identityRequests).set(before).then())
  return ask(world.as('admin', 'admin'), await anonymousPost(world), 0)
}
const approvedRequest = async (world: ServedWorld) => {
  const id = await ownRequest(world)
  await approveRequest(world.as('approving-admin', 'admin'), id)
  return id
}

const ownDraft = ({ as }: ServedWorld) => reportDraft(as('coordinator'))
const toSort = ({ as }: ServedWorld) => waitingReport(as('coordinator'))
const statement = (world: ServedWorld) => shownStatement(world)
// Of the municipality of the official in the table, with a level above to which it can be handed on.
const onDesk = (world: ServedWorld) => {
  world.as('state', { role: 'official', level: 'national' })
  return statementOf(world, ['sakura', 'kaede', 'minoru'], { area: '23201' })
}
const draftRelease = async ({ operator }: ServedWorld) => (await buildRelease(operator, '2026-08', rules)).id
const release = async (world: ServedWorld) => {
  const id = await draftRelease(world)
  await publishRelease(world.as('publishing-admin', 'admin'), id)
  return id
}
const statementFields: Fields = { title: '見出し', text: '足りない。', area: '23' }
const openWorkshop = (world: ServedWorld) => onlineWorkshop(world, 1, 'organiser')

// The workshop moves, not the clock: what the table asks for next is of the same day.
const begunWorkshop = async (world: ServedWorld, minutesAgo: number) => {
  const id = await openWorkshop(world)
  await register(world.as('coordinator'), id, 'online')
  const startsAt = new Date(world.clock.now().getTime() - minutesAgo * 60_000)
  const endsAt = new Date(startsAt.getTime() + 90 * 60_000)
  await world.store.transact((tx) =>
    tx.update(workshops).set({ startsAt, endsAt }).where(eq(workshops.id, id)).then(),
  )
  return id
}
const runningWorkshop = (world: ServedWorld) => begunWorkshop(world, 5)
const overWorkshop = (world: ServedWorld) => begunWorkshop(world, 90)
const certifiedWorkshop = async (world: ServedWorld) => {
  const id = await overWorkshop(world)
  const organiser = world.as('organiser')
  await markAttendance(organiser, id, { person: world.as('coordinator').actor.id, presence: 'came' })
  await closeAttendance(organiser, id)
  return id
}

const nominated = async (world: ServedWorld) => {
  const id = await openWorkshop(world)
  const caseId = await caseForWorkshops(world, world.as('coordinator'))
  return { id, item: await nominateCase(world.as('coordinator'), id, caseId) }
}
const begunMinutes = async (world: ServedWorld) => {
  const id = await runningWorkshop(world)
  const item = await addTopic(world.as('organiser'), id, { title: '会の進め方' })
  await saveItem(world.as('organiser'), id, item, minutesOf())
  return id
}

const inPlanning = (world: ServedWorld) => askedDates(world.as('organiser', 'organiser'))

const withFile = ({ as }: ServedWorld) => addedFile(as('owner'), `${as('owner').newId()}`)
// Drawing takes a second, and nobody changes what was drawn.
const drawn = new WeakMap<ServedWorld, Promise<string>>()
const previewed = (world: ServedWorld) => {
  const known = drawn.get(world) ?? drawPreview(world)
  drawn.set(world, known)
  return known
}
const drawPreview = async (world: ServedWorld) => {
  const coordinator = world.as('coordinator')
  const sent = await uploaded(coordinator, pdfOf(`guide ${++people}`), '図.pdf')
  const id = await addedResource(coordinator, { kind: 'file', body: '', ...sent })
  await readWaiting(coordinator)
  await previewsMade(coordinator)
  return id
}

const gathered = ({ as }: ServedWorld) => madeCollection(as('coordinator'))
const added = ({ as }: ServedWorld) => addedResource(as('coordinator'))

const composite: Fields = { basis: 'composite', expiresOn: '2027-03-31' }
const saved: Fields = { version: '1', title: '題', anonymous: 'no' }
const checks = ['person', 'place', 'rare', 'respect']

/** One for every route; a case belongs to the coordinator of the table. */
export const examples: Record<string, Example> = {
  '/': at('/'),
  '/about': at('/about'),
  '/privacy': at('/privacy'),
  '/accessibility': at('/accessibility'),
  '/help': at('/help'),
  '/transparency': at('/transparency'),
  '/login': at('/login', { email: 'nobody@test.example', password: 'not-the-password' }),
  '/login/verify': at('/login/verify', { code: 'AAAA-AAAA-AAAA' }),
  '/login/passkey': at('/login/passkey', { credential: 'none' }),
  '/login/passkey/options': at('/login/passkey/options'),
  '/logout': at('/logout'),
  '/invite/:token': async (world) => {
    await invitedPerson(world)
    const sent = await world.store.read.select().from(mails)
    const path = /\/invite\/[\w-]{43}/.exec(sent.at(-1)!.body)![0]
    return { path, form: { name: '見本', password: 'short' } }
  },
  '/recover': at('/recover', { email: 'nobody@test.example' }),
  '/recover/:token': at(`/recover/${'a'.repeat(43)}`, { newPassword: 'another-password' }),
  '/me': at('/me', { version: '0', languages: 'ja' }),
  '/me/move': at('/me/move', { organisation: '見本国際交流協会', prefecture: '23' }),
  '/me/move/cancellation': at('/me/move/cancellation'),
  '/me/activity': at('/me/activity', { year: '2026', kinds: ['cases'] }),
  '/me/activity.csv': at('/me/activity.csv'),
  '/me/activity/:id': on(ownRecord, (id) => `/me/activity/${id}`),
  '/me/activity/:id/record.pdf': on(ownRecord, (id) => `/me/activity/${id}/record.pdf`),
  '/me/notifications': at('/me/notifications'),
  '/me/notifications/read': at('/me/notifications/read', { seenAt: '2026-11-24T01:00:00.000Z' }),
  '/me/notifications/settings': at('/me/notifications/settings', { version: '0', zone: 'Asia/Tokyo' }),
  '/me/notifications/links': at('/me/notifications/links'),
  '/me/notifications/mail': at('/me/notifications/mail'),
  '/me/notifications/:id': on(noticeOfCoordinator, (id) => `/me/notifications/${id}`),
  '/unsubscribe/:token': on(stopToken, (token) => `/unsubscribe/${token}`),
  '/me/data': at('/me/data'),
  '/me/data/file': at('/me/data/file', { format: 'json' }),
  '/me/close': at('/me/close', { posts: 'stay', typed: 'nobody@test.example' }),
  '/members': at('/members'),
  '/members/:id': on(listedMember, (id) => `/members/${id}`),
  '/me/security': at('/me/security'),
  '/me/security/set-up': at('/me/security/set-up'),
  '/me/security/proof': at('/me/security/proof', { password: 'not-the-password' }),
  '/me/security/email': at('/me/security/email', {
    newEmail: 'no-address',
    presentPassword: 'not-the-password',
  }),
  '/me/security/email/:token': at(`/me/security/email/${'a'.repeat(43)}`),
  '/me/security/password': at('/me/security/password', {
    presentPassword: 'not-the-password',
    newPassword: 'another-password',
  }),
  '/me/security/passkeys': at('/me/security/passkeys', { name: '鍵', credential: 'none' }),
  '/me/security/passkeys/options': at('/me/security/passkeys/options'),
  '/me/security/passkeys/:id/removal': at('/me/security/passkeys/unknown/removal'),
  '/me/security/app': at('/me/security/app', { secret: 'A'.repeat(32), code: 'AAAAAA' }),
  '/me/security/app/removal': at('/me/security/app/removal'),
  // A field that the form does not have: with codes, whoever asked would only be half signed in from here on.
  '/me/security/codes': at('/me/security/codes', { stray: 'yes' }),
  '/me/security/codes/removal': at('/me/security/codes/removal'),
  '/me/security/sessions/others': at('/me/security/sessions/others'),
  '/me/security/sessions/:id': at('/me/security/sessions/unknown'),
  '/me/identities': at('/me/identities'),
  '/me/decisions': at('/me/decisions'),
  '/me/decisions/:id': on(decidedOn, (id) => `/me/decisions/${id}`, { appeal: '人は分かりません。' }),
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
  '/cases/:id/submission': on(draft, (id) => `/cases/${id}/submission`, {
    ...composite,
    version: '1',
    consent: 'yes',
  }),
  '/cases/:id/consent': on(draft, (id) => `/cases/${id}/consent`, composite),
  '/cases/:id/withdrawal': on(published, (id) => `/cases/${id}/withdrawal`),
  '/cases/:id/receipt': on(withdrawn, (id) => `/cases/${id}/receipt`),
  '/cases/:id/attachments': async (world) => {
    const id = await draft(world)
    const { file } = await keepAttachment(world.as('coordinator'), 'annai.pdf', bytesOf(pdfOf('guide')))
    return { path: `/cases/${id}/attachments`, form: { file, checked: 'yes' } }
  },
  '/cases/:id/attachments/:file': async (world) => {
    const { id, file } = await withAttachment(world)
    return { path: `/cases/${id}/attachments/${file}`, form: {} }
  },
  '/cases/:id/attachments/:file/removal': async (world) => {
    const { id, file } = await withAttachment(world)
    return { path: `/cases/${id}/attachments/${file}/removal`, form: {} }
  },
  '/cases/:id/recall': on(waiting, (id) => `/cases/${id}/recall`),
  '/cases/:id/revision': on(published, (id) => `/cases/${id}/revision`),
  '/cases/:id/deletion': on(draft, (id) => `/cases/${id}/deletion`),
  '/cases/:id/replies': on(published, (id) => `/cases/${id}/replies`, { body: '電話を。', anonymous: 'yes' }),
  '/cases/:id/replies/draft': on(published, (id) => `/cases/${id}/replies/draft`, { body: '電話を。' }),
  '/cases/:id/replies/:position': on(answered, (id) => `/cases/${id}/replies/1`, {
    version: '1',
    body: '電話を。',
  }),
  '/cases/:id/history': on(edited, (id) => `/cases/${id}/history?post=1`, { post: '1', version: '1' }),
  '/cases/:id/useful': on(published, (id) => `/cases/${id}/useful`, { set: '0' }),
  '/cases/:id/helped': on(helpful, (id) => `/cases/${id}/helped`, { set: '1' }),
  '/cases/reading': async (world) => ({ path: '/cases/reading', form: { newest: await published(world) } }),
  '/cases/:id/reading': on(published, (id) => `/cases/${id}/reading`, { to: '0' }),
  '/cases/:id/follow': on(published, (id) => `/cases/${id}/follow`, { follow: 'now' }),
  '/cases/:id/nomination': async (world) => ({
    path: `/cases/${await caseForWorkshops(world, world.as('coordinator'))}/nomination`,
    form: { workshop: await openWorkshop(world) },
  }),
  '/cases/:id/report': on(published, (id) => `/cases/${id}/report`, { post: '0', reason: 'hurtful' }),
  '/directory': at('/directory'),
  '/directory/new': at('/directory/new', sourceFields),
  '/directory/:id/edit': on(listed, (id) => `/directory/${id}/edit`, { ...sourceFields, version: '2' }),
  '/moderation/sources/:id': on(proposed, (id) => `/moderation/sources/${id}`, {
    version: '1',
    decision: 'approved',
  }),
  '/directory/:id/confirmation': on(listed, (id) => `/directory/${id}/confirmation`, { works: 'yes' }),
  '/directory/:id': on(listed, (id) => `/directory/${id}`),
  '/gaps': at('/gaps'),
  '/gaps/new': async ({ guest }) => ({
    path: '/gaps/new?need=interpreting&prefecture=23',
    form: {
      ...{ id: guest.newId(), category: 'interpreting', area: '23', outcome: 'none' },
      ...{ severity: 's1', frequency: 'once', workaround: 'none' },
    },
  }),
  '/gaps/drafts/:id': on(ownDraft, (id) => `/gaps/drafts/${id}`),
  '/gaps/drafts/:id/deletion': on(ownDraft, (id) => `/gaps/drafts/${id}/deletion`),
  '/gaps/known/:id': on(listed, (id) => `/gaps/known/${id}`, { category: 'interpreting', area: '23' }),
  '/statistics': at('/statistics'),
  '/statistics/:releaseId': on(release, (id) => `/statistics/${id}`),
  '/statistics/:releaseId.csv': on(release, (id) => `/statistics/${id}.csv`),
  '/statistics/:releaseId.json': on(release, (id) => `/statistics/${id}.json`),
  '/statistics/:releaseId/audit': on(release, (id) => `/statistics/${id}/audit`),
  '/statistics/indicators': at('/statistics/indicators'),
  '/admin/indicators': at('/admin/indicators', { ja: '指標', en: 'Indicator', shown: 'yes' }),
  '/admin/indicators/:id': at('/admin/indicators/trainings', {
    ...{ fiscalYear: '2025', value: '4', source: '見本' },
  }),
  '/admin/indicators/:id/words': at('/admin/indicators/trainings/words', {
    ...{ ja: '研修の回数', en: 'Trainings', shown: 'yes' },
  }),
  '/admin/vocabularies': at('/admin/vocabularies'),
  '/admin/vocabularies/:name': at('/admin/vocabularies/categories', {
    ...{ code: 'legal_aid', ja: '法律の相談', en: 'Legal advice' },
  }),
  '/admin/vocabularies/:name/:term': at('/admin/vocabularies/gap-kinds/absent', {
    ...{ ja: '地域にない', en: 'Not in the area', revision: '0' },
  }),
  '/admin/synonyms': at('/admin/synonyms', { words: '社宅\n社員寮' }),
  '/admin/synonyms/:id': onGroup((id) => `/admin/synonyms/${id}`, { words: '見本\n実例' }),
  '/admin/synonyms/:id/removal': onGroup((id) => `/admin/synonyms/${id}/removal`),
  '/admin/releases': at('/admin/releases', { until: '2026-08' }),
  '/admin/releases/:id': on(draftRelease, (id) => `/admin/releases/${id}`),
  '/admin/releases/:id/discarding': on(draftRelease, (id) => `/admin/releases/${id}/discarding`),
  '/gaps/:id': on(statement, (id) => `/gaps/${id}`),
  '/gaps/:id/me-too': on(statement, (id) => `/gaps/${id}/me-too`, { prefecture: '23' }),
  '/gaps/:id/confirmation': on(statement, (id) => `/gaps/${id}/confirmation`, { round: '1', works: 'yes' }),
  '/desk': at('/desk'),
  '/desk/:id': on(onDesk, (id) => `/desk/${id}`, {
    version: '1',
    status: 'received',
    text: '受け付けた。',
  }),
  '/desk/:id/draft': on(onDesk, (id) => `/desk/${id}/draft`, { version: '1', text: '下書き。' }),
  '/desk/:id/forwarding': on(onDesk, (id) => `/desk/${id}/forwarding`, {
    version: '1',
    to: 'national',
    reason: '国の制度のため。',
  }),
  '/library': at('/library'),
  '/library/new': at('/library/new', resourceFields),
  '/library/work': at('/library/work'),
  '/library/collections': at('/library/collections'),
  '/library/collections/new': at('/library/collections/new', { titleJa: '初めての面談' }),
  '/library/collections/:id': on(gathered, (id) => `/library/collections/${id}`),
  '/library/collections/:id/edit': on(gathered, (id) => `/library/collections/${id}/edit`, {
    titleJa: '初めての面談',
    revision: '1',
  }),
  '/library/collections/:id/order': async (world) => {
    const [resource, id] = [await added(world), await gathered(world)]
    await putIntoCollection(world.as('coordinator'), id, resource)
    return { path: `/library/collections/${id}/order`, form: { resource, way: 'up' } }
  },
  '/library/collections/:id/handover': on(gathered, (id) => `/library/collections/${id}/handover`, {
    email: emailOf('coordinator'),
  }),
  '/library/collections/:id/dissolution': on(gathered, (id) => `/library/collections/${id}/dissolution`),
  '/library/:id/collections': async (world) => ({
    path: `/library/${await added(world)}/collections`,
    form: { collection: await gathered(world) },
  }),
  '/library/:id': on(added, (id) => `/library/${id}`),
  '/library/:id/versions/:version': on(added, (id) => `/library/${id}/versions/1`),
  '/library/:id/versions/:version/file': on(withFile, (id) => `/library/${id}/versions/1/file`),
  '/library/:id/versions/:version/preview/:page': on(
    previewed,
    (id) => `/library/${id}/versions/1/preview/1`,
  ),
  '/library/:id/edit': on(added, (id) => `/library/${id}/edit`, { ...resourceFields, revision: '1' }),
  '/library/:id/review': on(added, (id) => `/library/${id}/review`, { reviewOn: '2027-07-01' }),
  '/library/:id/doubt': on(added, (id) => `/library/${id}/doubt`, { what: '電話が変わった。' }),
  '/library/:id/handover': on(added, (id) => `/library/${id}/handover`, { email: emailOf('coordinator') }),
  '/library/:id/succession': async (world) => ({
    path: `/library/${await added(world)}/succession`,
    form: { successor: await added(world) },
  }),
  '/library/:id/withdrawal': on(added, (id) => `/library/${id}/withdrawal`),
  '/workshops': at('/workshops'),
  '/workshops/new': at('/workshops/new', workshopFieldsOf()),
  '/workshops/calendar.ics': async (world) => {
    const { pathname, search } = new URL(await openFeed(world.as('coordinator')))
    return { path: pathname + search, form: {} }
  },
  '/workshops/feed': at('/workshops/feed'),
  '/workshops/feed/closing': at('/workshops/feed/closing'),
  '/workshops/:id': on(openWorkshop, (id) => `/workshops/${id}`),
  '/workshops/:id/event.ics': on(openWorkshop, (id) => `/workshops/${id}/event.ics`),
  '/workshops/:id/edit': on(
    openWorkshop,
    (id) => `/workshops/${id}/edit`,
    workshopFieldsOf({ version: '1' }),
  ),
  '/workshops/:id/call-off': on(openWorkshop, (id) => `/workshops/${id}/call-off`),
  '/workshops/new/poll': async ({ guest }) => ({
    path: '/workshops/new/poll',
    form: pollFieldsOf({ id: guest.newId() }),
  }),
  '/workshops/:id/poll': on(inPlanning, (id) => `/workshops/${id}/poll`, {
    'votes[0]': 'yes',
    'votes[1]': 'no',
  }),
  '/workshops/:id/poll/decision': on(inPlanning, (id) => `/workshops/${id}/poll/decision`, { option: '0' }),
  '/workshops/:id/people': on(openWorkshop, (id) => `/workshops/${id}/people`),
  '/workshops/:id/people/removal': on(openWorkshop, (id) => `/workshops/${id}/people/removal`),
  '/workshops/:id/takeover': on(openWorkshop, (id) => `/workshops/${id}/takeover`),
  '/workshops/:id/attendance': async (world) => ({
    path: `/workshops/${await runningWorkshop(world)}/attendance`,
    form: { person: world.as('coordinator').actor.id, presence: 'came' },
  }),
  '/workshops/:id/attendance/people': on(runningWorkshop, (id) => `/workshops/${id}/attendance/people`, {
    email: emailOf('coordinator'),
  }),
  '/workshops/:id/cases': async (world) => ({
    path: `/workshops/${await openWorkshop(world)}/cases`,
    form: { case: await caseForWorkshops(world, world.as('coordinator')) },
  }),
  '/workshops/:id/cases/decision': async (world) => {
    const { id, item } = await nominated(world)
    return { path: `/workshops/${id}/cases/decision`, form: { item, decision: 'agreed' } }
  },
  '/workshops/:id/minutes': on(begunMinutes, (id) => `/workshops/${id}/minutes`, { title: '会の進め方' }),
  '/workshops/:id/minutes/closing': on(begunMinutes, (id) => `/workshops/${id}/minutes/closing`, {
    seen: '1',
    language: 'ja',
  }),
  '/workshops/:id/minutes/:item': async (world) => {
    const id = await begunMinutes(world)
    return {
      path: `/workshops/${id}/minutes/${await onlyItem(world, id)}`,
      form: { version: '1', title: '会の進め方', decision: '次も集まる。' },
    }
  },
  '/workshops/:id/minutes/:item/autosave': async (world) => {
    const id = await begunMinutes(world)
    return {
      path: `/workshops/${id}/minutes/${await onlyItem(world, id)}/autosave`,
      form: { version: '1', title: '会の進め方', decision: '次も集まる。' },
    }
  },
  '/workshops/:id/minutes/:item/addendum': async (world) => {
    const id = await begunMinutes(world)
    await closeMinutes(world.as('organiser'), id, { seen: 1, language: 'ja' })
    return {
      path: `/workshops/${id}/minutes/${await onlyItem(world, id)}/addendum`,
      form: { body: '日を直した。' },
    }
  },
  '/workshops/:id/attendance/word': on(runningWorkshop, (id) => `/workshops/${id}/attendance/word`),
  '/workshops/:id/attendance/closing': on(overWorkshop, (id) => `/workshops/${id}/attendance/closing`),
  '/workshops/:id/certificate.pdf': on(certifiedWorkshop, (id) => `/workshops/${id}/certificate.pdf`),
  '/workshops/:id/check-in': on(runningWorkshop, (id) => `/workshops/${id}/check-in?word=sakura`, {
    word: 'sakura',
  }),
  '/verify/:code': async (world) => {
    const id = await certifiedWorkshop(world)
    const rows = await world.store.read.select().from(attendances).where(eq(attendances.workshopId, id))
    return { path: `/verify/${rows[0]!.certificate}`, form: {} }
  },
  '/workshops/:id/registration': on(openWorkshop, (id) => `/workshops/${id}/registration`, {
    pool: 'online',
  }),
  '/workshops/:id/declining': on(openWorkshop, (id) => `/workshops/${id}/declining`),
  '/workshops/:id/approval': async (world) => {
    const id = await plannedWorkshop(world, { rules: ['approval'] }, 'organiser')
    await register(world.as('sakura'), id, 'room')
    const [asking] = await standing(world, id)
    return {
      path: `/workshops/${id}/approval`,
      form: { registration: asking!.id, decision: 'yes' },
    }
  },
  '/workshops/:id/invitations': on(openWorkshop, (id) => `/workshops/${id}/invitations`, {
    emails: emailOf('coordinator'),
  }),
  '/workshops/:id/series.ics': async (world) => ({
    path: `/workshops/${await plannedWorkshop(world, { repeat: 'weekly', times: '2' }, 'organiser')}/series.ics`,
    form: {},
  }),
  '/workshops/:id/room': on(runningWorkshop, (id) => `/workshops/${id}/room`, { item: '0' }),
  '/workshops/:id/survey': on(overWorkshop, (id) => `/workshops/${id}/survey`, {
    ...{ useful: '5', safe: '5', time: '5', apply: '5', again: '5' },
  }),
  '/workshops/:id/leaving': on(openWorkshop, (id) => `/workshops/${id}/leaving`),
  '/search': at('/search?q=%E4%BD%8F%E3%81%BE%E3%81%84'),
  '/moderation': at('/moderation'),
  '/moderation/reports': at('/moderation/reports'),
  '/moderation/reports/:id': on(toDecide, (id) => `/moderation/reports/${id}`, {
    version: '0',
    outcome: 'hidden',
    reason: '人が分かるため。',
  }),
  '/moderation/gaps': at('/moderation/gaps'),
  '/moderation/gaps/:id': on(toSort, (id) => `/moderation/gaps/${id}`, statementFields),
  '/moderation/gaps/:id/assignment': async (world) => ({
    path: `/moderation/gaps/${await toSort(world)}/assignment`,
    form: { statement: await shownStatement(world) },
  }),
  '/moderation/gaps/:id/refusal': on(toSort, (id) => `/moderation/gaps/${id}/refusal`, {
    reason: '連携先がある。',
  }),
  '/moderation/statements/:id': on(statement, (id) => `/moderation/statements/${id}`, {
    ...statementFields,
    version: '1',
  }),
  '/moderation/statements/:id/merging': async (world) => ({
    path: `/moderation/statements/${await shownStatement(world)}/merging`,
    form: { into: await shownStatement(world) },
  }),
  '/moderation/statements/:id/separation': on(statement, (id) => `/moderation/statements/${id}/separation`),
  '/moderation/statements/:id/splitting': async (world) => {
    const id = await shownStatement(world)
    const [report] = await reportsIn(world, id)
    return {
      path: `/moderation/statements/${id}/splitting`,
      form: { ...statementFields, reports: [report!] },
    }
  },
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
  '/admin/directory': at('/admin/directory'),
  '/admin/directory/export': at('/admin/directory/export', { as: 'package' }),
  '/admin/directory/:id': async ({ operator }) => {
    const id = await keepPackage(operator, 'package.zip', packageWith(exchanged()))
    return { path: `/admin/directory/${id}`, form: { digest: (await planOf(operator, id)).plan.digest } }
  },
  '/admin/bodies': at('/admin/bodies', { prefecture: '23', bodyPrefecture: '23' }),
  '/admin/bodies/:id/ending': at('/admin/bodies/unknown/ending'),
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
  '/admin/factor-resets': at('/admin/factor-resets', {
    email: 'nobody@test.example',
    reason: '端末をなくした',
  }),
  '/admin/factor-resets/:id': on(lostFactors, (id) => `/admin/factor-resets/${id}`),
  '/admin/factor-resets/:id/cancellation': on(lostFactors, (id) => `/admin/factor-resets/${id}/cancellation`),
  '/admin/identities': at('/admin/identities', { post: '/cases/unknown', reason: why }),
  '/admin/identities/:id': on(approvedRequest, (id) => `/admin/identities/${id}`),
  '/admin/identities/:id/approval': on(otherRequest, (id) => `/admin/identities/${id}/approval`),
  '/admin/identities/:id/refusal': on(otherRequest, (id) => `/admin/identities/${id}/refusal`, {
    reason: 'ほかに方法があります。',
  }),
  '/admin/identities/:id/withdrawal': on(ownRequest, (id) => `/admin/identities/${id}/withdrawal`),
  '/admin/statistics': at('/admin/statistics'),
  '/announcements': at('/announcements'),
  '/announcements/:id': on(announcement, (id) => `/announcements/${id}`),
  '/admin/audit': at('/admin/audit?event=case.&of=anonymous'),
  '/admin/announcements': at('/admin/announcements'),
  '/admin/announcements/new': at('/admin/announcements/new', announcementFields),
  '/admin/announcements/:id': on(announcementDraft, (id) => `/admin/announcements/${id}`, { version: '1' }),
  '/admin/announcements/:id/edit': on(announcementDraft, (id) => `/admin/announcements/${id}/edit`, {
    ...announcementFields,
    version: '1',
  }),
  '/admin/announcements/:id/archiving': on(announcement, (id) => `/admin/announcements/${id}/archiving`),
  '/admin/bounces': at('/admin/bounces', { email: 'nobody@test.example' }),
  '/admin/bounces/clearing': on(someone, () => '/admin/bounces/clearing', {
    account: '01a20ada-2c00-7146-a820-51299c42656c',
  }),
  '/admin/outbox': at('/admin/outbox'),
  '/*': at('/nowhere'),
}
