import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runNextJob } from '#app/core/jobs/runner.server.ts'
import { drainOutbox } from '#app/core/outbox.server.ts'
import { backgroundWork } from '#app/cli/background-work.ts'
import { withdrawCase } from '#app/features/cases/index.server.ts'
import { engine } from '#db/engine.ts'
import { root } from './built.ts'
import { closeMinutes, saveItem } from '#app/features/minutes/index.server.ts'
import { during, minutesOf, workshopWithCase } from './minutes-world.ts'
import { freshWorld, type World } from './world.ts'

const marker = 'planted-marker-7Q'
const { subscribers, handlers } = backgroundWork({ smtpUrl: null, mailFrom: 'portal@test.example' })

/** What the portal does when nobody asks, until there is nothing left to do. */
async function settle({ operator }: World) {
  await drainOutbox(operator, subscribers)
  while (await runNextJob(operator, handlers));
}

test('the command finds a planted text everywhere, and nowhere after the withdrawal', async () => {
  const world = await freshWorld()
  const folder = mkdtempSync(join(tmpdir(), 'tsunagu-files-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const log = join(folder, 'portal.log')
  writeFileSync(log, '{"msg":"nothing"}\n')
  const verify = () =>
    new Promise<{ code: number; said: string }>((resolve) => {
      const env = { ...process.env, DATABASE_URL: world.databaseUrl, FILES_URL: `file:${folder}` }
      const args = ['app/cli/portal.mjs', 'purge:verify', marker, log]
      const child = execFile(process.execPath, args, { cwd: root, env }, (_, out, wrong) =>
        resolve({ code: child.exitCode ?? -1, said: out + wrong }),
      )
    })

  const author = world.as('sakura')
  const problem = `${marker} と言った。`
  const { id: workshop, caseId: id, item } = await workshopWithCase(world, { problem })
  world.clock.set(during)
  await saveItem(world.as('ume'), workshop, item, minutesOf({ decision: `${marker} に返事をする。` }))
  await closeMinutes(world.as('takeru'), workshop, { seen: 1, language: 'ja' })
  await settle(world)
  const before = await verify()
  expect(before.code).toBe(1)
  for (const place of ['cases.parts', 'agenda_items.parts', 'replies.body'])
    expect(before.said).toContain(place)
  expect(before.said).toContain('the index of the search')
  if (engine === 'sqlite') expect(before.said).toContain(world.databaseUrl.replace('file:', ''))

  await withdrawCase({ ...author, actor: { ...author.actor, provedAt: world.clock.now() } }, id)
  await settle(world)
  world.clock.advance(1, 'minutes')
  await settle(world)
  expect(await verify()).toEqual({ code: 0, said: 'It is nowhere.\n' })

  writeFileSync(log, `{"msg":"${marker}"}\n`)
  expect(await verify()).toEqual({ code: 1, said: `found in ${log}\nfound in ${log}\nIt is in 2 places.\n` })
})
