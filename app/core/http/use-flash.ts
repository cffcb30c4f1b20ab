import { useRouteLoaderData } from '@remix-run/react'

/** The sentence that this page shows once, out of the feature's own; null when there is none. */
export function useFlash(sentences: Readonly<Record<string, string>>): string | null {
  const key = useRouteLoaderData<{ flash: string | null }>('root')?.flash
  return key && Object.hasOwn(sentences, key) ? (sentences[key] ?? null) : null
}
