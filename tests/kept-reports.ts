import { gapReports, gapVoices } from '#db/schema/gaps.ts'
import { members } from '#db/schema/members.ts'
import type { Told } from './told-gaps.ts'
import type { World } from './world.ts'

/** Writes reports as members sent them: a person for each voice, in the organisation that the report names. */
export async function keepReports(world: World, told: Told[]) {
  const voices = new Map(told.map(({ voiceId, organisation }) => [voiceId, organisation]))
  const accounts = new Map([...voices.keys()].map((voice) => [voice, world.as(voice).actor.id]))
  await world.store.transact(async (tx) => {
    for (const [voice, organisation] of voices) {
      const accountId = accounts.get(voice)!
      await tx
        .insert(members)
        .values({ accountId, organisation, prefecture: '13', languages: [] })
        .onConflictDoNothing()
      await tx.insert(gapVoices).values({ id: voice, accountId }).onConflictDoNothing()
    }
    const rows = told.map((gap) => {
      const at = new Date(`${gap.month}-15T12:00:00+09:00`)
      return {
        ...{ id: world.operator.newId(), voiceId: gap.voiceId, state: 'sorted' as const, category: gap.need },
        ...{
          area: gap.area,
          prefecture: gap.area.slice(0, 2),
          outcome: 'unusable' as const,
          kinds: gap.kinds,
        },
        ...{ severity: gap.severity ?? 's2', frequency: 'monthly', workaround: gap.workaround ?? 'self' },
        ...{
          languages: gap.languages,
          statusGroup: gap.statusGroup,
          text: '',
          dismissals: [],
          maskedFor: null,
        },
        ...{ savedAt: at, sentAt: at, statementId: null, setAsideFor: null },
      }
    })
    for (let from = 0; from < rows.length; from += 200)
      await tx.insert(gapReports).values(rows.slice(from, from + 200))
  })
}
