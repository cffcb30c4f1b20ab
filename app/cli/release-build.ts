import { parseArgs } from 'node:util'
import { readSettings } from '#app/core/settings.ts'
import { buildRelease } from '#app/features/statistics/index.server.ts'
import { asOperator } from './open.ts'
import { UsageError } from './usage.ts'

/** Builds the draft of a release; it is published on the page of the admins. */
export async function releaseBuild(args: string[]) {
  const { until, note, order } = optionsOf(args)
  const { disclosure } = readSettings('demo')
  const release = await asOperator((ctx) => buildRelease(ctx, until, disclosure, note, order))
  const { cells, hiddenCells, reports, hiddenReports } = release.loss
  process.stdout.write(
    `Draft ${release.id}, version ${release.version}: ${hiddenCells} of ${cells} cells hidden, ${reports - hiddenReports} of ${reports} reports shown.\n`,
  )
}

function optionsOf(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        until: { type: 'string' },
        note: { type: 'string', default: '' },
        // What the portal itself orders stands on the page of the admins already.
        order: { type: 'string' },
      },
    })
    const month = /^(20\d\d-(?:0[1-9]|1[0-2]))(?:-\d\d)?$/.exec(values.until ?? '')?.[1]
    if (month) return { until: month, note: values.note, order: values.order }
  } catch {
    // An unknown option is answered like a missing date.
  }
  throw new UsageError('Usage: npm run portal -- release:build --until 2026-09-30 [--note TEXT]')
}
