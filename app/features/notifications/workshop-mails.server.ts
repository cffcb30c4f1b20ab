import type { Context } from '#app/core/context.ts'
import { queueMail } from '#app/core/mail/mail.server.ts'
import type { Subscriber } from '#app/core/outbox.server.ts'
import { contactOf } from '#app/features/accounts/index.server.ts'
import { registrant, registrants } from '#app/features/workshops/index.server.ts'
import type { Queries } from '#db/store.ts'
import { messages } from './messages.ts'

type Letter = 'seated' | 'waiting' | 'promoted' | 'left' | 'moved' | 'calledOff' | 'near'

const toOne: Record<string, Letter> = {
  'workshop.seated': 'seated',
  'workshop.waiting': 'waiting',
  'workshop.promoted': 'promoted',
  'workshop.left': 'left',
  'workshop.near': 'near',
}
const toAll: Record<string, Letter> = { 'workshop.moved': 'moved', 'workshop.called-off': 'calledOff' }

/** Tells members what became of their registration: one link, no title. */
export const workshopMails: Subscriber = async (tx, ctx, { event, subjectId }) => {
  const [one, all] = [toOne[event], toAll[event]]
  if (one) {
    const found = await registrant(tx, subjectId)
    if (found) await write(tx, ctx, found.memberId, one, found.workshopId)
  }
  if (all) {
    for (const memberId of await registrants(tx, subjectId)) await write(tx, ctx, memberId, all, subjectId)
  }
}

async function write(tx: Queries, ctx: Context, memberId: string, letter: Letter, workshopId: string) {
  const to = await contactOf(tx, memberId)
  if (!to) return
  const t = messages.in(to.locale)
  const { subject, line } = t.workshop[letter]
  const link = `${ctx.process.publicUrl}/workshops/${workshopId}`
  await queueMail(tx, ctx, {
    recipient: to.email,
    confidential: false,
    subject: `[${t.site}] ${subject}`,
    body: `${line}\n\n${link}\n\n--\n${t.site}\n${t.accountFooter}\n`,
  })
}
