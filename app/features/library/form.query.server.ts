import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { refuse } from './messages.ts'
import { resourcePage } from './resource.query.server.ts'

/** A resource for whoever may change it. Throws closed when it was withdrawn, forbidden for its other readers. */
export async function resourceToKeep(ctx: Context, id: string) {
  const resource = await resourcePage(ctx, id)
  if (resource.withdrawnOn) throw refuse('closed', (t) => t.errors.withdrawn)
  if (!resource.may.keep) throw new AppError('forbidden')
  return resource
}

/** The form of a resource as it stands now. */
export async function resourceFields(ctx: Context, id: string) {
  const resource = await resourceToKeep(ctx, id)
  const { revision, kind, title, summary, url, body, languages, categories, statuses } = resource
  const { area, source, terms, reviewOn } = resource
  return {
    ...{ id, title },
    values: {
      ...{ revision, kind, title, summary, url, body, languages, categories, statuses },
      ...{ area, source, terms, reviewOn, note: '' },
    },
    present: resource.file,
  }
}
