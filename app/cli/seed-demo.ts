import { eq } from 'drizzle-orm'
import { auditEntries } from '#db/schema/core.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import { drainOutbox } from '#app/core/outbox.server.ts'
import type { Grant } from '#app/core/actor.ts'
import type { Context } from '#app/core/context.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { contextFor } from '#app/core/http/scope.server.ts'
import type { Process } from '#app/core/process.server.ts'
import type { Settings } from '#app/core/settings.ts'
import { createAccount, hasAccounts } from '#app/features/accounts/index.server.ts'
import { type ConsentInput, latestEnd } from '#app/features/consents/index.ts'
import {
  decide,
  draftOf,
  followCase,
  listCases,
  markListRead,
  markRead,
  giveConsent,
  saveDraft,
  submitCase,
} from '#app/features/cases/index.server.ts'
import { confirmSource, decideOnSource, proposeSource } from '#app/features/directory/index.server.ts'
import { confirmationInput, sourceInput } from '#app/features/directory/index.ts'
import { readAll } from '#app/features/notices/index.server.ts'
import { refreshCitations } from '#app/features/library/index.server.ts'
import { rebuildIndex } from '#app/features/search/index.server.ts'
import { compareAll } from '#app/features/similar/index.server.ts'
import { saveProfile, setProfile } from '#app/features/members/index.server.ts'
import {
  caseMails,
  gapMails,
  libraryMails,
  moderationMails,
  workshopMails,
} from '#app/features/notifications/index.server.ts'
import { demo, reviewerOf } from '#db/seed/index.ts'
import type { DemoCase, DemoPerson } from '#db/seed/content.ts'
import type { DemoSource } from '#db/seed/sources/writing.ts'
import type { Store } from '#db/store.ts'
import { announcementSteps } from './seed-announcements.ts'
import { attach } from './seed-attachments.ts'
import { answerSteps } from './seed-answers.ts'
import { gapSteps } from './seed-gaps.ts'
import { reportSteps } from './seed-reports.ts'
import { seedStatistics } from './seed-statistics.ts'
import { librarySteps } from './seed-library.ts'
import { minutesSteps } from './seed-minutes.ts'
import { workshopSteps } from './seed-workshops.ts'
import { UsageError } from './usage.ts'

export const demoPassword = 'tsunagu-demo-2026'

type Step = { daysAgo: number; run: (at: Date) => Promise<unknown> }
type Cast = Map<string, { id: string; person: DemoPerson }>

const dayMs = 24 * 60 * 60 * 1000
const minuteMs = 60_000

/** Lets the invented people write, review and answer, day by day, through the same verbs as everybody. */
export async function seedDemo(store: Store, process: Process, { disclosure }: Pick<Settings, 'disclosure'>) {
  const today = new Date()
  // What happened before the demo began is history: its mails stay on the outbox page, also where a mail server is set.
  const silent = { ...process, mailIsSent: false }
  const operator = contextFor({ store, process: silent, now: () => today }, { kind: 'operator' })
  if (await hasAccounts(store.read)) return refuseHalf(store)
  const cast = await createPeople(operator)
  const as = (key: string, at: Date) => contextAs(operator, cast, key, at)
  const caseIds = new Map(demo.cases.map(({ key }) => [key, operator.newId()]))
  for (const member of demo.openMembers) {
    const { key, specialties, offer, open } = member
    const { languages } = cast.get(key)!.person
    await saveProfile(as(key, today), { version: 0, languages, specialties, offer, open })
  }
  const steps = [
    ...demo.cases.flatMap((told) => stepsOf(told, as, caseIds.get(told.key)!)),
    ...demo.reports.flatMap((told) => reportSteps(told, caseIds.get(told.case)!, as)),
    ...gapSteps(as, operator),
    ...demo.sources.flatMap((told) => sourceSteps(told, as, operator.newId())),
    ...demo.workshops.flatMap((told) => {
      const id = operator.newId()
      const idOfCase = (key: string) => caseIds.get(key)!
      return [...workshopSteps(told, today, as, id), ...minutesSteps(told, as, id, idOfCase)]
    }),
    ...demo.announcements.flatMap((told) => announcementSteps(told, as, operator.newId())),
    {
      daysAgo: 21,
      run: (at: Date) => followCase(as('coordinator', at), caseIds.get(followedCase)!, { follow: 'digest' }),
    },
    {
      daysAgo: lookedAgo,
      run: async (at: Date) => {
        for (const { key } of demo.fixedAccounts) await readAll(as(key, at), at)
      },
    },
    {
      daysAgo: 5,
      run: async (at: Date) => {
        const reader = as('coordinator', at)
        const { newest } = await listCases(reader, {})
        if (newest) await markListRead(reader, { newest, answers: [] })
        await markRead(reader, caseIds.get(followedCase)!, { to: 1 })
      },
    },
    ...librarySteps(demo, today, as, () => operator.newId()),
  ]
  steps.sort((a, b) => b.daysAgo - a.daysAgo)
  let day = -1
  let minute = 0
  for (const { daysAgo, run } of steps) {
    minute = day === daysAgo ? minute + 1 : 0
    day = daysAgo
    const at = new Date(today.getTime() - daysAgo * dayMs - 8 * 60 * minuteMs + minute * minuteMs)
    await run(at)
    const system = { ...operator, actor: { kind: 'system' as const }, now: () => at }
    await drainOutbox(system, [caseMails, gapMails, workshopMails, libraryMails, moderationMails])
  }
  const members = demo.demoMembers.map(({ key }) => cast.get(key)!)
  await seedStatistics(operator, members, contextAs(operator, cast, 'admin', today), disclosure)
  await rebuildIndex(operator, { anew: false })
  await compareAll(operator)
  await refreshCitations(operator)
  await store.transact((tx) => appendAudit(tx, operator, { event: filled }))
}

// Everybody looked through their notices so many days ago: only what came since is new.
const lookedAgo = 6

// Not by its author, and answered by others after that day.
const followedCase = 'refused-without-interpreter'

const filled = 'demo.filled'

async function refuseHalf(store: Store) {
  const [end] = await store.read
    .select({ seq: auditEntries.seq })
    .from(auditEntries)
    .where(eq(auditEntries.event, filled))
    .limit(1)
  if (end) return
  throw new UsageError(
    'DATABASE_URL is wrong: this database holds accounts, but not the whole demo. Its first start was interrupted, or it is no demo. Use an empty database.',
  )
}

async function createPeople(operator: Context): Promise<Cast> {
  const cast: Cast = new Map()
  for (const person of [...demo.fixedAccounts, ...demo.demoMembers]) {
    const { key, email, name, locale, roles, organisation, prefecture, languages } = person
    const id = await createAccount(operator, { email, name, locale, roles, password: demoPassword })
    if (roles.some(({ role }) => role === 'coordinator' || role === 'organiser')) {
      await setProfile(operator, id, { organisation, prefecture, languages })
    }
    cast.set(key, { id, person })
  }
  return cast
}

function contextAs(operator: Context, cast: Cast, key: string, at: Date): Context {
  const { id, person } = cast.get(key)!
  const grants: Grant[] = person.roles.map(({ role, level = null, code = null }) => ({ role, level, code }))
  const actor = { kind: 'person' as const, id, name: person.name, grants, sessionId: '', provedAt: at }
  return { ...operator, actor, locale: person.locale, now: () => at }
}

type As = (key: string, at: Date) => Context

function stepsOf(told: DemoCase, as: As, id: string): Step[] {
  const { author, state, daysAgo } = told
  const write = {
    daysAgo: daysAgo + 1,
    run: async (at: Date) => {
      await saveDraft(as(author, at), id, draftOf(told))
      for (const file of filesOf(told, 0)) await attach(as(author, at), { caseId: id, post: 0 }, file)
    },
  }
  if (state === 'draft') return [{ ...write, daysAgo }]
  const send = {
    daysAgo: daysAgo + (state === 'in-review' ? 0 : 1),
    run: async (at: Date) => {
      await giveConsent(as(author, at), id, consentOf(told, at))
      await submitCase(as(author, at), id, 1)
    },
  }
  if (state === 'in-review') return [write, send]
  const decision = { daysAgo, run: (at: Date) => decide(as(reviewerOf(told), at), id, decisionOn(told)) }
  return [write, send, decision, ...answerSteps(told, as, id)]
}

const filesOf = ({ key }: DemoCase, position: number) =>
  demo.attachments.filter((file) => file.case === key && file.position === position)

// Where the language of the family is told, somebody explained it; the others were put together from several.
function consentOf({ background: { language } }: DemoCase, at: Date): ConsentInput {
  const today = dayOf(at)
  const end = { scopes: ['workshop' as const], expiresOn: latestEnd(today), reference: '' }
  return language
    ? { ...end, basis: 'oral', explainedIn: language, obtainedOn: today }
    : { ...end, basis: 'composite', obtainedOn: '' }
}

function decisionOn({ state, review }: DemoCase) {
  const marks = review?.marks ?? []
  return {
    version: 1,
    decision: state === 'published' ? ('approved' as const) : ('sent-back' as const),
    checks: ['person' as const, 'place' as const, 'rare' as const, 'respect' as const],
    reason: review?.reason ?? '',
    marks,
  }
}

function sourceSteps({ author, daysAgo, state, fields, words }: DemoSource, as: As, id: string): Step[] {
  const input = sourceInput.parse({ ...fields, id, assured: 'yes', clientFree: 'yes' })
  const propose = { daysAgo, run: (at: Date) => proposeSource(as(author, at), input) }
  if (state === 'proposed') return [propose]
  const reviewer = reviewerOf({ author, daysAgo })
  const decision = { version: 1, decision: 'approved' as const, reason: '' }
  const confirmed = words.map(({ member, daysAgo: ago, works, kind }): Step => {
    const word = confirmationInput.parse({ works: works ? 'yes' : 'no', kind })
    return { daysAgo: Math.min(ago, daysAgo), run: (at) => confirmSource(as(member, at), id, word) }
  })
  return [propose, { daysAgo, run: (at) => decideOnSource(as(reviewer, at), id, decision) }, ...confirmed]
}
