import { isDeepStrictEqual } from 'node:util'
import { and, eq } from 'drizzle-orm'
import { agendaItems, type MinutesPart, type NoticedGap } from '#db/schema/minutes.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { accepted } from '#app/features/anonymisation/index.ts'
import { openFindings } from '#app/features/cases/index.server.ts'
import { partIn } from '#app/features/workshops/index.server.ts'
import { findingsInItem, findingsShown } from './findings.server.ts'
import type { ItemInput } from './input.ts'
import { type Item, parts, textsOf, type Written } from './item.ts'
import { closingOf, itemOf, standingsOf } from './items.query.server.ts'
import { minutesLock } from './lock.ts'
import { refuse } from './messages.ts'

/**
 * Saves what is written about an item, with the generalisations that were accepted in it; answers from which version the
 * next saving of this writer starts, and what the guard found. Throws conflict when another writer saved first, closed
 * when nothing more can be written. Saving what already stands there changes nothing.
 */
export async function saveItem(ctx: Context, workshopId: string, id: string, input: ItemInput) {
  const before = await writable(ctx, workshopId, id)
  const typed = writtenIn(input, before)
  const dismissals = input.dismissals.filter(({ reason }) => reason !== '')
  const replaced = input.replace
    ? accepted({ ...input, dismissals }, await findingsInItem(ctx, { ...before, ...typed }), textIn(typed))
    : []
  const written = replaced.reduce(withText, typed)
  const version = isDeepStrictEqual({ ...written, dismissals }, standing(before))
    ? before.version
    : await save(ctx, before, { ...written, dismissals }, input.version)
  const findings = await findingsShown(ctx, { ...before, ...written })
  const open = openFindings(findings ?? [], dismissals).length
  return { version, findings, dismissals, open, accepted: replaced.length > 0 }
}

const standing = ({ title, parts: texts, lessonTitle, gaps, dismissals }: Item) => ({
  ...{ title, parts: texts, lessonTitle, gaps, dismissals },
})

async function save(
  ctx: Context,
  before: Item,
  written: Written & Pick<Item, 'dismissals'>,
  from: number,
): Promise<number> {
  const { id, workshopId } = before
  const html = await renderChanged(ctx, written.parts, before)
  return ctx.store.transact(async (tx) => {
    const found = await writable(ctx, workshopId, id)
    if (found.version !== from) throw refuse('conflict', (t) => t.errors.changed)
    const next = { ...written, html, version: found.version + 1 }
    await tx
      .update(agendaItems)
      .set(next)
      .where(and(eq(agendaItems.id, id), eq(agendaItems.version, found.version)))
    return next.version
  }, minutesLock(workshopId))
}

/** An item that this person may write about now. Throws forbidden, not-found or closed. */
async function writable(ctx: Context, workshopId: string, id: string): Promise<Item> {
  const { writes, calledOff } = await partIn(ctx, workshopId)
  if (!writes) throw new AppError('forbidden')
  if (calledOff) throw refuse('closed', (t) => t.errors.calledOff)
  const item = await itemOf(ctx.store.read, workshopId, id)
  if (await closingOf(ctx.store.read, workshopId)) throw refuse('closed', (t) => t.errors.closed)
  if (item.state !== 'agreed') throw new AppError('not-found')
  const { state } = (await standingsOf(ctx, [item]))(item)
  if (state !== 'here') throw refuse('closed', (t) => t.errors.gone)
  return item
}

function writtenIn(input: ItemInput, { caseId, title }: Item): Written {
  const texts = parts.flatMap((part) => (input[part] ? [[part, input[part]]] : []))
  return {
    title: caseId ? '' : input.title || title,
    parts: Object.fromEntries(texts) as Written['parts'],
    lessonTitle: input.lessonTitle,
    gaps: input.gaps.flatMap(({ category, text }): NoticedGap[] =>
      text ? [{ category: category ?? '', text }] : [],
    ),
  }
}

const textIn = (written: Written) => (part: string) =>
  textsOf(written).find((each) => each.part === part)?.text ?? ''

const rowOf = (part: string) => Number(/^gaps\[(\d)\]\.text$/.exec(part)?.[1] ?? NaN)

function withText(written: Written, { part, text }: { part: string; text: string }): Written {
  if (part === 'title' || part === 'lessonTitle') return { ...written, [part]: text }
  const row = rowOf(part)
  if (Number.isNaN(row)) return { ...written, parts: { ...written.parts, [part]: text } }
  return {
    ...written,
    gaps: written.gaps.map((gap, index) => (index === row ? { ...gap, text } : gap)),
  }
}

async function renderChanged(ctx: Context, texts: Written['parts'], before: Item) {
  const html: Partial<Record<MinutesPart, string>> = {}
  for (const part of parts) {
    const text = texts[part]
    if (!text) continue
    html[part] =
      before.parts[part] === text && before.html[part]
        ? before.html[part]
        : await ctx.process.renderMarkdown(text)
  }
  return html
}
