import { createContext } from 'react'
import type { Locale } from '../i18n/locale.ts'

/** What the document needs even when no loader answered: the nonce of this answer and the language asked for. */
export const RenderContext = createContext<{ nonce: string; locale: Locale }>({ nonce: '', locale: 'ja' })
