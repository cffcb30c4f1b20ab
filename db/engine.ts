import { resolve } from 'node:path'

export type Engine = 'sqlite' | 'postgres'

export const engineOf = (databaseUrl: string): Engine =>
  /^postgres(ql)?:/.test(databaseUrl) ? 'postgres' : 'sqlite'

/** The file of an embedded database. */
export const databaseFile = (databaseUrl: string) => resolve(databaseUrl.replace(/^file:(\/\/)?/, ''))

/** The engine of this process: tables are built for it once, when the schema is loaded. */
export const engine: Engine = engineOf(process.env.DATABASE_URL ?? '')
