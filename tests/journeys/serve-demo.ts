import { readSettings } from '#app/core/settings.ts'
import { seedDemo } from '#app/cli/seed-demo.ts'
import { serve } from '#app/cli/serve.ts'

// The demo without its build, which the test run already made.
const { address } = await serve(readSettings('demo'), seedDemo)
process.stdout.write(`${address}\n`)
