import {
  categories,
  gapKinds,
  gapSeverities,
  gapWorkarounds,
  languages,
  statusGroups,
} from '#db/reference/vocabularies.ts'
import { prefectures } from '#db/reference/areas.ts'
import { gapReports } from '#db/schema/gaps.ts'
import type { DemoPerson } from '#db/seed/content.ts'
import type { Context } from '#app/core/context.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import type { Settings } from '#app/core/settings.ts'
import { takeVoice } from '#app/features/gaps/index.server.ts'
import {
  addMonths,
  buildRelease,
  lastQuarterBefore,
  publishRelease,
  recordFigure,
} from '#app/features/statistics/index.server.ts'

const reportsEach = 40
const dayMs = 24 * 60 * 60 * 1000

/** Numbers between 0 and 1, the same at every start. */
function dice() {
  let state = 2026
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** A year of invented reports without words, so that there is something to count, and the statistics made of them. */
export async function seedStatistics(
  operator: Context,
  members: { id: string; person: DemoPerson }[],
  admin: Context,
  rules: Settings['disclosure'],
) {
  const next = dice()
  const pick = <One>(of: One[], skew = 1) => of[Math.floor(of.length * next() ** skew)]!
  const now = operator.now().getTime()
  const crowded = ['13', '27', '23', '14', '11', '12', '28', '40', '22', '01']
  const rows = members.flatMap(({ person }, member) =>
    Array.from({ length: reportsEach }, () => {
      // A counter is asked by people from elsewhere too.
      const area = next() < 0.4 ? person.prefecture : next() < 0.8 ? pick(crowded) : pick(prefectures).code
      const at = new Date(now - Math.floor(next() * 500) * dayMs)
      return { member, area, at, category: pick(categories, 3).id, kinds: [pick(gapKinds, 2).id] }
    }),
  )
  await operator.store.transact(async (tx) => {
    const voices: string[] = []
    for (const { id } of members) voices.push(await takeVoice(tx, operator, id))
    const reports = rows.map(({ member, area, at, category, kinds }) => ({
      ...{ id: operator.newId(), voiceId: voices[member]!, state: 'sorted' as const, category, area },
      ...{
        prefecture: area,
        outcome: pick(['unusable', 'none', 'next-door'] as const, 2),
        kinds,
        severity: pick(gapSeverities).id,
      },
      ...{ frequency: 'monthly', workaround: pick(gapWorkarounds).id, languages: [pick(languages, 2).id] },
      ...{ statusGroup: next() < 0.3 ? null : pick(statusGroups).id },
      ...{ text: '', dismissals: [], maskedFor: null, savedAt: at, sentAt: at },
      ...{ statementId: null, setAsideFor: null },
    }))
    for (let from = 0; from < reports.length; from += 500)
      await tx.insert(gapReports).values(reports.slice(from, from + 500))
  })
  const until = lastQuarterBefore(dayOf(operator.now()).slice(0, 7))
  const { id } = await buildRelease(
    operator,
    until,
    rules,
    '見本の数字です。実在の声ではありません。 / Invented numbers.',
  )
  await publishRelease(admin, id)
  await seedIndicators(admin, Number(addMonths(until, -3).slice(0, 4)))
}

/** Invented figures of the indicators of the Roadmap, of the years before this one. */
async function seedIndicators(admin: Context, year: number) {
  const figures = { trainings: [2, 4, 6], completed: [60, 180, 320], employed: [35, 120, 240] }
  for (const [id, values] of Object.entries(figures))
    for (const [index, value] of values.entries())
      await recordFigure(admin, id, {
        ...{ fiscalYear: year - values.length + index, value, note: '' },
        source: '見本の数字 / Invented',
      })
}
