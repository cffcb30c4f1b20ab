import type { Actor } from '#app/core/actor.ts'
import { hasRole } from '#app/core/actor.ts'

export const mayOperate = (actor: Actor) => hasRole(actor, 'admin')
