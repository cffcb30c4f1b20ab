import { z } from 'zod'
import type { Context } from '#app/core/context.ts'
import { refuse } from './messages.ts'
import { type Purpose, spendChallenge } from './passkey-challenges.server.ts'
import { passkeySite } from './passkey-site.ts'

/** The library comes with the first passkey: it takes half a second and 27 MB, and many portals never need it. */
export const webauthn = () => import('@simplewebauthn/server')

const encoded = z.string().min(1).max(16_000)
const credential = {
  id: encoded,
  rawId: encoded,
  type: z.literal('public-key'),
  clientExtensionResults: z.unknown().transform(() => ({})),
}

export const madeKey = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: encoded,
    attestationObject: encoded,
    transports: z.array(z.string().max(40)).max(10).default([]),
  }),
})

export const usedKey = z.object({
  ...credential,
  response: z.object({ clientDataJSON: encoded, authenticatorData: encoded, signature: encoded }),
})

const signed = z.object({ challenge: z.string().max(200), origin: z.string().max(2000) })

export const failed = () => refuse('invalid', (t) => t.passkey.failed)

/**
 * What a browser brought back from a passkey, with the challenge that it answers used up. Throws invalid when it is no
 * answer, answers nothing that was asked, or was given on another site.
 */
export async function answerOf<Schema extends z.ZodType<{ response: { clientDataJSON: string } }>>(
  ctx: Context,
  accountId: string,
  purpose: Purpose,
  schema: Schema,
  sent: string,
) {
  const answer = schema.safeParse(parsed(sent))
  if (!answer.success) throw failed()
  const said = signed.safeParse(parsed(decoded(answer.data.response.clientDataJSON)))
  if (!said.success) throw failed()
  const { challenge, origin } = said.data
  const site = passkeySite(ctx.process.publicUrl)
  const wasAsked = await spendChallenge(ctx, accountId, purpose, challenge)
  if (origin !== site.origin) throw refuse('invalid', (t) => t.passkey.otherSite(site.origin))
  if (!wasAsked) throw refuse('invalid', (t) => t.passkey.expired)
  return {
    answer: answer.data,
    expected: {
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      requireUserVerification: true,
    },
  }
}

const decoded = (base64url: string) => Buffer.from(base64url, 'base64url').toString('utf8')

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
