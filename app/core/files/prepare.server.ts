import type { Process } from '../process.server.ts'

type Workers = Pick<Process, 'inspectFile' | 'cleanFile'>
type Place = { path: string; into: string }

/**
 * Looks into a file that came in, and writes it anew without what tells of its author. Throws invalid with the reason
 * when it is not taken.
 */
export async function prepareFile({ inspectFile, cleanFile }: Workers, name: string, { path, into }: Place) {
  const { kind, type } = await inspectFile({ path, name })
  return { kind, type, isAnew: await cleanFile({ path, into, kind }) }
}
