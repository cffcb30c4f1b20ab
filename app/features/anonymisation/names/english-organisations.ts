/** Words in the names of English organisations, with what stands for the name. */
const kinds: Record<string, string> = {
  'Inc Inc. Ltd Ltd. Co Co. Corp Corp. Corporation Company LLC K.K. GmbH Holdings Industries Enterprises Trading':
    'a company',
  'Factory Works Plant Manufacturing Motors Electronics Foods Seiki Denki Kogyo Seisakusho': 'a manufacturer',
  Hospital: 'a hospital',
  Clinic: 'a clinic',
  'School Kindergarten Nursery Preschool Gakuin': 'a school',
  'University College Institute Daigaku': 'a university',
  'Church Temple Mosque Cathedral Chapel Parish Shrine': 'a place of worship',
  Union: 'a union',
  'Association Foundation Society Federation NPO': 'an organisation',
  'Construction Kensetsu': 'a construction company',
  'Farm Farms': 'a farm',
  'Hotel Inn Ryokan Restaurant': 'a hotel or restaurant',
  'Dormitory Apartments': 'a dormitory',
  Bank: 'a bank',
}

export const organisationWords = new Map(
  Object.entries(kinds).flatMap(([words, phrase]) => words.split(' ').map((word) => [word, phrase] as const)),
)
