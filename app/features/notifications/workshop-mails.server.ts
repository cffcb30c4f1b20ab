import type { Context } from '#app/core/context.ts'
import type { Subscriber } from '#app/core/outbox.server.ts'
import { tell } from '#app/features/notices/index.server.ts'
import type { Letter } from '#app/features/notices/index.ts'
import {
  calendarPart,
  mayJoin,
  organiserOf,
  registrant,
  registrants,
} from '#app/features/workshops/index.server.ts'
import type { Queries } from '#db/store.ts'

const toEligible: Record<string, Letter> = {
  'workshop.dates-asked': 'datesAsked',
  'workshop.announced': 'announced',
}
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
    if (found) await write(tx, ctx, [found.memberId], one, found.workshopId)
  }
  if (eligible) {
    const path = eligible === 'datesAsked' ? '/poll' : ''
    await write(tx, ctx, await mayJoin(tx, subjectId), eligible, subjectId, path)
  }
  const organiser = toOrganiser[event]
  if (organiser) {
    await write(tx, ctx, [await organiserOf(tx, subjectId)], organiser.letter, subjectId, organiser.path)
  }
  if (all) await write(tx, ctx, await registrants(tx, subjectId), all, subjectId)
}

const write = (tx: Queries, ctx: Context, memberIds: string[], letter: Letter, id: string, path = '') =>
  tell(tx, ctx, memberIds, {
    ...{ kind: 'workshops', letter, path: `/workshops/${id}${path}`, subjectId: id },
    ...(inCalendars.includes(letter) && { calendar: (to) => calendarPart(tx, ctx, id, to) }),
  })
