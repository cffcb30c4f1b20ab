import type { TestProject } from 'vitest/node'
import { ensureBuilt } from '../built.ts'
import { findChromium } from './chromium.ts'
import { fillDemo, startDemo } from './start-demo.ts'

declare module 'vitest' {
  interface ProvidedContext {
    portal: { address: string; chromium: string; database: string; filled: string }
  }
}

/** Serves the demo on a database of its own for all journeys. */
export default async function setup(project: TestProject) {
  const chromium = await findChromium()
  await ensureBuilt()
  const { filled, remove } = await fillDemo()
  const { address, database, stop } = await startDemo({}, filled)
  project.provide('portal', { address, chromium, database, filled })
  return async () => {
    await stop()
    remove()
  }
}
