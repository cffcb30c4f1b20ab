import { type AnyColumn, sql } from 'drizzle-orm'

/** Whether a text holds a piece, in which no character has another meaning. */
export const holds = (column: AnyColumn, piece: string) => sql`replace(${column}, ${piece}, '') <> ${column}`
