import { and, eq } from 'drizzle-orm'
import { isDuplicate } from '#db/errors.ts'
import { accounts } from '#db/schema/accounts.ts'
import { passkeys } from '#db/schema/factors.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { changeFactors } from './factors.server.ts'
import { passkeysOf } from './factors.query.server.ts'
import { messages, refuse } from './messages.ts'
import { answerOf, failed, madeKey, webauthn } from './passkey-answer.server.ts'
import { openChallenge } from './passkey-challenges.server.ts'
import { passkeySite } from './passkey-site.ts'
import { mayChangeFactors } from './policy.ts'
import { ownHolder, recentProof } from './proof.server.ts'

// EdDSA, ES256 and RS256: what devices have; the library's own choice adds one that Node calls experimental.
const algorithms = { supportedAlgorithmIDs: [-8, -7, -257] }
const mostPasskeys = 20
const longestName = 60

/** What a browser needs to make a passkey for whoever is signed in; the keys that there are make no second one. */
export async function passkeyToMake(ctx: Context) {
  const { id, name } = ownHolder(ctx, mayChangeFactors)
  recentProof(ctx)
  const known = await passkeysOf(ctx.store.read, id)
  if (known.length >= mostPasskeys) throw refuse('conflict', (t) => t.passkey.enough)
  const [account] = await ctx.store.read
    .select({ email: accounts.email })
    .from(accounts)
    .where(eq(accounts.id, id))
  const { generateRegistrationOptions } = await webauthn()
  return generateRegistrationOptions({
    ...algorithms,
    rpName: messages.in(ctx.locale).siteName,
    rpID: passkeySite(ctx.process.publicUrl).rpId,
    userID: new TextEncoder().encode(id),
    userName: account?.email ?? '',
    userDisplayName: name,
    challenge: await openChallenge(ctx, id, 'registration'),
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  })
}

type New = { name: string; credential: string }

/** Keeps a passkey under its name; answers the new token of the session. Throws conflict when the key is kept already. */
export async function addPasskey(ctx: Context, { name, credential }: New): Promise<string> {
  const holder = ownHolder(ctx, mayChangeFactors)
  recentProof(ctx)
  const { answer, expected } = await answerOf(ctx, holder.id, 'registration', madeKey, credential)
  const { verifyRegistrationResponse } = await webauthn()
  const { registrationInfo } = await verifyRegistrationResponse({
    response: answer,
    ...algorithms,
    ...expected,
  }).catch(() => {
    throw failed()
  })
  if (!registrationInfo) throw failed()
  const { credential: key, credentialBackedUp } = registrationInfo
  const { token } = await changeFactors(ctx, holder, 'account.factor-added', 'passkey', async (tx) => {
    const row = {
      ...{ id: ctx.newId(), accountId: holder.id, credentialId: key.id, signCount: key.counter },
      ...{
        name: name.trim().slice(0, longestName),
        publicKey: Buffer.from(key.publicKey).toString('base64url'),
      },
      ...{ transports: answer.response.transports, backedUp: credentialBackedUp, createdAt: ctx.now() },
    }
    await tx
      .insert(passkeys)
      .values(row)
      .catch((error: unknown) => {
        throw isDuplicate(error) ? refuse('conflict', (t) => t.passkey.known) : error
      })
  })
  return token
}

/** Takes a passkey away. Throws not-found when it is none of the own, conflict when it is the last factor of a role that needs one. */
export async function removePasskey(ctx: Context, id: string): Promise<string> {
  const holder = ownHolder(ctx, mayChangeFactors)
  recentProof(ctx)
  const { token } = await changeFactors(ctx, holder, 'account.factor-removed', 'passkey', async (tx) => {
    const own = and(eq(passkeys.id, id), eq(passkeys.accountId, holder.id))
    const removed = await tx.delete(passkeys).where(own).returning({ id: passkeys.id })
    if (removed.length === 0) throw new AppError('not-found')
  })
  return token
}
