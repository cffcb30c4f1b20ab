import type { kinds } from './kinds.ts'

export type DemoRow = {
  key: string
  author: string
  daysAgo: number
  kind: keyof typeof kinds
  organization: string
  name: string
  english: string
  areas: string
  place?: string
  languages: string
  words?: string
  state?: 'proposed'
}
