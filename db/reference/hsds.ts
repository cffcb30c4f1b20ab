/**
 * The tables of the Human Services Data Specification 3.0 as this project describes them: facts of its tabular schema
 * (Open Referral Initiative, https://docs.openreferral.org, CC BY-SA 4.0), whose file is not part of this project.
 *
 * A column is `name`, then `:type` or `>table` when it holds an id of that table, then `!` when it must be filled, `*`
 * when no two rows may have the same, and `=a|b` for the words that it may hold (`_` stands for a blank). Each table has
 * an `id` before these.
 */
const written = {
  organization: {
    path: 'organizations.csv',
    columns: `name! alternate_name description! email:email website:uri tax_status tax_id
      year_incorporated:number legal_status logo uri:uri parent_organization_id:uuid`,
  },
  program: {
    path: 'programs.csv',
    columns: `organization_id>organization!* name! alternate_name description!`,
  },
  service: {
    path: 'services.csv',
    columns: `organization_id>organization! program_id>program name! alternate_name description url:uri
      email:email status!=active|inactive|defunct|temporarily_closed interpretation_services
      application_process fees_description wait_time fees accreditations eligibility_description
      minimum_age:number maximum_age:number assured_date:date assurer_email:email licenses alert
      last_modified:datetime`,
  },
  attribute: {
    path: 'attributes.csv',
    columns: `link_id:uuid! taxonomy_term_id>taxonomy_term! link_type link_entity! value`,
  },
  service_at_location: {
    path: 'service_at_location.csv',
    columns: `service_id>service! location_id>location! description`,
  },
  location: {
    path: 'locations.csv',
    columns: `location_type!=physical|postal|virtual url:uri organization_id>organization name
      alternate_name description transportation latitude:number longitude:number
      external_identifier external_identifier_type`,
  },
  phone: {
    path: 'phones.csv',
    columns: `location_id>location service_id>service organization_id>organization contact_id>contact
      service_at_location_id>service_at_location number! extension:number type description`,
  },
  contact: {
    path: 'contacts.csv',
    columns: `organization_id>organization service_id>service service_at_location_id>service_at_location
      location_id>location name title department email:email`,
  },
  address: {
    path: 'addresses.csv',
    columns: `location_id>location attention address_1! address_2 city! region state_province!
      postal_code! country! address_type!=physical|postal|virtual`,
  },
  schedule: {
    path: 'schedules.csv',
    columns: `service_id>service location_id>location service_at_location_id>service_at_location
      valid_from:date valid_to:date dtstart:date timezone:number until:date count:number
      wkst=MO|TU|WE|TH|FR|SA|SU freq=WEEKLY|MONTHLY interval:number byday byweekno bymonthday
      byyearday description opens_at:time closes_at:time schedule_link:uri attending_type notes`,
  },
  funding: {
    path: 'funding.csv',
    columns: `organization_id>organization service_id>service source`,
  },
  service_area: {
    path: 'service_areas.csv',
    columns: `service_id>service name description extent extent_type uri`,
  },
  required_document: {
    path: 'required_documents.csv',
    columns: `service_id>service document uri:uri`,
  },
  language: {
    path: 'languages.csv',
    columns: `service_id>service location_id>location phone_id>phone name code note`,
  },
  accessibility: {
    path: 'accessibility.csv',
    columns: `location_id>location description details url:uri`,
  },
  taxonomy_term: {
    path: 'taxonomy_terms.csv',
    columns: `code* name! description! parent_id:uuid taxonomy language taxonomy_id>taxonomy term_uri:uri`,
  },
  metadata: {
    path: 'metadata.csv',
    columns: `resource_id:uuid! resource_type! last_action_date:date! last_action_type! field_name!
      previous_value! replacement_value! updated_by!`,
  },
  meta_table_description: {
    path: 'meta_table_descriptions.csv',
    columns: `name language character_set`,
  },
  cost_option: {
    path: 'cost_options.csv',
    columns: `service_id>service! valid_from:date valid_to:date option currency amount:number
      amount_description`,
  },
  organization_identifier: {
    path: 'organization_identifiers.csv',
    columns: `organization_id>organization! identifier_scheme identifier_type! identifier!`,
  },
  taxonomy: {
    path: 'taxonomies.csv',
    columns: `name! description! uri:uri version`,
  },
} as const

export type HsdsTable = keyof typeof written
export type HsdsType = 'string' | 'uuid' | 'email' | 'uri' | 'number' | 'date' | 'datetime' | 'time'
export type HsdsColumn = {
  name: string
  type: HsdsType
  of: HsdsTable | null
  required: boolean
  unique: boolean
  words: string[] | null
}

export const hsdsVersion = '3.0.0'
export const hsdsTables = Object.keys(written) as HsdsTable[]

const shape = /^(\w+)(?::(\w+)|>(\w+))?(!?)(\*?)(?:=(\S+))?$/

function columnOf(text: string): HsdsColumn {
  const [, name, type, of, required, unique, words] = shape.exec(text)!
  return {
    name: name!,
    type: of ? 'uuid' : ((type ?? 'string') as HsdsType),
    of: (of as HsdsTable | undefined) ?? null,
    required: required === '!',
    unique: unique === '*',
    words: words?.split('|').map((word) => word.replaceAll('_', ' ')) ?? null,
  }
}

const described = new Map(
  hsdsTables.map((table) => [table, ['id:uuid!*', ...written[table].columns.split(/\s+/)].map(columnOf)]),
)

/** The columns of a table, in the order of the specification. */
export const columnsOf = (table: HsdsTable): HsdsColumn[] => described.get(table)!

/** The name of the file of a table within a package. */
export const fileOf = (table: HsdsTable): string => written[table].path
