import { createContext, useContext, type ReactNode } from 'react'
import { en } from './messages.en.ts'
import { ja } from './messages.ja.ts'

export type Locale = 'ja' | 'en'

const LocaleContext = createContext<Locale>('ja')
const messages = { ja, en }

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>
}

export function useLocale() {
  return useContext(LocaleContext)
}

export function useUiMessages() {
  return messages[useLocale()]
}
