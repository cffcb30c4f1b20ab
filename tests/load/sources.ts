import { idAt } from '#app/core/ids.ts'
import { placeRows } from '#app/features/directory/places.server.ts'
import { neighboursOf, municipalities, prefectures } from '#db/reference/areas.ts'
import { categories, languages, sourceTypes, statusGroups } from '#db/reference/vocabularies.ts'
import { organizations, servicePlaces, services } from '#db/schema/directory.ts'
import { openStore } from '#db/store.ts'
import { insertMany } from './bulk.ts'
import { type Chance, chanceFrom, pick } from './words.ts'

const day = 24 * 60 * 60 * 1000
const atOnce = 2000
const sourcesOfOne = 5
const ids = (terms: readonly { id: string }[]) => terms.map(({ id }) => id)
const some = (chance: Chance, all: readonly string[], most: number) => [
  ...new Set(Array.from({ length: 1 + Math.floor(chance() * most) }, () => pick(chance, all))),
]

/** Most serve their municipality, some the prefecture or places on both sides of its border, a few the whole country. */
function areasFrom(chance: Chance, home: (typeof municipalities)[number]): string[] {
  const dice = chance()
  if (dice < 0.02) return ['00']
  if (dice < 0.2) return [home.prefecture]
  const beside = neighboursOf(home.prefecture)[0]
  return dice < 0.3 && beside ? [home.code, beside] : [home.code]
}

function sourceRow(chance: Chance, number: number, organizationId: string, now: Date) {
  const home = pick(chance, municipalities)
  const checkedAt = new Date(now.getTime() - Math.floor(chance() * 700) * day)
  return {
    ...{ id: idAt(checkedAt), organizationId, state: 'published' as const, status: 'active' as const },
    ...{
      name: `見本の相談先 第${number + 1}`,
      alternateName: '',
      description: '外国籍の人の相談を受けます。',
    },
    sourceType: pick(chance, ids(sourceTypes)),
    categories: some(chance, ids(categories), 3),
    areas: areasFrom(chance, home),
    languages: ['ja', ...some(chance, ids(languages), 4)].filter((one, at, all) => all.indexOf(one) === at),
    statuses: chance() < 0.3 ? some(chance, ids(statusGroups), 3) : [],
    ...{ interpretation: '', eligibility: '', hoursNote: '', fees: '', application: '', department: '' },
    hours: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'] as const, opens: '09:00', closes: '17:00' }],
    ...{ cost: 'free' as const, documents: ['在留カード'], phones: [{ number: '000-0000-0000', note: '' }] },
    ...{ email: '', url: '', declinedFor: null, statementId: null, proposedBy: null, assuredBy: null },
    location: { postalCode: '', area: home.code, address: '見本町1-1', access: '' },
    ...{ proposedAt: checkedAt, savedAt: checkedAt, version: 1 },
    assuredOn: checkedAt.toISOString().slice(0, 10),
    freshOn: checkedAt.toISOString().slice(0, 10),
  }
}

/** Fills the directory of a database with so many listed sources, straight through the schema. */
export async function writeSources(databaseUrl: string, count: number) {
  const store = await openStore(databaseUrl)
  const now = new Date()
  const chance = chanceFrom(count)
  try {
    for (let first = 0; first < count; first += atOnce) {
      const owners = Array.from({ length: atOnce / sourcesOfOne }, (_, at) => {
        const name = `見本の会 第${first / sourcesOfOne + at + 1}`
        return { id: idAt(now), name, nameKey: name }
      })
      const rows = Array.from({ length: Math.min(atOnce, count - first) }, (_, at) =>
        sourceRow(chance, first + at, owners[at % owners.length]!.id, now),
      )
      await store.transact(async (tx) => {
        await insertMany(tx, organizations, owners)
        await insertMany(tx, services, rows as unknown as (typeof services.$inferInsert)[])
        await insertMany(tx, servicePlaces, rows.flatMap(placeRows))
      })
    }
  } finally {
    await store.close()
  }
}

/** Searches as they are asked: a need in a municipality or prefecture, often with a language or a status. */
export const searches = (() => {
  const chance = chanceFrom(7)
  return Array.from({ length: 400 }, (_, at) => {
    const { code, prefecture } = pick(chance, municipalities)
    const query = new URLSearchParams({ category: pick(chance, ids(categories)) })
    query.set('prefecture', at % 8 === 0 ? pick(chance, prefectures).code : prefecture)
    if (at % 3 === 0) query.set('municipality', code)
    if (at % 2 === 0) query.set('language', pick(chance, ids(languages)))
    if (at % 5 === 0) query.set('status', pick(chance, ids(statusGroups)))
    return `/directory?${query}`
  })
})()
