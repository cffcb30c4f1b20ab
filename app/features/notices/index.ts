export type { NoticeKind } from './kinds.ts'
export type { Letter } from './messages.ts'
