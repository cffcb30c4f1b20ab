import { auditLine, auditRelease, isTooNarrow } from '#app/features/statistics/index.server.ts'
import { asOperator } from './open.ts'
import { UsageError } from './usage.ts'

/** Prints what can be worked out about each hidden cell; fails when it is too much. */
export async function releaseAudit([id, ...more]: string[]) {
  if (!id || more.length > 0) throw new UsageError('Usage: npm run portal -- release:audit ID')
  const { lines, rules, proposed } = await asOperator((ctx) => auditRelease(ctx, id))
  const marked = lines.map((line) => `${auditLine(line)}${isTooNarrow(line, rules) ? '\ttoo narrow' : ''}`)
  process.stdout.write(`${marked.join('\n')}\n`)
  for (const cell of proposed) process.stdout.write(`# to hide besides: ${cell}\n`)
  if (lines.some((line) => isTooNarrow(line, rules))) process.exitCode = 1
}
