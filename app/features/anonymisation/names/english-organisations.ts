/** Words in the names of English organisations, with what stands for the name. */
const kinds: Record<string, string> = {
  'Inc Inc. Ltd Ltd. Co Co. Corp Corp. Corporation Company LLC K.K. GmbH Holdings Industries Enterprises':
    'a company',
  'Factory Works Plant Manufacturing Motors Electronics Foods Seiki Denki Kogyo Seisakusho': 'a manufacturer',
  Hospital: 'a hospital',
  Clinic: 'a clinic',
  'Cleaning Services Staffing Staff Works Group Trading Agency': 'a company',
  Cooperative: 'a cooperative',
  'Office Firm': 'an office',
  'Shelter Lifeline': 'a support organisation',
  'Elementary Academy': 'a school',
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
  Station: 'the nearest station',
}

export const organisationWords = new Map(
  Object.entries(kinds).flatMap(([words, phrase]) => words.split(' ').map((word) => [word, phrase] as const)),
)

const known: Record<string, string> = {
  "McDonald's|Starbucks|KFC|Saizeriya|Sukiya|Yoshinoya|Gusto|Denny's": 'a restaurant',
  'Seven[ -]Eleven|7-Eleven|FamilyMart|Family Mart|Lawson': 'a convenience store',
  'Uniqlo|Costco|Aeon|AEON|Don Quijote|Nitori': 'a shop',
  'Toyota|Honda|Nissan|Subaru|Mazda|Daihatsu|Yamaha|Panasonic|Sony|Denso|Komatsu|Kubota|Hitachi|Toshiba':
    'a manufacturer',
  'Waseda|Keio|Sophia University|Todai|Kyodai': 'a university',
  'Hello Work [A-Z][a-z]{2,12}': 'a public employment office',
  '(?!(?:The|An|Our|Their|This|Local|Your) )[A-Z][a-z]{2,14}(?: City| Prefectural)? International (?:Cent(?:er|re)|House|(?:Exchange )?(?:Association|Foundation))':
    'an international exchange association',
}

/** Bodies that everybody knows, with what stands for the name; a city of the same name has City after it. */
export const knownInEnglish = Object.entries(known).map(
  ([names, phrase]) =>
    [
      new RegExp(`(?<![A-Za-z])(?:${names})(?![A-Za-z]|[ -](?:City|city|shi|Prefecture))`, 'g'),
      phrase,
    ] as const,
)
