import type { Actor } from '#app/core/context.ts'
import { hasRole } from '#app/core/context.ts'

export const mayOperate = (actor: Actor) => hasRole(actor, 'admin')
