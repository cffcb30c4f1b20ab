import { parseWithZod } from '@conform-to/zod/v4'
import { json } from '@remix-run/node'
import { AppError } from '#app/core/errors.ts'
import { formOf } from '#app/core/http/form.server.ts'
import { act } from '#app/core/http/route.server.ts'
import { saveDraft } from '../drafts.server.ts'
import { ownDraft } from '../form.query.server.ts'
import { draftInput } from '../input.ts'
import { mayWriteCases } from '../policy.ts'

/** For the script of the form: saves and answers with what the guard found and how it looks. */
export const action = act(mayWriteCases, async ({ ctx, request, params }) => {
  const submission = parseWithZod(await formOf(request), { schema: draftInput })
  if (submission.status !== 'success') throw new AppError('invalid')
  await saveDraft(ctx, params.id!, submission.value)
  const { version, savedAt, findings, dismissals, shown, similar } = await ownDraft(ctx, params.id!)
  return json({ version, savedAt, findings, dismissals, preview: shown, similar })
})
