import { expect, test } from 'vitest'
import { printedCodes } from '#db/schema/factors.ts'
import { address, enter, holding } from '#tests/factors-world.ts'
import { freshWorld } from '#tests/world.ts'
import { printCodes } from './factors.server.ts'
import { messages } from './messages.ts'
import { verify } from './verification.server.ts'

const [wrongInJapanese] = messages.in('ja').verify.wrong('').split('。')
const wrong = { code: 'invalid', said: { ja: expect.stringContaining(wrongInJapanese!) } }

test('ten printed codes open once each, and only their hashes are kept', async () => {
  const world = await freshWorld()
  world.as('sakura')
  const { codes } = await printCodes(await enter(world, 'sakura'))
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}(-[2-9A-HJKMNP-TV-Z]{4}){2}$/)
  const kept = JSON.stringify(await world.store.read.select().from(printedCodes))
  for (const code of codes) expect(kept).not.toContain(code.replaceAll('-', ''))
  const typed = codes[3]!.toLowerCase().replaceAll('-', ' ')
  await expect(verify(await enter(world, 'sakura'), { code: typed, address })).resolves.toEqual(
    expect.any(String),
  )
  await expect(verify(await enter(world, 'sakura'), { code: codes[3]!, address })).rejects.toMatchObject(
    wrong,
  )
  await expect(verify(await enter(world, 'sakura'), { code: codes[4]!, address })).resolves.toEqual(
    expect.any(String),
  )
})

test('a printed code that ten send at once is used once', async () => {
  const world = await freshWorld()
  world.as('sakura')
  const { codes } = await printCodes(await enter(world, 'sakura'))
  const tabs = await Promise.all(Array.from({ length: 5 }, () => enter(world, 'sakura')))
  const shown = await Promise.allSettled(tabs.map((tab) => verify(tab, { code: codes[0]!, address })))
  expect(shown.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('new printed codes take the place of the earlier ones', async () => {
  const world = await freshWorld()
  world.as('sakura')
  const first = await printCodes(await enter(world, 'sakura'))
  const second = await printCodes(await holding(world, first.token))
  await expect(
    verify(await enter(world, 'sakura'), { code: first.codes[0]!, address }),
  ).rejects.toMatchObject(wrong)
  await expect(
    verify(await enter(world, 'sakura'), { code: second.codes[0]!, address }),
  ).resolves.toBeTruthy()
})

test("somebody else's printed code opens nothing", async () => {
  const world = await freshWorld()
  world.as('sakura')
  world.as('kaede')
  const { codes } = await printCodes(await enter(world, 'sakura'))
  await printCodes(await enter(world, 'kaede'))
  await expect(verify(await enter(world, 'kaede'), { code: codes[0]!, address })).rejects.toMatchObject(wrong)
})
