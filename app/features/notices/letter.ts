import { type Letter, messages } from './messages.ts'

/** Whether there are words for it; what an older version told may have none any more. */
export const isLetter = (name: string): name is Letter => Object.hasOwn(messages.in('ja').letters, name)
