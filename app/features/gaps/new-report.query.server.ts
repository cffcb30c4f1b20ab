import { isMunicipality, prefectureOf, prefecturesIn } from '#db/reference/areas.ts'
import type { Context } from '#app/core/context.ts'
import { type ListedSource, searchSources } from '#app/features/directory/index.server.ts'
import { areaOf, municipalitiesIn } from './area.ts'
import { newReportQuery } from './input.ts'
import { ownReportPage } from './own.query.server.ts'
import { listStatements } from './statement.query.server.ts'

const shown = 5

/** The first sources for this need, of the area and of those around it. */
async function sourcesFor(ctx: Context, category: string, area: string) {
  const place = isMunicipality(area) ? { municipality: area } : { prefecture: area }
  const { own, around } = await searchSources(ctx, { category, ...place })
  const named = ({ id, name, organization }: ListedSource) => ({ id, name, organization })
  return { own: own.slice(0, shown).map(named), around: around.slice(0, shown).map(named) }
}

function onlyOneIn(block = '') {
  const [first, ...more] = prefecturesIn(block)
  return more.length === 0 ? first : undefined
}

/** The form of a report: need and area from the address or from a draft, and the statements on the same. */
export async function newReport(ctx: Context, search: URLSearchParams) {
  const asked = newReportQuery.parse(Object.fromEntries(search))
  const draft = asked.draft ? await ownReportPage(ctx, asked.draft) : null
  const need = draft?.category ?? asked.need ?? ''
  const prefecture = draft ? prefectureOf(draft.area)! : (asked.prefecture ?? onlyOneIn(asked.block) ?? '')
  const municipality = draft && draft.area !== prefecture ? draft.area : asked.municipality
  const found = prefecture ? areaOf(prefecture, municipality) : null
  const area = need && !search.has('change') ? found : null
  const similar = area ? (await listStatements(ctx, { need, prefecture })).items.slice(0, shown) : []
  return {
    id: draft?.id ?? ctx.newId(),
    asked: {
      need,
      block: asked.block,
      prefecture,
      municipality,
      language: asked.language,
      status: asked.status,
      outcome: asked.outcome,
    },
    area,
    unknownPlace: prefecture !== '' && found === null,
    suggestions: prefecture ? municipalitiesIn(prefecture) : [],
    similar,
    sources: area ? await sourcesFor(ctx, need, area) : null,
    draft,
  }
}
