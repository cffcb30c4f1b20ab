import { createHash } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { isDuplicate } from '#db/errors.ts'
import { accounts } from '#db/schema/accounts.ts'
import { recoveryLinks } from '#db/schema/recovery.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { queueMail, readdressMails } from '#app/core/mail/mail.server.ts'
import { record } from '#app/core/outbox.server.ts'
import { emailKeyOf, isEmail } from './email.ts'
import { messages, refuse } from './messages.ts'
import { isSignedIn } from './policy.ts'
import { checkOwnPassword, ownHolder, recentProof } from './proof.server.ts'
import { recoveryLock } from './recovery-mail.server.ts'
import { countAttempt } from './throttle.server.ts'

const validMs = 60 * 60_000

/** What the link says, sealed for the account: nothing is kept until it is used. A new password ends it. */
type Asked = { email: string; before: string; until: number; password: string }

const markOf = (passwordHash: string) =>
  createHash('sha256').update(passwordHash).digest('base64url').slice(0, 16)

async function ownAccount({ store: { read } }: Context, id: string) {
  const { email, emailKey, locale, passwordHash } = accounts
  const own = and(eq(accounts.id, id), isNull(accounts.closedAt))
  const [account] = await read.select({ email, emailKey, locale, passwordHash }).from(accounts).where(own)
  if (!account) throw new AppError('sign-in')
  return account
}

/** The address with which one signs in now. */
export async function ownEmail(ctx: Context) {
  const { id } = ownHolder(ctx, isSignedIn)
  recentProof(ctx)
  return (await ownAccount(ctx, id)).email
}

type Wish = { email: string; presentPassword: string; address: string }

/**
 * Writes a link to the new address, which shows that its mails arrive; whether somebody else has it is not told before
 * that. Throws invalid for what is no address and for a wrong password, too-many when throttled.
 */
export async function askForEmail(ctx: Context, { email, presentPassword, address }: Wish) {
  const holder = ownHolder(ctx, isSignedIn)
  const { id } = holder
  recentProof(ctx)
  const recipient = email.normalize('NFKC').trim()
  if (!isEmail(recipient)) throw refuse('invalid', (t) => t.errors.emailWrong, { field: 'newEmail' })
  // Who reads the mailbox can set the password, so a session alone is not enough for another one.
  await checkOwnPassword(ctx, holder, { field: 'presentPassword', password: presentPassword, address })
  for (const emailKey of [`address of ${id}`, `mail to ${emailKeyOf(recipient)}`])
    await countAttempt(ctx, { emailKey, address }, (t, wait) => t.recovery.wait(wait))
  const account = await ownAccount(ctx, id)
  const asked: Asked = {
    ...{ email: recipient, before: account.emailKey, until: ctx.now().getTime() + validMs },
    password: markOf(account.passwordHash),
  }
  const token = ctx.process.sealer.seal(JSON.stringify(asked), purpose(id))
  const link = `${ctx.process.publicUrl}/me/security/email/${token}`
  const { subject, letter } = messages.in(account.locale).email
  // Only where no mail leaves the house must the operator hand it on.
  const confidential = ctx.process.mailIsSent
  await ctx.store.transact((tx) =>
    queueMail(tx, ctx, { recipient, confidential, subject, body: letter(link) }),
  )
}

/** What a link would change; null when it is over, was used, or is somebody else's. */
export async function emailAsked(ctx: Context, token: string) {
  const { id } = ownHolder(ctx, isSignedIn)
  const asked = readLink(ctx, id, token)
  if (!asked || asked.until < ctx.now().getTime()) return null
  const account = await ownAccount(ctx, id)
  const isAsBefore = account.emailKey === asked.before && markOf(account.passwordHash) === asked.password
  return isAsBefore ? { ...asked, account } : null
}

// What was sealed for the app of this account opens as no link, nor the other way round.
const purpose = (id: string) => `a new address of ${id}`

function readLink({ process: { sealer } }: Context, id: string, token: string): Asked | null {
  if (!token.startsWith(sealer.mark)) return null
  try {
    return JSON.parse(sealer.open(token, purpose(id))) as Asked
  } catch {
    return null
  }
}

/** Signs in by the new address from now on: other sessions end, and both addresses are told. Throws conflict. */
export async function changeEmail(ctx: Context, token: string) {
  const holder = ownHolder(ctx, isSignedIn)
  const asked = await emailAsked(ctx, token)
  if (!asked) throw refuse('conflict', (t) => t.email.ended)
  const { email, before, account } = asked
  await ctx.store.transact(async (tx) => {
    const changed = await tx
      .update(accounts)
      .set({ email, emailKey: emailKeyOf(email) })
      .where(and(eq(accounts.id, holder.id), eq(accounts.emailKey, before)))
      .returning({ id: accounts.id })
      .catch((error: unknown) => {
        throw isDuplicate(error) ? refuse('conflict', (t) => t.errors.emailTaken) : error
      })
    if (changed.length === 0) throw refuse('conflict', (t) => t.email.ended)
    // Whoever reads the mailbox that was left behind gets in by none of them.
    await tx.delete(recoveryLinks).where(eq(recoveryLinks.accountId, holder.id))
    await ctx.process.sessions.endOthers(holder.id, holder.sessionId)
    await readdressMails(tx, account.email, email)
    const { oldSubject: subject, oldLetter: body } = messages.in(account.locale).email
    await queueMail(tx, ctx, { recipient: account.email, confidential: true, subject, body })
    await record(tx, ctx, { event: 'account.email-changed', subjectId: holder.id })
  }, recoveryLock(before))
}
