import type { Context } from '#app/core/context.ts'
import type { Subscriber } from '#app/core/outbox.server.ts'
import { tell, type Told } from '#app/features/notices/index.server.ts'
import type { Letter } from '#app/features/notices/index.ts'
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
  const [one, many, organiser] = [toOne[event], toMany[event], toOrganiser[event]]
  if (one) {
    const found = await registrant(tx, subjectId)
    if (found) await writeToOne(tx, ctx, one, found)
  }
  if (many) await write(tx, ctx, await many.readers(tx, subjectId), many.letter, subjectId, many.path)
  if (event === 'workshop.invited' && itemId) await write(tx, ctx, [itemId], 'invited', subjectId)
  if (organiser) {
    await write(tx, ctx, [await organiserOf(tx, subjectId)], organiser.letter, subjectId, organiser.path)
  }
}

type Registrant = { memberId: string; workshopId: string; answerBy: Date | null }

function writeToOne(
  tx: Queries,
  ctx: Context,
  letter: Letter,
  { memberId, workshopId, answerBy }: Registrant,
) {
  if (letter !== 'offered' || !answerBy) return write(tx, ctx, [memberId], letter, workshopId)
  // A seat does not wait for the mail of the week.
  const atOnce: Told = { id: memberId, rate: 'now' }
  return write(tx, ctx, [atOnce], letter, workshopId, '', answerBy)
}

const write = (
  tx: Queries,
  ctx: Context,
  people: Told[],
  letter: Letter,
  id: string,
  path = '',
  answerBy: Date | null = null,
) =>
  tell(tx, ctx, people, {
    ...{ kind: 'workshops', letter, path: `/workshops/${id}${path}`, subjectId: id, answerBy },
    ...(inCalendars.includes(letter) && { calendar: (to) => calendarPart(tx, ctx, id, to) }),
  })
