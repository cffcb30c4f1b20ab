import { AppError } from '#app/core/errors.ts'
import { fileAnswer } from '#app/core/http/file-answer.server.ts'
import { load } from '#app/core/http/route.server.ts'
import { countDownload, openFile } from '../downloads.server.ts'
import { mayReadLibrary } from '../policy.ts'
import { isVersion } from '../resource.ts'

export const loader = load(mayReadLibrary, async ({ ctx, params, request }) => {
  const { id, version } = params
  if (!isVersion(version!)) throw new AppError('not-found')
  const file = await openFile(ctx, id!, Number(version))
  if (request.method === 'GET' && !file.isOwn) await countDownload(ctx, id!)
  return fileAnswer(request, file)
})
