import type { Context } from '#app/core/context.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { refusePersons } from './guard.server.ts'
import type { ResourceInput } from './input.ts'
import { refuse } from './messages.ts'
import { isStale, joined } from './resource.ts'

type Written = Pick<ResourceInput, 'kind' | 'title' | 'summary' | 'url' | 'body' | 'note'>

/** What a version keeps: screened, with the Markdown rendered. */
export async function contentOf(ctx: Context, input: Written) {
  const { kind, title, summary } = input
  const url = kind === 'link' ? input.url : ''
  const body = kind === 'page' ? input.body : ''
  await refusePersons(ctx, { title, summary, body, note: input.note })
  return { title, summary, url, body, html: await ctx.process.renderMarkdown(body) }
}

export const factsOf = ({ languages, categories, statuses, ...input }: ResourceInput) => ({
  languages: joined(languages),
  categories: joined(categories),
  statuses: joined(statuses),
  area: input.area,
  source: input.source,
  terms: input.terms,
  reviewOn: input.reviewOn,
})

export function refuseReviewInPast(ctx: Context, reviewOn: string) {
  if (isStale(reviewOn, dayOf(ctx.now()))) throw refuse('invalid', (t) => t.errors.reviewInPast)
}
