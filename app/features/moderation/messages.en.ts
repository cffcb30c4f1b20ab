import type { ja } from './messages.ja.ts'

export const en: typeof ja = { title: 'Review' }
