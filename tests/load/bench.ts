import { writeFileSync } from 'node:fs'
import { OptionsError, readOptions, usage } from './options.ts'
import { run } from './run.ts'

const args = process.argv.slice(2)

if (args.includes('--help')) {
  process.stdout.write(`${usage}\n`)
} else {
  await bench().catch((error: unknown) => {
    if (!(error instanceof OptionsError)) throw error
    process.stderr.write(`${error.message}\n\n${usage}\n`)
    process.exitCode = 2
  })
}

async function bench() {
  const options = readOptions(args)
  const { text, figures } = await run(options, (line) => process.stderr.write(`${line}\n`))
  process.stdout.write(`\n${text}\n`)
  if (options.json) writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`)
  if (figures.rows.some(({ refused, lost }) => refused + lost > 0)) process.exitCode = 1
}
