import { isDuplicate } from '#db/errors.ts'
import { accounts } from '#db/schema/accounts.ts'
import type { Queries } from '#db/store.ts'
import { record } from '#app/core/outbox.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { emailKeyOf, isEmail } from './email.ts'
import { refuse } from './messages.ts'
import { checkPassword } from './password-rules.server.ts'
import { mayManageAccounts } from './policy.ts'
import { giveRole, type RoleGrant, rolesLock } from './roles.server.ts'

export type NewAccount = {
  id?: string
  email: string
  name: string
  password: string
  locale: Locale
  roles: RoleGrant[]
}
/** What stands for an operator: it runs first in the transaction that makes the account, and may refuse it. */
type Claim = { take: (tx: Queries) => Promise<void>; invitedBy: string | null }

/** Makes an account with its roles and answers its id. Throws conflict when the mail address is taken. */
export async function createAccount(ctx: Context, account: NewAccount) {
  if (!mayManageAccounts(ctx.actor)) throw new AppError('forbidden')
  return openAccount(ctx, account)
}

/** The same for whoever shows by `claim` that an operator wanted it. */
export async function openAccount(
  ctx: Context,
  { id = ctx.newId(), email, name, password, locale, roles }: NewAccount,
  claim?: Claim,
) {
  if (!isEmail(email)) throw refuse('invalid', (t) => t.errors.emailWrong)
  await checkPassword(ctx, { field: 'password', password }, { email, name })
  const passwordHash = await ctx.process.passwords.hash(password)
  return ctx.store.transact(async (tx) => {
    await claim?.take(tx)
    const account = {
      id,
      email,
      emailKey: emailKeyOf(email),
      name,
      passwordHash,
      locale,
      createdAt: ctx.now(),
    }
    await tx
      .insert(accounts)
      .values(account)
      .catch((error: unknown) => {
        throw isDuplicate(error) ? refuse('conflict', (t) => t.errors.emailTaken) : error
      })
    await record(tx, ctx, { event: 'account.created', subjectId: id })
    for (const role of roles) await giveRole(ctx, id, role, claim?.invitedBy)
    return id
  }, rolesLock)
}
