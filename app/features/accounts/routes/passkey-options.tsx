import { json, redirect } from '@remix-run/node'
import { act, load } from '#app/core/http/route.server.ts'
import { passkeyToMake } from '../passkeys.server.ts'
import { mayChangeFactors } from '../policy.ts'

export const loader = load(mayChangeFactors, async () => redirect('/me/security/passkeys'))

export const action = act(mayChangeFactors, async ({ ctx }) => json(await passkeyToMake(ctx)))
