import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { partIn } from '#app/features/workshops/index.server.ts'
import { findingsShown } from './findings.server.ts'
import { parts } from './item.ts'
import { closingOf, itemOf, standingsOf } from './items.query.server.ts'
import { refuse } from './messages.ts'

/** The form of an item as it stands now, with what the guard finds in it; null while nobody can screen it. */
export async function itemPage(ctx: Context, workshopId: string, id: string) {
  const { writes, title: workshop } = await partIn(ctx, workshopId)
  if (!writes) throw new AppError('forbidden')
  const item = await itemOf(ctx.store.read, workshopId, id)
  if (item.state !== 'agreed') throw new AppError('not-found')
  const { state, title } = (await standingsOf(ctx, [item]))(item)
  if (state !== 'here') throw refuse('closed', (t) => t.errors.gone)
  return {
    ...{ id, workshopId, workshop, title, version: item.version, isTopic: item.caseId === null },
    caseId: item.caseId,
    closed: (await closingOf(ctx.store.read, workshopId)) !== null,
    values: {
      ...Object.fromEntries(parts.map((part) => [part, item.parts[part] ?? ''])),
      ...{ title: item.title, lessonTitle: item.lessonTitle, gaps: item.gaps },
    } as Record<string, unknown>,
    stored: {
      ...item.parts,
      ...{ title: item.title, lessonTitle: item.lessonTitle },
      gaps: item.gaps.map(({ text }) => text).join('\n'),
    },
    html: item.html,
    findings: await findingsShown(ctx, item),
    dismissals: item.dismissals,
  }
}
