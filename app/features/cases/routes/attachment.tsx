import { fileAnswer } from '#app/core/http/file-answer.server.ts'
import { load } from '#app/core/http/route.server.ts'
import { openAttachment } from '../attachments.server.ts'
import { mayReadCases } from '../policy.ts'

export const loader = load(mayReadCases, async ({ ctx, params, request }) =>
  fileAnswer(request, await openAttachment(ctx, params.id!, params.file!)),
)
