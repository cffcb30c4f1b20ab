import { prefectureOf } from '#db/reference/areas.ts'
import type { Context } from '#app/core/context.ts'
import { areaOf, municipalitiesIn } from './area.ts'
import { newReportQuery } from './input.ts'
import { ownReportPage } from './own.query.server.ts'
import { listStatements } from './statement.query.server.ts'

const shown = 5

/** The form of a report: need and area from the address or from a draft, and the statements on the same. */
export async function newReport(ctx: Context, search: URLSearchParams) {
  const asked = newReportQuery.parse(Object.fromEntries(search))
  const draft = asked.draft ? await ownReportPage(ctx, asked.draft) : null
  const need = draft?.category ?? asked.need ?? ''
  const prefecture = draft ? prefectureOf(draft.area)! : (asked.prefecture ?? '')
  const municipality = draft && draft.area !== prefecture ? draft.area : asked.municipality
  const found = prefecture ? areaOf(prefecture, municipality) : null
  const area = need && !search.has('change') ? found : null
  const similar = area ? (await listStatements(ctx, { need, prefecture })).items.slice(0, shown) : []
  return {
    id: draft?.id ?? ctx.newId(),
    asked: { need, prefecture, municipality },
    area,
    unknownPlace: prefecture !== '' && found === null,
    suggestions: prefecture ? municipalitiesIn(prefecture) : [],
    similar,
    draft,
  }
}
