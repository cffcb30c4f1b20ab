import { isDuplicate } from '#db/errors.ts'
import { accounts } from '#db/schema/accounts.ts'
import { record } from '#app/core/outbox.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { emailKeyOf } from './email.ts'
import { refuse } from './messages.ts'
import { checkPassword } from './password-rules.server.ts'
import { mayManageAccounts } from './policy.ts'
import { grantRole, type RoleGrant } from './roles.server.ts'

export type NewAccount = { email: string; name: string; password: string; locale: Locale; roles: RoleGrant[] }

/** Makes an account with its roles and answers its id. Throws conflict when the mail address is taken. */
export async function createAccount(ctx: Context, { email, name, password, locale, roles }: NewAccount) {
  if (!mayManageAccounts(ctx.actor)) throw new AppError('forbidden')
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw refuse('invalid', (t) => t.errors.emailWrong)
  await checkPassword(ctx, password, { email, name })
  const passwordHash = await ctx.process.passwords.hash(password)
  return ctx.store.transact(async (tx) => {
    const id = ctx.newId()
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
    for (const role of roles) await grantRole(ctx, id, role)
    return id
  })
}
