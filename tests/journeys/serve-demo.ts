import { demoSettings } from '#app/cli/demo.ts'
import { seedDemo } from '#app/cli/seed-demo.ts'
import { serve } from '#app/cli/serve.ts'

// The demo without its build, which the test run already made.
const { address } = await serve(demoSettings(), seedDemo)
process.stdout.write(`${address}\n`)
