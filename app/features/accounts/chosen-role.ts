import { municipalities } from '#db/reference/areas.ts'
import type { JurisdictionLevel, Role } from '#db/schema/accounts.ts'
import { refuse } from './messages.ts'
import type { RoleGrant } from './roles.server.ts'

export type ChosenRole = { role: Role; level?: JurisdictionLevel; prefecture?: string; municipality?: string }

/** The role that a form means: a municipality may be given by its code, or by its name within the prefecture. */
export function roleOf({ role, level, prefecture, municipality }: ChosenRole): RoleGrant {
  if (role !== 'official') return { role }
  if (level !== 'municipality') return { role, level, code: level === 'prefecture' ? prefecture : undefined }
  const asked = (municipality ?? '').normalize('NFKC').trim()
  const found = municipalities.filter(
    ({ code, name, prefecture: within }) =>
      code === asked || (name === asked && (!prefecture || within === prefecture)),
  )
  if (found.length !== 1) throw refuse('invalid', (t) => t.errors.municipalityUnknown)
  return { role, level, code: found[0]!.code }
}
