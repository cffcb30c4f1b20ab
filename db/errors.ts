/** The database cannot be used; the message is one sentence for the person who runs the portal. */
export class StoreError extends Error {
  override name = 'StoreError'
}

function* causes(error: unknown) {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    yield cause as Error & { code?: string }
}

const hasCode = (error: unknown, codes: string[]) =>
  [...causes(error)].some((cause) => cause.code !== undefined && codes.includes(cause.code))

/** The row would break a unique rule: somebody else was first. */
export const isDuplicate = (error: unknown) =>
  hasCode(error, ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505'])

// SQLite's and PostgreSQL's families for a full disk, a lost server, a lock that could not be had, a read-only file.
const unavailable =
  /^(SQLITE_(FULL|IOERR|BUSY|READONLY|CANTOPEN|NOTADB|CORRUPT)|ENOSPC|E(CONN|PIPE|TIMEDOUT)|08|53|57P|25006)/
// pg says these without a code.
const lostConnection = /^(Connection terminated|timeout exceeded when trying to connect)/

/** Nothing was written because the disk is full, the server is gone or a lock could not be had in time. */
export const isUnavailable = (error: unknown) =>
  [...causes(error)].some(({ code, message }) => unavailable.test(code ?? '') || lostConnection.test(message))

/** What may be logged of an error: its codes and names, never its words, which quote what people wrote. */
export const reasonOf = (error: unknown): string =>
  [...causes(error)].map(({ code, name }) => code ?? name).join(' < ') || 'unknown'
