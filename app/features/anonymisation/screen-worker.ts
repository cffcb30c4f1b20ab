import type { PartFinding } from '#app/core/screening.ts'
import { openLexicon } from './names/lexicon.server.ts'
import { screenThread, type ThreadText } from './screen-thread.server.ts'

const lexicon = openLexicon()

/** Runs in a thread of its own, which holds the dictionary. */
export default (texts: ThreadText[]): PartFinding[] => screenThread(texts, lexicon)
