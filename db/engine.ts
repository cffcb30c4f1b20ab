export type Engine = 'sqlite' | 'postgres'

export const engineOf = (databaseUrl: string): Engine =>
  /^postgres(ql)?:/.test(databaseUrl) ? 'postgres' : 'sqlite'

/** The engine of this process: tables are built for it once, when the schema is loaded. */
export const engine: Engine = engineOf(process.env.DATABASE_URL ?? '')
