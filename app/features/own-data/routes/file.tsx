import { redirect } from '@remix-run/node'
import { isAppError } from '#app/core/errors.ts'
import { formOf } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { takeCopy } from '../copy.server.ts'
import { copyInput } from '../input.ts'
import { maySeeOwnData } from '../policy.ts'

const types = { json: 'application/json; charset=utf-8', csv: 'text/csv; charset=utf-8' }

export const loader = load(maySeeOwnData, async () => redirect('/me/data'))

export const action = act(maySeeOwnData, async ({ ctx, request }) => {
  const asked = copyInput.safeParse(Object.fromEntries(await formOf(request)))
  if (!asked.success) return redirect('/me/data', 303)
  const { format } = asked.data
  try {
    const file = await takeCopy(ctx, format)
    const name = `tsunagu-${dayOf(ctx.now())}.${format}`
    return new Response(file, {
      headers: {
        'Content-Type': types[format],
        'Content-Disposition': `attachment; filename="${name}"`,
        'Cache-Control': 'no-store',
      },
    })
  } catch (error) {
    // The page asks for the proof, and comes back to itself.
    if (isAppError(error) && error.code === 'proof') return redirect('/me/data', 303)
    throw error
  }
})
