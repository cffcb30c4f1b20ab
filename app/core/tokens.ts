import { createHash, randomBytes } from 'node:crypto'

/** A secret of 32 random bytes for a cookie or a link; only its hash is kept. */
export const newToken = () => randomBytes(32).toString('base64url')

export const hashOfToken = (token: string) => createHash('sha256').update(token).digest('hex')
