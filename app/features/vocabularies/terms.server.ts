import { max } from 'drizzle-orm'
import { holdLock } from '#db/locks.ts'
import type { VocabularyName } from '#db/reference/built-in-terms.ts'
import { positionStep } from '#db/reference/vocabularies.ts'
import { vocabularyTerms } from '#db/schema/vocabularies.ts'
import type { Queries } from '#db/store.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { mostTerms } from '#app/core/vocabulary/one-of.ts'
import type { NewTermInput, TermInput } from './input.ts'
import { refuse } from './messages.ts'
import { mayManageVocabularies } from './policy.ts'
import { type StandingTerm, termsIn } from './terms.query.server.ts'
import { isCode, isVocabulary, mayEnd, mayGrow, overlap, sameLabel } from './vocabulary.ts'

/** Adds a term, whose code stays as it is for good. */
export async function addTerm(ctx: Context, name: string, input: NewTermInput) {
  await changing(ctx, name, async (tx, vocabulary, terms) => {
    const { code, after, ...words } = input
    if (!mayGrow(vocabulary)) throw refuse('conflict', (t) => t.errors.wordsOnly)
    if (terms.some(({ id }) => id.toLowerCase() === code.toLowerCase()))
      throw refuse('conflict', (t) => t.errors.sameCode(code))
    if (!isCode(vocabulary, code)) throw refuse('conflict', (t) => t.errors.badCode(code))
    if (terms.length >= mostTerms) throw refuse('conflict', (t) => t.errors.tooMany(mostTerms))
    const term = { id: code, vocabulary, ...words, position: 0, revision: 0 }
    mustDiffer(term, terms)
    await place(tx, ctx, term, terms, after)
    return { event: 'vocabulary.added', term: code }
  })
}

/** Words a term anew, moves it, or sets the days on which forms offer it; what it was before stays in its history. */
export async function saveTerm(ctx: Context, name: string, id: string, input: TermInput) {
  await changing(ctx, name, async (tx, vocabulary, terms) => {
    const { revision, after, ...words } = input
    const at = terms.findIndex((term) => term.id === id)
    const before = terms[at]
    if (!before) throw new AppError('not-found')
    if (before.revision !== revision) throw refuse('conflict', (t) => t.errors.changed)
    const hasDays = words.from !== null || words.until !== null
    if (hasDays && !mayEnd(vocabulary, id)) throw refuse('conflict', (t) => t.errors.needed)
    const others = terms.filter((term) => term !== before)
    const term = { ...before, ...words }
    mustDiffer(term, others)
    const moved = mayGrow(vocabulary) && after !== (terms[at - 1]?.id ?? '')
    if (moved) await place(tx, ctx, term, others, after)
    else if (isSame(term, before)) return null
    else await say(tx, ctx, term)
    return { event: 'vocabulary.changed', term: id }
  })
}

type Change = (
  tx: Queries,
  vocabulary: VocabularyName,
  terms: StandingTerm[],
) => Promise<{ event: string; term: string } | null>

async function changing(ctx: Context, name: string, change: Change) {
  if (!mayManageVocabularies(ctx.actor)) throw new AppError('forbidden')
  if (!isVocabulary(name)) throw new AppError('not-found')
  await ctx.store.transact(async (tx) => {
    await holdLock(tx, 'vocabularies')
    const done = await change(tx, name, await termsIn(tx, name))
    if (done) await appendAudit(tx, ctx, { event: done.event, detail: { vocabulary: name, term: done.term } })
  })
  await ctx.process.words.refresh(ctx.now())
}

function mustDiffer(term: StandingTerm, others: readonly StandingTerm[]) {
  for (const other of others.filter((one) => overlap(one, term))) {
    const label = [term.ja, term.en].find((_, at) =>
      sameLabel([term.ja, term.en][at]!, [other.ja, other.en][at]!),
    )
    if (label) throw refuse('conflict', (t) => t.errors.sameLabel(label))
  }
}

const isSame = (a: StandingTerm, b: StandingTerm) =>
  a.ja === b.ja && a.en === b.en && a.from === b.from && a.until === b.until

/** Says the term at its place behind another one; where there is no room left between two, all move. */
async function place(tx: Queries, ctx: Context, term: StandingTerm, others: StandingTerm[], after: string) {
  const behind = others.findIndex(({ id }) => id === after)
  if (after !== '' && behind < 0) throw new AppError('invalid')
  const [previous, next] = [others[behind], others[behind + 1]]
  const position =
    previous && next
      ? Math.floor((previous.position + next.position) / 2)
      : previous
        ? previous.position + positionStep
        : (next?.position ?? 0) - positionStep
  if (position !== previous?.position) return say(tx, ctx, { ...term, position })
  const order = [...others.slice(0, behind + 1), term, ...others.slice(behind + 1)]
  for (const [at, one] of order.entries()) await say(tx, ctx, { ...one, position: at * positionStep })
}

async function say(tx: Queries, ctx: Context, term: StandingTerm) {
  const { id, vocabulary, ja, en, position, from, until } = term
  const [last] = await tx.select({ revision: max(vocabularyTerms.revision) }).from(vocabularyTerms)
  await tx.insert(vocabularyTerms).values({
    ...{ revision: (last?.revision ?? 0) + 1, vocabulary, term: id, ja, en, position },
    ...{ validFrom: from, validUntil: until, at: ctx.now() },
  })
}
