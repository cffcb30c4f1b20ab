/**
 * Lets work of the same name run one after another in this process. Whoever waits for a lock of the database holds one
 * of its few connections, and a crowd at one lock would leave none for everybody else.
 */
export function inLine() {
  const lasts = new Map<string, Promise<unknown>>()
  return async <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    const before = lasts.get(name) ?? Promise.resolve()
    const mine = before.then(work, work)
    const done = mine.catch(() => {})
    lasts.set(name, done)
    try {
      return await mine
    } finally {
      if (lasts.get(name) === done) lasts.delete(name)
    }
  }
}
