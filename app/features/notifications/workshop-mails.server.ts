import type { Context } from '#app/core/context.ts'
import { dayOf, formatClock, formatDay } from '#app/core/i18n/format.ts'
import { queueMail } from '#app/core/mail/mail.server.ts'
import type { Subscriber } from '#app/core/outbox.server.ts'
import { contactOf } from '#app/features/accounts/index.server.ts'
import {
  calendarPart,
  certified,
  mayJoin,
  organiserOf,
  registrant,
  registrants,
  withoutAnswer,
  withoutReply,
} from '#app/features/workshops/index.server.ts'
import type { Queries } from '#db/store.ts'
import { messages } from './messages.ts'

type Letter =
  | ('datesAsked' | 'announced' | 'seated' | 'waiting' | 'offered' | 'left' | 'moved' | 'calledOff' | 'near')
  | ('passedOn' | 'asking' | 'refused' | 'datesUnanswered' | 'invitationUnanswered' | 'certificatesReady')
  | ('invited' | 'minutesClosed' | 'caseNominated' | 'caseWithdrawn')

const toOne: Record<string, Letter> = {
  'workshop.seated': 'seated',
  'workshop.waiting': 'waiting',
  'workshop.offered': 'offered',
  'workshop.passed-on': 'passedOn',
  'workshop.asking': 'asking',
  'workshop.refused': 'refused',
  'workshop.left': 'left',
  'workshop.near': 'near',
}
type Reading = (read: Queries, subjectId: string) => Promise<string[]>
const toMany: Record<string, { letter: Letter; path: string; readers: Reading }> = {
  'workshop.dates-asked': { letter: 'datesAsked', path: '/poll', readers: mayJoin },
  'workshop.dates-unanswered': { letter: 'datesUnanswered', path: '/poll', readers: withoutAnswer },
  'workshop.announced': { letter: 'announced', path: '', readers: mayJoin },
  'workshop.invitation-unanswered': { letter: 'invitationUnanswered', path: '', readers: withoutReply },
  'workshop.attendance-closed': { letter: 'certificatesReady', path: '', readers: certified },
  'workshop.moved': { letter: 'moved', path: '', readers: registrants },
  'workshop.called-off': { letter: 'calledOff', path: '', readers: registrants },
  'workshop.minutes-closed': { letter: 'minutesClosed', path: '', readers: registrants },
}
const toOrganiser: Record<string, { letter: Letter; path: string }> = {
  'workshop.case-nominated': { letter: 'caseNominated', path: '/cases' },
  'workshop.case-withdrawn': { letter: 'caseWithdrawn', path: '/minutes' },
}

// A reminder changes no calendar, and who waits has nothing in one.
const inCalendars: Letter[] = ['seated', 'left', 'moved', 'calledOff']

/** Tells members what became of their registration: one link, no title, and what their calendar should know. */
export const workshopMails: Subscriber = async (tx, ctx, { event, subjectId, itemId }) => {
  const [one, many] = [toOne[event], toMany[event]]
  if (one) {
    const found = await registrant(tx, subjectId)
    if (found) await write(tx, ctx, found.memberId, one, found.workshopId, found.answerBy)
  }
  if (many) {
    for (const memberId of await many.readers(tx, subjectId))
      await write(tx, ctx, memberId, many.letter, `${subjectId}${many.path}`)
  }
  if (event === 'workshop.invited' && itemId) await write(tx, ctx, itemId, 'invited', subjectId)
  const organiser = toOrganiser[event]
  if (organiser) {
    const organiserId = await organiserOf(tx, subjectId)
    await write(tx, ctx, organiserId, organiser.letter, `${subjectId}${organiser.path}`)
  }
}

async function write(
  tx: Queries,
  ctx: Context,
  memberId: string,
  letter: Letter,
  path: string,
  answerBy: Date | null = null,
) {
  const to = await contactOf(tx, memberId)
  if (!to) return
  const t = messages.in(to.locale)
  const { subject, line } = t.workshop[letter]
  const until =
    letter === 'offered' && answerBy
      ? `\n\n${t.offerUntil(formatDay(to.locale, dayOf(answerBy)), formatClock(to.locale, answerBy))}`
      : ''
  const calendar = inCalendars.includes(letter) ? await calendarPart(tx, ctx, path, to) : null
  const link = `${ctx.process.publicUrl}/workshops/${path}`
  await queueMail(tx, ctx, {
    recipient: to.email,
    confidential: false,
    subject: `[${t.site}] ${subject}`,
    calendar,
    body: `${line}${until}\n\n${link}\n\n--\n${t.site}\n${t.accountFooter}\n`,
  })
}
