import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { messages, refuse } from './messages.ts'
import { fieldsOf } from './source.ts'
import { sourcePage } from './source.query.server.ts'

/** The form of a source as it stands now. Throws not-found or closed for whoever may not change it. */
export async function sourceForm(ctx: Context, id: string) {
  const source = await sourcePage(ctx, id)
  if (!source.may.edit) throw refuse('closed', (t) => t.errors.cannotEdit)
  const { name, version, organization } = source
  return { id, name, values: { ...fieldsOf(source, organization, messages.in('ja').wholeCountry), version } }
}

/** A proposal as the second person sees it. Throws not-found for one's own, closed when it was decided on. */
export async function sourceToReview(ctx: Context, id: string) {
  const source = await sourcePage(ctx, id)
  if (source.isMine) throw new AppError('not-found')
  if (!source.may.decide) throw refuse('closed', (t) => t.errors.decided)
  return source
}
