import { expect, test } from 'vitest'
import { AppError } from '#app/core/errors.ts'
import { importPopulation } from '#app/features/anonymisation/index.server.ts'
import { messages } from '#app/features/anonymisation/index.ts'
import { answer, draftedCase, publishedCase, sheet } from '#tests/cases-world.ts'
import { freshWorld } from '#tests/world.ts'
import { findingsInReply, findingsInSheet } from './findings.server.ts'
import { ownDraft } from './form.query.server.ts'
import { answerCase, postReply } from './replies.server.ts'
import { saveSheet } from './save-sheet.server.ts'
import { sheetOf } from './sheet.ts'
import { submitCase } from './submission.server.ts'

const down = () => Promise.reject(new AppError('unavailable', { ja: '動いていません', en: 'not working' }))

test('names in every part are found, and one person has one letter in the whole case', async () => {
  const { as } = await freshWorld()
  const found = await findingsInSheet(
    as('sakura'),
    sheetOf(sheet({ title: 'グエンさんの住まい', problem: 'グエンさんと妻のマリセルが来た。' })),
  )
  expect(found.map(({ part, text, suggestions }) => [part, text, suggestions[0]])).toEqual([
    ['title', 'グエン', 'A'],
    ['problem', 'グエン', 'A'],
    ['problem', 'マリセル', 'B'],
  ])
})

test('a case with a name cannot be sent', async () => {
  const world = await freshWorld()
  const author = world.as('sakura')
  const id = await draftedCase(author, { problem: '佐藤さんが困っている。' })
  await expect(submitCase(author, id, 1)).rejects.toMatchObject({ code: 'invalid' })
})

test('an answer that tells what the case left out is found', async () => {
  const world = await freshWorld()
  const id = await publishedCase(world.as('sakura'), world.as('shino', 'moderator'))
  const found = await findingsInReply(world.as('kaede'), id, 'この方はAさんですね。田中さんから聞きました。')
  expect(found.map(({ part, text, suggestions }) => [part, text, suggestions[0]])).toEqual([
    ['body', '田中', 'B'],
  ])
})

test('an answer that makes a combination rare is asked about', async () => {
  const world = await freshWorld()
  const id = await publishedCase(world.as('sakura'), world.as('shino', 'moderator'), {
    problem: '2019年に来日した女性が、介護の仕事をしている。',
  })
  const found = await findingsInReply(world.as('kaede'), id, 'ペルー人の方なら、静岡県の窓口がよいです。')
  expect(found.filter(({ level }) => level !== 'info')).toMatchObject([
    {
      part: 'body',
      kind: 'rare-combination',
      level: 'confirm',
      text: 'ペルー・静岡県・女性・介護・2019年に来日',
    },
  ])
})

test('how few people are rare is a setting', async () => {
  const { as, operator, process } = await freshWorld()
  const figures = 'code,nationality,people\n22000,総数,90000\n22000,ペルー,300\n00000,ペルー,48000\n'
  await importPopulation(operator, Buffer.from(figures))
  const written = sheetOf(sheet({ problem: 'ペルー人の女性が、静岡県に住む。' }))
  const levels = async () =>
    (await findingsInSheet(as('sakura'), written))
      .filter(({ kind }) => kind === 'rare-combination')
      .map(({ level }) => level)
  expect(await levels()).toEqual([])
  process.rareBelow = { block: 200, confirm: 400 }
  expect(await levels()).toEqual(['confirm'])
  process.rareBelow = { block: 301, confirm: 400 }
  expect(await levels()).toEqual(['block'])
})

test('while nobody can screen, nothing is sent, answered or counted as clean, and the draft is kept', async () => {
  const world = await freshWorld()
  const author = world.as('sakura')
  const id = await draftedCase(author)
  const published = await publishedCase(world.as('sakura'), world.as('shino', 'moderator'))
  world.process.screen = down
  await expect(submitCase(author, id, 1)).rejects.toMatchObject({ code: 'unavailable' })
  await expect(postReply(author, published, answer())).rejects.toMatchObject({ code: 'unavailable' })
  expect((await ownDraft(author, id)).findings).toBeNull()
  await saveSheet(author, id, sheet({ version: 1, title: '新しい題', replace: 'title|0|0' }))
  expect((await ownDraft(author, id)).values.title).toBe('新しい題')
})

test('the chosen letter is put in place of the name', async () => {
  const world = await freshWorld()
  const author = world.as('sakura')
  const id = await draftedCase(author)
  await saveSheet(author, id, sheet({ version: 1, title: '佐藤さんの住まい', replace: 'title|0|0' }))
  expect((await ownDraft(author, id)).values.title).toBe('Aさんの住まい')
})

test('all at once: one letter for one person in every part, and nothing is left to find', async () => {
  const world = await freshWorld()
  const author = world.as('sakura')
  const id = await draftedCase(author)
  const contacted = [{ type: 'city_counter' as const, result: '担当は佐藤さん。' }]
  const written = sheet({
    version: 1,
    title: 'グエンさんの住まい',
    problem: 'グエンさんと妻のマリセルが2025年4月3日に来た。グエンさんは52歳。',
    contacted,
    replace: 'all',
  })
  expect(await saveSheet(author, id, written)).toEqual({ id, accepted: true })
  const { values, findings } = await ownDraft(author, id)
  expect(values).toMatchObject({
    title: 'Aさんの住まい',
    problem: 'Aさんと妻のBが2025年4月に来た。Aさんは50歳代。',
    contacted: [{ result: '担当はCさん。' }],
    question: written.question,
  })
  expect(findings).toEqual([])
})

test('all at once leaves what has a reason, and its reason, as they are', async () => {
  const world = await freshWorld()
  const author = world.as('sakura')
  const id = await draftedCase(author)
  const dismissals = [{ part: 'problem', kind: 'date', text: '2025年4月3日', reason: '施行日' }]
  const problem = '2025年4月3日から、佐藤さんが困っている。'
  await saveSheet(author, id, sheet({ version: 1, problem, dismissals, replace: 'all' }))
  const draft = await ownDraft(author, id)
  expect(draft.values.problem).toBe('2025年4月3日から、Aさんが困っている。')
  expect(draft.dismissals).toEqual(dismissals)
})

test('an answer of which something is to be replaced is shown again, never sent, even with nothing left to find', async () => {
  const world = await freshWorld()
  const id = await publishedCase(world.as('sakura'), world.as('shino', 'moderator'), {
    problem: 'Aさんが困っている。',
  })
  const shown = (body: string, replace: string) =>
    answerCase(world.as('kaede'), id, answer({ body, replace }))
  expect(await shown('田中さんと鈴木さんが2025年4月3日に。', 'all')).toMatchObject({
    again: { values: { body: 'BさんとCさんが2025年4月に。', anonymous: 'no' }, errors: {}, findings: [] },
  })
  for (const replace of ['all', 'body|0|0'])
    expect(await shown('もう何もありません。', replace)).toMatchObject({
      again: { values: { body: 'もう何もありません。' }, errors: {} },
    })
})

test.each([
  ['700000', '檜原村', messages.in('ja').rare.change('ペルー', '中南米')],
  ['30', '檜原村', messages.in('ja').rare.several],
])(
  'of a rare combination it is told which single change helps, or that none does',
  async (people, place, advice) => {
    const { as, operator, process } = await freshWorld()
    const figures = `code,nationality,people\n13307,総数,${people}\n13307,ペルー,1\n13000,ペルー,${people}\n00000,ペルー,${people}\n`
    await importPopulation(operator, Buffer.from(figures))
    process.rareBelow = { block: 100, confirm: 400 }
    const written = sheetOf(sheet({ problem: `ペルー人の女性が、${place}に住む。` }))
    const found = await findingsInSheet(as('sakura'), written)
    expect(found.find(({ kind }) => kind === 'rare-combination')?.after).toContain(advice)
  },
)
