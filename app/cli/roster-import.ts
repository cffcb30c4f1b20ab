import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Context } from '#app/core/context.ts'
import { applyRoster, dryRun, keepRosterFile } from '#app/features/members/index.server.ts'
import { messages } from '#app/features/members/messages.ts'
import { asOperator } from './open.ts'
import { UsageError } from './usage.ts'

const usage = 'Usage: npm run portal -- roster:import FILE [--apply [--good-rows-only] [--lapse NUMBER]]'
const shownErrors = 200

/** Tells what a roster would change, and applies it when asked; invitations leave when the portal runs. */
export async function rosterImport(args: string[]) {
  const { file, apply, goodRowsOnly, lapse } = optionsOf(args)
  const bytes = await readFile(file).catch((error: Error) => {
    throw new UsageError(`${file} cannot be read (${error.message}).`)
  })
  await asOperator(async (ctx) => {
    const kept = await keepRosterFile(ctx, { name: basename(file), bytes })
    if ('problem' in kept) throw new UsageError(messages.in('en').unreadable(kept.problem))
    const { plan } = await dryRun(ctx, kept.id)
    say(plan)
    if (apply) await applyIt(ctx, kept.id, { digest: plan.digest, goodRowsOnly, typed: lapse })
    else if (plan.errors.length > 0) process.exitCode = 1
  })
}

function optionsOf(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        apply: { type: 'boolean', default: false },
        'good-rows-only': { type: 'boolean', default: false },
        lapse: { type: 'string', default: '' },
      },
    })
    const [file, ...more] = positionals
    if (file && more.length === 0)
      return { file, apply: values.apply, goodRowsOnly: values['good-rows-only'], lapse: values.lapse }
  } catch {
    // An unknown option is answered like a missing file.
  }
  throw new UsageError(usage)
}

type Plan = Awaited<ReturnType<typeof dryRun>>['plan']

function say(plan: Plan) {
  const { fields, mend, check } = messages.in('en')
  const errors = plan.errors.slice(0, shownErrors).map(({ line, field, value, reason, other = 0 }) => {
    const column = field ? `${fields[field]} “${value}”` : check.wholeRow
    return `  line ${line}, ${column}: ${mend[reason](other)}`
  })
  const counts = [
    `new ${plan.added.length}, changed ${plan.changed.length}, unchanged ${plan.unchanged}`,
    `lapsed ${plan.lapsed.length}, errors ${plan.errors.length}`,
  ]
  process.stdout.write(`${[...errors, counts.join(', ')].join('\n')}\n`)
  if (plan.alarming)
    process.stdout.write(`More than half would lapse: --lapse ${plan.lapsing} confirms it.\n`)
}

async function applyIt(ctx: Context, id: string, application: Parameters<typeof applyRoster>[2]) {
  await applyRoster(ctx, id, application)
  process.stdout.write('Applied.\n')
}
