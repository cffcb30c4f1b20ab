import { announcements } from './announcements.ts'
import { attachments } from './attachments.ts'
import { cases } from './cases/index.ts'
import type { DemoCase } from './content.ts'
import { collections, resources } from './library.ts'
import { demoMembers, fixedAccounts, people } from './people.ts'
import { openMembers } from './open-members.ts'
import { reports } from './reports.ts'
import { sources } from './sources/index.ts'
import { workshops } from './workshops.ts'

export const demo = {
  ...{ fixedAccounts, demoMembers, openMembers },
  ...{ cases, attachments, sources, workshops, resources, collections, reports, announcements },
}

const moderators = people.filter(({ roles }) => roles.some(({ role }) => role === 'moderator'))

/** Who decided on a case or a source: never its author, and not always the same person. */
export function reviewerOf({ author, daysAgo }: Pick<DemoCase, 'author' | 'daysAgo'>): string {
  const others = moderators.filter(({ key }) => key !== author)
  return others[daysAgo % others.length]?.key ?? 'moderator'
}
