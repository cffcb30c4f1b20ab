import type { Context } from '#app/core/context.ts'
import type { PartFinding } from '#app/core/screening.ts'
import { prefectures } from '#db/reference/areas.ts'
import { messages } from './messages.ts'
import { statisticsFor } from './population.server.ts'
import { rareCombination, type Change } from './rare-combination.ts'
import { combinationIn, type Chosen, type ToldFact } from './thread-combination.ts'

/** The part under which a rare combination stands: it belongs to no single text. */
const wholeThread = 'background'

/**
 * The finding that the facts of a whole thread fit few people, if they do, and in plain words how many these are and
 * which single change helps most, or that no single one suffices.
 */
export async function rareInThread(ctx: Context, texts: readonly string[], chosen: Chosen) {
  const combination = combinationIn(texts, chosen)
  const value = (id: ToldFact['id']) => combination.attributes.find((fact) => fact.id === id)?.value
  const [nationality, place] = [value('nationality'), value('place')]
  if (!nationality && !place) return null
  const places = place ? [place, place.slice(0, 2)] : []
  const statistics = await statisticsFor(ctx, nationality ? [nationality] : [], places)
  const rare = rareCombination(combination, statistics, ctx.process.rareBelow)
  if (!rare) return null
  const said = combination.attributes.flatMap((fact) => (fact.said ? [fact.said] : []))
  const finding: PartFinding = {
    part: wholeThread,
    start: 0,
    end: 0,
    kind: 'rare-combination',
    level: rare.level,
    text: said.join('・'),
    suggestions: [],
  }
  const t = messages.in(ctx.locale).rare
  const advice = rare.change ? adviceFor(rare.change, combination.attributes, t.change) : t.several
  return { finding, explanation: [t.people(rare.people), advice].filter(Boolean).join(' ') }
}

function adviceFor({ id, to }: Change, facts: ToldFact[], say: (from: string, to: string) => string) {
  const said = facts.find((fact) => fact.id === id)?.said
  return said ? say(said, prefectures.find(({ code }) => code === to)?.name ?? to) : ''
}
