import { followWords, type Words } from './vocabulary/follow.ts'

export type ApartTask = { module: string; words: Words; task: unknown }

/** The thread of a module: its vocabularies, which are its own, say what those of the portal say when a task comes. */
export default async function runModule({ module, words, task }: ApartTask): Promise<unknown> {
  followWords(words)
  const { default: run } = (await import(module)) as { default: (task: unknown) => unknown }
  return run(task)
}
