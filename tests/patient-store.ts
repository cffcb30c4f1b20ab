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
  health: store.health,
  close: store.close,
})

const patient = <Builder extends object>(builder: Builder, settled: () => Promise<unknown> | null): Builder =>
  new Proxy(builder, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key)
      if (typeof value !== 'function') return value
      return (...args: unknown[]) => {
        if (key === 'then')
          return Promise.resolve(settled())
            .then(() => target)
            .then(...(args as []))
        const made: unknown = Reflect.apply(value, target, args)
        return made instanceof Object && !(made instanceof Promise) ? patient(made, settled) : made
      }
    },
  })
