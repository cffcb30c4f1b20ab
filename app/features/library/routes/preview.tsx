import { AppError } from '#app/core/errors.ts'
import { pictureAnswer } from '#app/core/http/file-answer.server.ts'
import { load } from '#app/core/http/route.server.ts'
import { mayReadLibrary } from '../policy.ts'
import { openPreview } from '../preview.query.server.ts'
import { isVersion } from '../resource.ts'

export const loader = load(mayReadLibrary, async ({ ctx, params, request }) => {
  const { id, version, page } = params
  if (!isVersion(version!) || !isVersion(page!)) throw new AppError('not-found')
  return pictureAnswer(request, await openPreview(ctx, id!, Number(version), Number(page)))
})
