import { expect, test } from 'vitest'
import { seedDemo } from '#app/cli/seed-demo.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { rules } from './told-gaps.ts'
import { freshWorld } from './world.ts'

test('a database whose first start was interrupted, or that is no demo, is not served as one', async () => {
  const { as, store, process } = await freshWorld()
  as('sakura')
  await expect(seedDemo(store, process, { disclosure: rules })).rejects.toThrow('DATABASE_URL is wrong')
})

test('a demo that was filled is kept as it is', async () => {
  const { as, operator, store, process } = await freshWorld()
  as('sakura')
  await store.transact((tx) => appendAudit(tx, operator, { event: 'demo.filled' }))
  await seedDemo(store, process, { disclosure: rules })
  expect(await store.read.select().from(accounts)).toHaveLength(1)
})
