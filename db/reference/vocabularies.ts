import source from './vocabularies.json' with { type: 'json' }
import type { Term } from './case-sheet.ts'

const terms = (rows: Term[]): Term[] => rows.map(({ id, ja, en }) => ({ id, ja, en }))

export const categories = terms(source.consultation_categories.rows)
export const languages = terms(source.languages.rows)
export const lifeStages = terms(source.life_stages.rows)
export const sourceTypes = terms(source.assistance_source_types.rows)
export const statusesOfResidence = terms(source.status_of_residence.rows)
export const statusGroups = terms(source.status_of_residence.coarse_groups_for_cases)
export const gapKinds = terms(source.gap_kinds.rows)
export const gapSeverities = terms(source.gap_kinds.severity)
export const gapWorkarounds = terms(source.gap_kinds.workaround)
export const gapFrequencies = terms(source.gap_kinds.frequency)
export const responseStatuses = terms(source.gap_kinds.response_status)
/** The indicators of the Roadmap; admins may word them otherwise. */
export const roadmapIndicators = terms(source.kpi.rows)
export const workshopRoles = terms(source.workshop_roles.rows)
