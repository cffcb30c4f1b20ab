import { json, redirect } from '@remix-run/node'
import { act, load } from '#app/core/http/route.server.ts'
import { passkeyToUse } from '../passkey-sign-in.server.ts'
import { mayShowFactor } from '../policy.ts'

export const loader = load(mayShowFactor, async () => redirect('/login/passkey'))

export const action = act(mayShowFactor, async ({ ctx }) => json(await passkeyToUse(ctx)))
