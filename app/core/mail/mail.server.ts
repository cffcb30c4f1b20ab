import { and, countDistinct, desc, eq, inArray, isNotNull, isNull, like, lt, ne } from 'drizzle-orm'
import { createTransport } from 'nodemailer'
import { type CalendarPart, mailLinks, mails } from '#db/schema/core.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '../context.ts'
import { enqueueAll, JobFailure } from '../jobs/queue.server.ts'
import { htmlOf } from './html.ts'

export type Mail = {
  recipient: string
  confidential: boolean
  subject: string
  body: string
  calendar?: CalendarPart | null
  /** Where one POST stops such mails (RFC 8058). */
  unsubscribe?: string | null
}
/** `notBefore`: somebody's quiet hours, for instance. */
export type QueuedMail = Mail & { notBefore?: Date }
export type SendMail = (mail: Mail & { id: string }) => Promise<void>

/** The job kind that sends one queued mail. */
export const mailJob = 'mail.send'

// Those in its addresses: nobody who writes a mail has to remember to say what it is about.
const ids = /(?<=\/)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])/g

/** Puts a mail into the outbox in the caller's transaction; a job sends it, or the admin finds it on the outbox page; answers its id. */
export const queueMail = async (tx: Queries, ctx: Context, mail: QueuedMail): Promise<string> =>
  (await queueMails(tx, ctx, [mail]))[0]!

/** The same for many mails at once; answers their ids. */
export async function queueMails(tx: Queries, ctx: Context, wanted: readonly QueuedMail[]) {
  const queued = wanted.map((mail) => ({ ...mail, id: ctx.newId(), createdAt: ctx.now() }))
  if (queued.length === 0) return []
  await tx.insert(mails).values(queued.map(({ notBefore: _, ...mail }) => mail))
  const links = queued.flatMap(({ id, body }) =>
    [...new Set(body.match(ids))].map((subjectId) => ({ mailId: id, subjectId })),
  )
  if (links.length > 0) await tx.insert(mailLinks).values(links)
  if (ctx.process.mailIsSent) {
    const orders = queued.map(({ id, notBefore }) => ({
      ...{ kind: mailJob, key: id, payload: { id } },
      ...(notBefore && { runAt: notBefore }),
    }))
    await enqueueAll(tx, ctx, orders)
  }
  return queued.map(({ id }) => id)
}

/** A sender over SMTP. The Message-ID is fixed by the mail, so that a second attempt can be recognised. */
export function smtpSender(smtpUrl: string, from: string): SendMail {
  const transport = createTransport(smtpUrl, { from })
  const domain = from.split('@')[1] ?? 'localhost'
  return async ({ id, recipient, subject, body, calendar, unsubscribe }) => {
    await transport.sendMail({
      // As one address, whatever stands in it.
      to: { name: '', address: recipient },
      subject,
      text: body,
      html: htmlOf(subject, body),
      messageId: `<${id}@${domain}>`,
      ...(unsubscribe && {
        headers: {
          'List-Unsubscribe': `<${unsubscribe}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
      }),
      ...(calendar && {
        icalEvent: { method: calendar.method, content: calendar.file, filename: 'workshop.ics' },
      }),
    })
  }
}

/** The error of a mail that is not tried again. */
export const noSuchMailbox = 'no-mailbox'

/** What follows when the server knows no mailbox of that address. */
export type NoMailbox = (
  tx: Queries,
  ctx: Context,
  mail: Pick<Mail, 'recipient' | 'confidential'>,
) => Promise<void>

/** Sends a queued mail once; the job queue repeats it when the server refuses, unless there is no such mailbox. */
export async function sendQueuedMail(
  ctx: Context,
  send: SendMail,
  id: string,
  noMailbox: NoMailbox = async () => {},
) {
  const [mail] = await ctx.store.read
    .select()
    .from(mails)
    .where(and(eq(mails.id, id), isNull(mails.sentAt)))
  if (!mail) return
  try {
    await send(mail)
  } catch (error) {
    const isFinal = hasNoMailbox(error)
    const lastError = isFinal ? noSuchMailbox : refusalOf(error)
    await ctx.store.transact(async (tx) => {
      await tx.update(mails).set({ lastError }).where(eq(mails.id, id))
      if (isFinal) await noMailbox(tx, ctx, mail)
    })
    if (isFinal) return
    throw new JobFailure(`mail-server-${lastError}`)
  }
  await ctx.store.transact((tx) =>
    tx.update(mails).set({ sentAt: ctx.now(), lastError: null }).where(eq(mails.id, id)).then(),
  )
}

// The words of a mail server often quote the recipient, so only its code is kept.
function refusalOf(error: unknown) {
  const { responseCode, code } = error as { responseCode?: number; code?: string }
  return String(responseCode ?? code ?? 'unknown')
}

type Refusal = { command?: string; responseCode?: number; response?: string }

const noMailboxSaid =
  /\b(?:user|mailbox|recipient|address|account)\b[^.;:]{0,40}\b(?:unknown|not found|not exist|no longer|disabled|unavailable)|\b(?:unknown|no such|invalid) (?:local )?(?:user|mailbox|recipient|address|account)\b/i

// Only a mailbox that is not there is meant: one that is full fills no more tomorrow, and a server that mistrusts ours
// would otherwise end the mails to everybody. RFC 3463: 5.1.1, 5.1.6, 5.1.10 and 5.2.1, right after the code.
function hasNoMailbox(error: unknown) {
  const { command, responseCode, response = '' } = error as Refusal
  if (command !== 'RCPT TO' || !responseCode || responseCode < 500) return false
  const status = /^\d{3}[ -]#?(\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]
  if (status) return ['5.1.1', '5.1.6', '5.1.10', '5.2.1'].includes(status)
  return [550, 551].includes(responseCode) && noMailboxSaid.test(response)
}

/** What is still to be sent to an address goes to another one, which is the same person's now. */
export const readdressMails = (tx: Queries, from: string, to: string) =>
  tx
    .update(mails)
    .set({ recipient: to })
    .where(and(eq(mails.recipient, from), isNull(mails.sentAt)))
    .then()

/** The newest mails whose recipient may be shown. */
export const newestMails = (read: Queries, limit: number) =>
  read
    .select()
    .from(mails)
    .where(eq(mails.confidential, false))
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(limit)

/** Whether any mail, also a confidential one, could not be sent so far for a reason that may end. */
export async function hasRefusedMail(read: Queries): Promise<boolean> {
  const [refused] = await read
    .select({ id: mails.id })
    .from(mails)
    .where(and(isNull(mails.sentAt), isNotNull(mails.lastError), ne(mails.lastError, noSuchMailbox)))
    .limit(1)
  return refused !== undefined
}

/** Deletes the mails that lead to one of these. */
export async function forgetMailsAbout(tx: Queries, subjects: readonly string[]) {
  const about = tx
    .select({ id: mailLinks.mailId })
    .from(mailLinks)
    .where(inArray(mailLinks.subjectId, [...subjects]))
  await tx.delete(mails).where(inArray(mails.id, about))
}

const leadingTo = (tx: Queries, subjectId: string, path: string) => {
  const about = tx.select({ id: mailLinks.mailId }).from(mailLinks).where(eq(mailLinks.subjectId, subjectId))
  return and(inArray(mails.id, about), like(mails.body, `%${path}\n%`))
}

/** Deletes the mails that lead to one place of it. */
export async function forgetMailsTo(tx: Queries, subjectId: string, path: string) {
  await tx.delete(mails).where(leadingTo(tx, subjectId, path))
}

/** Keeps the mails that lead to one place of it, and were not sent yet, from these recipients. */
export async function holdBackMails(tx: Queries, recipients: string[], subjectId: string, path: string) {
  const waiting = and(inArray(mails.recipient, recipients), isNull(mails.sentAt))
  await tx.delete(mails).where(and(waiting, leadingTo(tx, subjectId, path)))
}

/** How many mails lead to one of these. */
export const countMailsAbout = async (read: Queries, subjects: readonly string[]) => {
  const [row] = await read
    .select({ count: countDistinct(mailLinks.mailId) })
    .from(mailLinks)
    .where(inArray(mailLinks.subjectId, [...subjects]))
  return row?.count ?? 0
}

const keptMs = 30 * 24 * 60 * 60 * 1000

/** Forgets mails of a month ago: a recipient beside a link is not kept longer than it helps. */
export async function sweepMails(ctx: Context) {
  const before = new Date(ctx.now().getTime() - keptMs)
  await ctx.store.transact((tx) => tx.delete(mails).where(lt(mails.createdAt, before)).then())
}
