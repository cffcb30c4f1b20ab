import { useLocale } from '#app/ui/locale.tsx'
import { messages } from '../messages.ts'

export const useMessages = () => messages.in(useLocale())
