import { RemixBrowser } from '@remix-run/react'
import { startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { followTerms } from '#db/reference/vocabularies.ts'
import type { Words } from '#app/core/vocabulary/follow.ts'

type Handed = { state: { loaderData?: { root?: { words?: Pick<Words, 'terms' | 'day'> } } } }

// The page was drawn with the words of today; the modules in a browser know only those that are built in.
const { state } = (window as unknown as { __remixContext: Handed }).__remixContext
const words = state.loaderData?.root?.words
if (words && words.terms.length > 0) followTerms(words.terms, words.day)

startTransition(() => {
  hydrateRoot(document, <RemixBrowser />)
})
