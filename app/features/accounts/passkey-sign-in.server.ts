import { and, eq } from 'drizzle-orm'
import { passkeys } from '#db/schema/factors.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { passkeysOf } from './factors.query.server.ts'
import { refuse } from './messages.ts'
import { answerOf, failed, usedKey, webauthn } from './passkey-answer.server.ts'
import { openChallenge } from './passkey-challenges.server.ts'
import { passkeySite } from './passkey-site.ts'
import { mayShowFactor } from './policy.ts'
import { ownHolder, throttled } from './proof.server.ts'
import { verified } from './verification.server.ts'

/** What a browser needs to use one of the own passkeys. Throws not-found when there is none. */
export async function passkeyToUse(ctx: Context) {
  const { id } = ownHolder(ctx, mayShowFactor)
  const known = await passkeysOf(ctx.store.read, id)
  if (known.length === 0) throw new AppError('not-found')
  const { generateAuthenticationOptions } = await webauthn()
  return generateAuthenticationOptions({
    rpID: passkeySite(ctx.process.publicUrl).rpId,
    challenge: await openChallenge(ctx, id, 'sign-in'),
    allowCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    userVerification: 'required',
  })
}

type Shown = { credential: string; address: string }

/** Shows a passkey; answers the new token of the session. Throws invalid when it does not fit, too-many when throttled. */
export async function verifyPasskey(ctx: Context, { credential, address }: Shown): Promise<string> {
  const holder = ownHolder(ctx, mayShowFactor)
  return throttled(ctx, `passkey of ${holder.id}`, address, async () => {
    const { answer, expected } = await answerOf(ctx, holder.id, 'sign-in', usedKey, credential)
    const known = await passkeysOf(ctx.store.read, holder.id)
    const key = known.find(({ credentialId }) => credentialId === answer.id)
    if (!key) throw refuse('invalid', (t) => t.passkey.unknown)
    const { verifyAuthenticationResponse } = await webauthn()
    const checked = await verifyAuthenticationResponse({
      response: answer,
      ...expected,
      credential: {
        id: key.credentialId,
        publicKey: new Uint8Array(Buffer.from(key.publicKey, 'base64url')),
        counter: key.signCount,
      },
    }).catch(() => null)
    if (!checked?.verified) throw failed()
    const { newCounter, credentialBackedUp } = checked.authenticationInfo
    return ctx.store.transact(async (tx) => {
      const used = await tx
        .update(passkeys)
        .set({ signCount: newCounter, backedUp: credentialBackedUp, lastUsedAt: ctx.now() })
        .where(and(eq(passkeys.id, key.id), eq(passkeys.accountId, holder.id)))
        .returning({ id: passkeys.id })
      if (used.length === 0) throw failed()
      return verified(tx, ctx, holder)
    })
  })
}
