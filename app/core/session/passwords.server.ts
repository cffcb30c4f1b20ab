import { hash, verify } from '@node-rs/argon2'
import { bounded } from '../bounded.ts'

// OWASP's first choice for argon2id; hashing runs in libuv's threads, so the queue is what bounds memory.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const atOnce = 2
const waitingLimit = 64

export type Passwords = {
  hash: (password: string) => Promise<string>
  /** With `null` for the hash of an unknown account it takes as long and answers false. */
  verify: (storedHash: string | null, password: string) => Promise<boolean>
}

export async function openPasswords(): Promise<Passwords> {
  const limited = bounded(atOnce, waitingLimit)
  const nobodys = await hash('no account has this password', cost)
  return {
    hash: (password) => limited(() => hash(password, cost)),
    verify: async (storedHash, password) => {
      const right = await limited(() => verify(storedHash ?? nobodys, password).catch(() => false))
      return right && storedHash !== null
    },
  }
}
