import { json, table, text } from '../columns.ts'
import { accounts } from './accounts.ts'

export const members = table('members', {
  accountId: text('account_id')
    .primaryKey()
    .references(() => accounts.id),
  organisation: text('organisation').notNull(),
  prefecture: text('prefecture').notNull(),
  languages: json<string[]>('languages').notNull(),
})
