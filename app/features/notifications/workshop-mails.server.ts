import type { Context } from '#app/core/context.ts'
import { queueMail } from '#app/core/mail/mail.server.ts'
import type { Subscriber } from '#app/core/outbox.server.ts'
import { contactOf } from '#app/features/accounts/index.server.ts'
import {
  calendarPart,
  mayJoin,
  organiserOf,
  registrant,
  registrants,
} from '#app/features/workshops/index.server.ts'
import type { Queries } from '#db/store.ts'
import { messages } from './messages.ts'

const toEligible: Record<string, Letter> = {
  'workshop.dates-asked': 'datesAsked',
  'workshop.announced': 'announced',
}
type Letter =
  | ('datesAsked' | 'announced' | 'seated' | 'waiting' | 'promoted' | 'left' | 'moved' | 'calledOff' | 'near')
  | ('minutesClosed' | 'caseNominated' | 'caseWithdrawn')

const toOne: Record<string, Letter> = {
  'workshop.seated': 'seated',
  'workshop.waiting': 'waiting',
  'workshop.promoted': 'promoted',
  'workshop.left': 'left',
  'workshop.near': 'near',
}
const toAll: Record<string, Letter> = {
  'workshop.moved': 'moved',
  'workshop.called-off': 'calledOff',
  'workshop.minutes-closed': 'minutesClosed',
}
const toOrganiser: Record<string, { letter: Letter; path: string }> = {
  'workshop.case-nominated': { letter: 'caseNominated', path: '/cases' },
  'workshop.case-withdrawn': { letter: 'caseWithdrawn', path: '/minutes' },
}

// A reminder changes no calendar, and who waits has nothing in one.
const inCalendars: Letter[] = ['seated', 'promoted', 'left', 'moved', 'calledOff']

/** Tells members what became of their registration: one link, no title, and what their calendar should know. */
export const workshopMails: Subscriber = async (tx, ctx, { event, subjectId }) => {
  const [one, all, eligible] = [toOne[event], toAll[event], toEligible[event]]
  if (one) {
    const found = await registrant(tx, subjectId)
    if (found) await write(tx, ctx, found.memberId, one, found.workshopId)
  }
  if (eligible) {
    const path = eligible === 'datesAsked' ? '/poll' : ''
    for (const memberId of await mayJoin(tx, subjectId))
      await write(tx, ctx, memberId, eligible, `${subjectId}${path}`)
  }
  const organiser = toOrganiser[event]
  if (organiser) {
    const organiserId = await organiserOf(tx, subjectId)
    await write(tx, ctx, organiserId, organiser.letter, `${subjectId}${organiser.path}`)
  }
  if (all) {
    for (const memberId of await registrants(tx, subjectId)) await write(tx, ctx, memberId, all, subjectId)
  }
}

async function write(tx: Queries, ctx: Context, memberId: string, letter: Letter, path: string) {
  const to = await contactOf(tx, memberId)
  if (!to) return
  const t = messages.in(to.locale)
  const { subject, line } = t.workshop[letter]
  const calendar = inCalendars.includes(letter) ? await calendarPart(tx, ctx, path, to) : null
  const link = `${ctx.process.publicUrl}/workshops/${path}`
  await queueMail(tx, ctx, {
    recipient: to.email,
    confidential: false,
    subject: `[${t.site}] ${subject}`,
    calendar,
    body: `${line}\n\n${link}\n\n--\n${t.site}\n${t.accountFooter}\n`,
  })
}
