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

/** Nothing was written because the disk is full, the server is gone or a lock could not be had in time. */
export const isUnavailable = (error: unknown) =>
  hasCode(error, [
    'SQLITE_FULL',
    'SQLITE_IOERR_WRITE',
    'SQLITE_BUSY',
    'SQLITE_READONLY',
    'ENOSPC',
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    '53100',
    '53300',
    '57P01',
    '57P03',
    '25006',
  ])
