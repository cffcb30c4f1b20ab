import { populationReader } from '#app/features/anonymisation/index.server.ts'
import { packageReader } from '#app/features/directory/index.server.ts'
import { rosterReader } from '#app/features/members/index.server.ts'

/** All that reads what an import hands in, each in a thread of its own. */
export const importReaders = [packageReader, rosterReader, populationReader]
