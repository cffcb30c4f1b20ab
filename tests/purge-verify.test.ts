import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { withdrawCase } from '#app/features/cases/index.server.ts'
import { closeAccount } from '#app/features/own-data/index.server.ts'
import { engine } from '#db/engine.ts'
import { mails } from '#db/schema/core.ts'
import { root } from './built.ts'
import { busy, busyMember, settle } from './leaving-world.ts'
import { emailOf, freshWorld, type World } from './world.ts'
import { closeMinutes, saveItem } from '#app/features/minutes/index.server.ts'
import { attached, opened } from './attachments-world.ts'
import { pdfOf } from './made-files.ts'
import { during, minutesOf, workshopWithCase } from './minutes-world.ts'

const marker = 'planted-marker-7Q'

/** Runs the command for a text, over the database of this world and what else is named. */
const verify = ({ databaseUrl }: World, folder: string, args: string[]) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    const env = { ...process.env, DATABASE_URL: databaseUrl, FILES_URL: `file:${folder}` }
    const command = ['app/cli/portal.mjs', 'purge:verify', ...args]
    const child = execFile(process.execPath, command, { cwd: root, env }, (_, out, wrong) =>
      resolve({ code: child.exitCode ?? -1, said: out + wrong }),
    )
  })

const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'tsunagu-files-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

test('the command finds a planted text everywhere, and nowhere after the withdrawal', async () => {
  const world = await freshWorld()
  const folder = world.filesFolder
  const log = join(newFolder(), 'portal.log')
  writeFileSync(log, '{"msg":"nothing"}\n')

  const author = world.as('sakura')
  const problem = `${marker} と言った。`
  const { id: workshop, caseId: id, item } = await workshopWithCase(world, { problem })
  world.clock.set(during)
  await saveItem(world.as('ume'), workshop, item, minutesOf({ decision: `${marker} に返事をする。` }))
  await closeMinutes(world.as('takeru'), workshop, { seen: 1, language: 'ja' })
  const { id: file } = await attached(author, { caseId: id, unsent: 0 }, { bytes: pdfOf(marker) })
  await settle(world)
  const before = await verify(world, folder, [marker, log])
  expect(before.code).toBe(1)
  for (const place of ['cases.parts', 'agenda_items.parts', 'replies.body'])
    expect(before.said).toContain(place)
  expect(before.said).toContain('the index of the search')
  expect(before.said).toContain(join(folder, 'attachments'))
  expect(await opened(author, id, file)).toContain(marker)
  if (engine === 'sqlite') expect(before.said).toContain(world.databaseUrl.replace('file:', ''))

  await withdrawCase({ ...author, actor: { ...author.actor, provedAt: world.clock.now() } }, id)
  await settle(world)
  world.clock.advance(1, 'minutes')
  await settle(world)
  expect(await verify(world, folder, [marker, log])).toEqual({ code: 0, said: 'It is nowhere.\n' })

  writeFileSync(log, `{"msg":"${marker}"}\n`)
  expect(await verify(world, folder, [marker, log])).toEqual({
    code: 1,
    said: `found in ${log}\nIt is in 1 places.\n`,
  })
})

test('a day after the last mail to somebody who left, neither name nor address is anywhere', async () => {
  const world = await freshWorld()
  const { member } = await busyMember(world)
  await closeAccount(member, { posts: 'stay', typed: emailOf(busy) })
  await settle(world)
  await world.store.transact((tx) => tx.update(mails).set({ sentAt: world.clock.now() }).then())
  world.clock.advance(25, 'hours')
  await settle(world)
  expect(await verify(world, newFolder(), [busy])).toEqual({ code: 0, said: 'It is nowhere.\n' })
})
