import source from './vocabularies.json' with { type: 'json' }

/** The terms that the portal is delivered with, by the name of their vocabulary in addresses and tables. */
export const builtIn = {
  categories: source.consultation_categories.rows,
  languages: source.languages.rows,
  'source-types': source.assistance_source_types.rows,
  'life-stages': source.life_stages.rows,
  statuses: source.status_of_residence.rows,
  'status-groups': source.status_of_residence.coarse_groups_for_cases,
  'gap-kinds': source.gap_kinds.rows,
  'gap-severities': source.gap_kinds.severity,
  'gap-frequencies': source.gap_kinds.frequency,
  'gap-workarounds': source.gap_kinds.workaround,
  'response-statuses': source.gap_kinds.response_status,
  'workshop-roles': source.workshop_roles.rows,
} satisfies Record<string, readonly { id: string; ja: string; en: string }[]>

export type VocabularyName = keyof typeof builtIn
export const vocabularyNames = Object.keys(builtIn) as VocabularyName[]
