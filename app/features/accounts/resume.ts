import { z } from 'zod'
import { isOwnPath } from '#app/core/own-path.ts'
import type { Resume } from '#app/core/http/route.server.ts'

const kept = z.strictObject({
  action: z.string().refine(isOwnPath),
  fields: z.array(z.tuple([z.string(), z.string()])),
})

/** The form that was kept over a sign-in; null when there is none, or when it leads elsewhere. */
export function readResume(text: string | undefined): Resume | null {
  if (!text) return null
  try {
    return kept.parse(JSON.parse(text))
  } catch {
    return null
  }
}
