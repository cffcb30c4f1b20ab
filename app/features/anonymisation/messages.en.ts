import { count } from '#app/core/i18n/format.ts'
import { ageBandId, type Pronoun, type School } from './age-band.ts'
import type { PopulationFault } from './population-file.ts'
import type { RegionId } from './names/places.ts'
import type { ja, Place } from './messages.ja.ts'

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
const seasons = ['spring', 'summer', 'autumn', 'winter']

const youngBands: Record<string, { short: string; phrase: (whose: Pronoun) => string }> = {
  infant: { short: 'infant', phrase: () => 'under one year old' },
  preschool: { short: 'preschool age', phrase: () => 'of preschool age' },
  'primary-lower': { short: 'lower primary school age', phrase: () => 'of lower primary school age' },
  'primary-upper': { short: 'upper primary school age', phrase: () => 'of upper primary school age' },
  'junior-high': { short: 'junior high school age', phrase: () => 'of junior high school age' },
  'high-school': { short: 'high school age', phrase: () => 'of high school age' },
  '18-19': { short: 'late teens', phrase: (whose) => `in ${whose} late teens` },
  '90-and-over': { short: '90 or over', phrase: () => 'aged 90 or over' },
}

const ageBand = (age: number) => youngBands[ageBandId(age)]?.short ?? ageBandId(age)
const agePhrase = (age: number, whose: Pronoun) =>
  youngBands[ageBandId(age)]?.phrase(whose) ?? `in ${whose} ${ageBandId(age)}`

const tiers = { 市: 'city', 区: 'ward', 町: 'town', 村: 'village' }
const alone = ['Tokyo', 'Hokkaido']

const prefectureName = (name: string) => (alone.includes(name) ? name : `${name} Prefecture`)
const within = ({ tier, prefecture }: Place) => {
  const whole = prefecture
    ? `in ${prefectureName(prefecture.en)}`
    : `in the ${tier === '区' ? 'city' : 'prefecture'}`
  return `a ${tiers[tier]} ${whole}`
}

const adjectives: Record<RegionId, string> = {
  'east-asia': 'East Asian',
  'southeast-asia': 'Southeast Asian',
  'south-asia': 'South Asian',
  'central-west-asia': 'Central or West Asian',
  africa: 'African',
  europe: 'European',
  'north-america': 'North American',
  'latin-america': 'Latin American',
  oceania: 'Oceanian',
}

const mend: Record<PopulationFault['reason'], (value: string) => string> = {
  number: (value) => `Write the people as a number, not “${value}”.`,
  place: (value) => `There is no place “${value}”. Write the code of the area or the name of the prefecture.`,
  cells: (value) => `There are too few columns (${value}). Fill as many as there are headings.`,
  long: (value) => `“${value}…” is too long. It must be 100 characters or fewer.`,
  quote: (value) => `A quotation mark (${value}) is not closed.`,
}

const grades: Record<School, string> = {
  preschool: 'of preschool age',
  lower: 'in the lower grades of primary school',
  upper: 'in the upper grades of primary school',
  'junior-high': 'in junior high school',
  high: 'in high school',
}

export const en: typeof ja = {
  levels: { block: 'Must change', confirm: 'Check', info: 'Note' },
  kinds: {
    'residence-card': 'Residence card number',
    'my-number': 'My Number',
    passport: 'Passport number',
    pension: 'Basic pension number',
    'health-insurance': 'Health insurance number',
    'bank-account': 'Bank account number',
    'welfare-number': 'Recipient or case number',
    'driving-licence': 'Driving licence number',
    phone: 'Phone number',
    'postal-code': 'Postal code',
    email: 'Email address',
    url: 'Web address',
    sns: 'Social media account',
    'licence-plate': 'Number plate',
    'long-number': 'Long number',
    address: 'Address or name of a building',
    date: 'Date',
    age: 'Age',
    municipality: 'Name of a municipality',
    person: 'Name of a person',
    organisation: 'Name of a company, school or other body',
    initial: 'Initial',
    nationality: 'Nationality',
    'rare-combination': 'Rare combination',
    invisible: 'Invisible character',
  },
  why: {
    'residence-card': 'Only one person has this number.',
    'my-number': 'Only one person has a My Number, and a number of 12 digits may be one.',
    passport: 'A passport number points to one person.',
    pension: 'Only one person has this pension number.',
    'health-insurance': 'Insurance numbers point to a household or an employer.',
    'bank-account': 'An account number points to one person.',
    'welfare-number': 'Staff of an office or a hospital can look up the person by this number.',
    'driving-licence': 'Only one person has this licence number.',
    phone: 'A phone number points to one person.',
    'postal-code': 'A postal code tells which neighbourhood a person lives in.',
    email: 'An email address points to one person.',
    url: 'The page behind the address may name people or organisations.',
    sns: 'An account points to one person.',
    'licence-plate': 'A number plate points to the owner of the car.',
    'long-number': 'A number of seven digits or more may point to a person or a file.',
    address: 'An address or a building name tells where a person lives.',
    date: 'An exact date can be matched with other records. The month or the season is enough.',
    age: 'An exact age can be matched with other facts. A ten-year band is enough.',
    person: 'A name points to one person. Write A, B, C … in the order in which people appear.',
    organisation: 'The name of a company or a school points to its people. Its kind is enough.',
    initial:
      'The first letter of a real name is a clue. Write A, B, C … in the order in which people appear.',
    nationality: 'Where few people come from one country, the nationality can point to one of them.',
    'rare-combination': 'Taken together, these facts fit very few people.',
    municipality: 'In a small municipality few people come from the same country. The prefecture is enough.',
    invisible: 'Invisible characters inside a word can hide a name or a number.',
  },
  placeholders: {
    'residence-card': '(residence card number)',
    'my-number': '(My Number)',
    passport: '(passport number)',
    pension: '(pension number)',
    'health-insurance': '(insurance number)',
    'bank-account': '(account number)',
    'welfare-number': '(number)',
    'driving-licence': '(licence number)',
    phone: '(phone number)',
    'postal-code': '(address)',
    email: '(email address)',
    url: '(website)',
    sns: '(social media account)',
    'licence-plate': '(number plate)',
    'long-number': '(number)',
    address: '(address)',
    date: '(date)',
    age: '(age)',
    municipality: '(municipality)',
    person: '(name)',
    organisation: '(organisation)',
    initial: '(name)',
    nationality: '(nationality)',
    'rare-combination': '',
    invisible: '',
  },
  generalised: {
    ageBand,
    agePhrase,
    agedPerson: (age, whose, person) => `${person || 'person'} ${agePhrase(age, whose)}`,
    month: (year, month) => `${months[month - 1] ?? ''}${year === null ? '' : ` ${year}`}`,
    year: (year) => `${year}`,
    season: (year, month) =>
      `${seasons[Math.floor(((month + 9) % 12) / 3)] ?? ''}${year === null ? '' : ` ${year}`}`,
    bornIn: (decade) => `born in the ${decade}s`,
    places: (place) => [
      ...(place.prefecture && place.tier !== '区' ? [within({ ...place, prefecture: null })] : []),
      within(place),
      ...(place.prefecture ? [prefectureName(place.prefecture.en)] : []),
    ],
    somebody: (letter) => [letter, 'somebody'],
    institutions: ({ phrase }) => [phrase, `${phrase} in the prefecture`],
    neighbourhoods: ['a place in the prefecture', 'a place'],
    today: 'one day',
    grade: (school) => grades[school],
    regions: (region) => adjectives[region],
  },
  unavailable:
    'The check for names is not working just now. A text that was not checked is not published. Wait a minute and try again.',
  population: {
    wrongFile:
      'This file cannot be read as a table of foreign residents. Choose a CSV with columns of nationality and people.',
    fault: ({ line, reason, value }) => `Line ${line}: ${mend[reason](value)}`,
    page: {
      admin: 'Operation',
      title: 'Statistics on foreign residents',
      lead: 'How many people share a rare combination of facts is counted by these figures.',
      inUse: 'Tables in use',
      none: 'Nothing has been imported. A case with a nationality or a place and four or more facts is asked about.',
      source: 'Source',
      sourceHelp: 'Who published the table, and its name.',
      asOf: 'Date of the figures',
      asOfHelp: 'Year and month, like 2025-06.',
      rows: 'Figures in use',
      importedOn: 'Imported on',
      unknown: '－',
      take: 'Import a table',
      file: 'File of the table',
      fileHelp: 'CSV, up to 5 MB, in UTF-8 or the Shift_JIS of Excel.',
      shapes:
        'The table of e-Stat (nationality, status, people), that of Tokyo (municipality, nationality, people) and tables with a column for each nationality can be read. A title above and remarks below may stay. What is not published may stay empty.',
      replaces: 'Replace the present figures',
      replacesHelp: 'For figures of the same place, nationality and status that are there already.',
      replacesYes: 'Yes, replace them with the new ones',
      submit: 'Import',
      noFile: 'Choose the file of the table.',
      tooLarge: 'The file is too large. It must be 5 MB or smaller.',
      faults: (lines) => `${count(lines, 'line')} cannot be read. Mend the file and choose it again.`,
      faultsHeading: 'Lines that cannot be read',
      firstFaults: (shown) => `The first ${shown} are shown.`,
      replaced: (figures) =>
        `${count(figures, 'present figure')} would be replaced. If that is right, choose this, and choose the file again.`,
      flash: { imported: 'The table was imported.' },
    },
  },
  rare: {
    people: (people) =>
      people === null
        ? 'How many people these facts fit is not known.'
        : people < 1
          ? 'These facts fit hardly anybody.'
          : `These facts fit about ${Math.floor(people)} people.`,
    change: (from, to) => (to ? `Write “${to}” instead of “${from}”.` : `Leave out “${from}”.`),
    several: 'To change one of them is not enough. Broaden two or more.',
  },
  lines: {
    unreadable: (line) => `Line ${line} cannot be read. Write one JSON object on each line.`,
    misshapen: (line) => `Line ${line} needs the strings "id" and "text".`,
    unlabelled: (line) => `Line ${line} needs "text" and "labels" with start, end and kind.`,
    language: (line) => `Set "lang" to "ja" or "en" on line ${line}.`,
  },
}
