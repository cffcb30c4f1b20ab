type Options = { secure: boolean; maxAge?: number; httpOnly?: boolean }

const prefix = (secure: boolean) => (secure ? '__Host-' : '')

/** A cookie that ends with the browser unless `maxAge` (seconds) says otherwise. */
export function cookie(name: string, value: string, { secure, maxAge, httpOnly = true }: Options) {
  const parts = [`${prefix(secure)}${name}=${encodeURIComponent(value)}`, 'Path=/', 'SameSite=Lax']
  if (httpOnly) parts.push('HttpOnly')
  if (secure) parts.push('Secure')
  if (maxAge !== undefined) parts.push(`Max-Age=${maxAge}`)
  return parts.join('; ')
}

export function readCookie(header: string | null | undefined, name: string, secure: boolean): string | null {
  const wanted = `${prefix(secure)}${name}=`
  const found = header?.split(/;\s*/).find((pair) => pair.startsWith(wanted))
  if (!found) return null
  try {
    return decodeURIComponent(found.slice(wanted.length))
  } catch {
    return null
  }
}

export const sessionCookie = 'session'
export const flashCookie = 'flash'
