import type { Actor } from '#app/core/actor.ts'
import { hasRole } from '#app/core/actor.ts'

/** The figures by which rare combinations are counted are taken over at the page or at the command line. */
export const mayImportPopulation = (actor: Actor) => actor.kind === 'operator' || hasRole(actor, 'admin')
