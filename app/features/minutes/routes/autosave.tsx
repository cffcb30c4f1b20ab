import { parseWithZod } from '@conform-to/zod/v4'
import { json } from '@remix-run/node'
import { AppError } from '#app/core/errors.ts'
import { formOf } from '#app/core/http/form.server.ts'
import { act } from '#app/core/http/route.server.ts'
import { mayReadWorkshops } from '#app/features/workshops/index.server.ts'
import { itemInput } from '../input.ts'
import { saveItem } from '../writing.server.ts'

/** For the script of the form: saves and answers with what the guard found. */
export const action = act(mayReadWorkshops, async ({ ctx, request, params }) => {
  const submission = parseWithZod(await formOf(request), { schema: itemInput })
  if (submission.status !== 'success') throw new AppError('invalid')
  // The version of this very saving: another writer may have saved since.
  const { version, findings, dismissals } = await saveItem(ctx, params.id!, params.item!, submission.value)
  return json({ version, savedAt: ctx.now(), findings, dismissals })
})
