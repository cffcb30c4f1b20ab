import { municipalities, prefectures } from '#db/reference/areas.ts'
import { regionsOfOrigin } from '#db/reference/case-sheet.ts'
import { regionOfCountry } from './names/places.ts'
import type { Attribute, Combination, RareFact } from './rare-combination.ts'

/** What a thread says of the person, with the words for it. */
export type ToldFact = Attribute & { said: string }
export type ToldCombination = Omit<Combination, 'attributes'> & { attributes: ToldFact[] }

/** The bands and groups of a case sheet that were chosen. */
export type Chosen = { ageBand: string | null; family: string | null; statusGroup: string | null }

const countries = byLength(regionOfCountry.keys())
const prefectureNames = byLength(prefectures.map(({ name }) => name))
const sex = /女性|男性|(?<![A-Za-z])(?:woman|man|mother|father|wife|husband)(?![a-z])/i
const status =
  /(?:技能実習|特定技能|特定活動|永住者|定住者|家族滞在|留学|経営・管理|技術・人文知識・国際業務|日本人の配偶者等|興行|介護|技能|高度専門職|宗教|報道|芸術)(?=(?:\d号)?(?:」|の在留|で在留|の資格|ビザ|として))/
const occupation =
  /(?:介護|建設|農業|漁業|水産加工|食品加工|溶接|縫製|清掃|飲食|牧場|造船|林業|解体)(?=の(?:仕事|会社|現場)|で(?:働|勤)|業に)/
const arrival = /(?:19|20)\d\d年(?:\d{1,2}月)?に?(?:来日|入国)|(?:came to|arrived in) Japan in (?:19|20)\d\d/
const rareFacts: [RareFact, RegExp][] = [
  ['refugee', /難民(?:認定|申請|として)|refugee status|asylum/i],
  ['many-children', /(?:子ども?|子供|お子さん)が?(?:[5-9]|[五六七八九])人|(?:five|six|seven|eight) children/],
  ['incident', /報道され|新聞に載|ニュースにな|逮捕され|was arrested|in the news/],
  ['disease', /難病|希少疾患|rare disease/],
  [
    'death',
    /(?:夫|妻|子ども?|父|母|本人|赤ちゃん)[はが](?:亡くな|死亡|急死)|(?:husband|wife|child|baby) died/,
  ],
]

/** Reads the facts of a combination out of all the texts of a thread; what was not said is not there. */
export function combinationIn(texts: readonly string[], chosen: Chosen): ToldCombination {
  const text = texts.join('\n').normalize('NFKC')
  const country = firstName(/(?=国籍|籍|出身|人(?![口材事]))/g, text, countries)
  const named = firstName(/(?<=[都道府県])/g, text, prefectureNames)
  const prefecture = prefectures.find(({ name }) => name === named)
  const municipality = firstMunicipality(text, prefecture?.code)
  return {
    attributes: [
      ...told('nationality', country, country, regionName(country)),
      ...(municipality
        ? [
            {
              id: 'place' as const,
              value: municipality.code,
              said: municipality.name,
              wider: [municipality.prefecture, ''],
            },
          ]
        : told('place', prefecture?.code, prefecture?.name, '')),
      ...told('sex', sex.exec(text)?.[0], sex.exec(text)?.[0]),
      ...told('status', status.exec(text)?.[0] ?? chosen.statusGroup ?? undefined, status.exec(text)?.[0]),
      ...told('occupation', occupation.exec(text)?.[0], occupation.exec(text)?.[0]),
      ...told('arrival', arrival.exec(text)?.[0], arrival.exec(text)?.[0]),
      ...told('ageBand', chosen.ageBand ?? undefined),
      ...told('family', chosen.family ?? undefined),
    ],
    rareFacts: rareFacts.filter(([, pattern]) => pattern.test(text)).map(([id]) => id),
  }
}

const municipalitiesByName = Map.groupBy(
  municipalities.filter(({ name }) => name.length > 2),
  ({ name }) => name,
)
const municipalityNames = byLength(municipalitiesByName.keys())

function firstMunicipality(text: string, prefecture: string | undefined) {
  for (const name of namesBefore(/(?<=[市区町村])/g, text, municipalityNames)) {
    const found = municipalitiesByName
      .get(name)
      ?.find((each) => !prefecture || each.prefecture === prefecture)
    if (found) return found
  }
  return undefined
}

/** Names by their length, the longest first. */
function byLength(names: Iterable<string>) {
  const groups = Map.groupBy(names, (name) => name.length)
  return [...groups].toSorted(([a], [b]) => b - a).map(([length, some]) => ({ length, some: new Set(some) }))
}

/**
 * The names that end where a pattern matches. Looking only there takes a tenth of the time of a pattern that
 * tries every name at every letter.
 */
function* namesBefore(where: RegExp, text: string, names: ReturnType<typeof byLength>) {
  for (const { index } of text.matchAll(where)) {
    for (const { length, some } of names) {
      const name = text.slice(Math.max(0, index - length), index)
      if (some.has(name)) yield name
    }
  }
}

function firstName(where: RegExp, text: string, names: ReturnType<typeof byLength>) {
  for (const name of namesBefore(where, text, names)) return name
  return undefined
}

const regionName = (country: string | undefined) =>
  regionsOfOrigin.find(({ id }) => id === regionOfCountry.get(country ?? ''))?.ja ?? ''

function told(id: Attribute['id'], value: string | undefined, said = '', ...wider: string[]): ToldFact[] {
  return value ? [{ id, value, said, wider: [...wider.filter((each) => each !== ''), ''] }] : []
}
