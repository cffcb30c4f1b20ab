import type { Queries, Store } from '#db/store.ts'

/** A store whose reads and transactions begin after `settled`: people of a world are written without an await. */
export const patientStore = (store: Store, settled: () => Promise<unknown> | null): Store => ({
  get read() {
    return settled() ? (patient(store.read, settled) as Queries) : store.read
  },
  async transact(work, lock) {
    await settled()
    return store.transact(work, lock)
  },
  wipeDeleted: store.wipeDeleted,
  health: store.health,
  close: store.close,
})

// A builder is run by being awaited, a prepared query by `execute`.
const runs = new Set<string | symbol>(['then', 'execute'])

const patient = <Builder extends object>(builder: Builder, settled: () => Promise<unknown> | null): Builder =>
  new Proxy(builder, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key)
      if (typeof value !== 'function') return value
      return (...args: unknown[]) => {
        if (runs.has(key))
          return Promise.resolve(settled()).then(() => Reflect.apply(value, target, args) as unknown)
        const made: unknown = Reflect.apply(value, target, args)
        return made instanceof Object ? patient(made, settled) : made
      }
    },
  })
