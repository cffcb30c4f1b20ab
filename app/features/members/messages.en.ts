import type { ja } from './messages.ja.ts'

const fields: typeof ja.fields = {
  certificate: 'Certificate number',
  cohort: 'Cohort',
  name: 'Name',
  email: 'Email address',
  issuedOn: 'Issue date',
  expiresOn: 'Expiry date',
  organisation: 'Organisation',
  prefecture: 'Prefecture',
  languages: 'Languages',
}

const list = (names: (keyof typeof fields)[]) => names.map((name) => `“${fields[name]}”`).join(', ')

export const en: typeof ja = {
  fields,
  mend: {
    empty: () => 'Nothing is entered. Enter it.',
    long: () => 'It is too long or holds line breaks. Make it one short line.',
    certificate: () => 'Use only letters, digits and “-”, 40 characters or fewer.',
    email: () => 'This is not an email address. Check both sides of “@”.',
    day: () => 'There is no such day. Write 2028-03-31, 2028年3月31日, 令和10年3月31日 or R10.3.31.',
    order: () => 'The expiry date must be after the issue date.',
    prefecture: () => 'Enter the name of a prefecture (愛知県, Aichi) or its code (23).',
    language: () => 'A language is not known. Use names of the list of languages, parted by commas.',
    columns: () => 'The row has another number of columns than the head. Put values with commas into quotes.',
    certificateTwice: (other) => `Line ${other} has the same number. Change or remove one of them.`,
    emailTwice: (other) =>
      `Line ${other} has the same address (case and width make no difference). Change one of them.`,
    official: () =>
      'This is the address of an official, who may hold no role that reads cases. Use another address or take the role away.',
    otherAccount: () => 'This address belongs to the account of somebody else. Enter the right address.',
    accountTwice: (other) =>
      `This address belongs to the account of the person in line ${other}. Enter the right address.`,
  },
  unreadable(problem) {
    switch (problem.reason) {
      case 'workbook':
        return 'This is an Excel workbook. Save it as “CSV UTF-8” and choose that file.'
      case 'utf16':
        return 'The characters are UTF-16. Save the file as “CSV UTF-8”.'
      case 'encoding':
      case 'nul':
        return 'The characters cannot be read. Use a CSV in UTF-8 or Shift_JIS (CP932).'
      case 'quote':
        return `A quotation mark in line ${problem.line} is not closed. Mend it.`
      case 'empty':
        return 'There are no rows below the head. Choose the file that holds the roster.'
      case 'missing':
        return `Columns are missing: ${list(problem.fields)}. Put their names into line 1.`
      case 'twice':
        return `Columns are there twice: ${list(problem.fields)}. Keep one of each.`
    }
  },
  operation: 'Operation',
  me: {
    title: 'Your page',
    links: 'Other settings',
    notifications: 'Notification settings',
    activity: 'Activity record',
    security: 'Sign-in and security',
    decisions: 'Decisions about your posts',
    data: 'What is kept about you',
    close: 'Close your account',
    members: 'Find members',
    flash: {
      saved: 'Saved.',
      moved: 'Your workplace was changed.',
      planned: 'We know of your new workplace. It changes on that day.',
      cancelled: 'Your workplace will not change.',
    },
  },
  profile: {
    fields: {
      organisation: 'Organisation',
      prefecture: 'Prefecture',
      languages: 'Languages you speak',
      specialties: 'What you know well',
      offer: 'What you may be asked',
      email: 'Mail address',
    },
    workplace: 'Workplace',
    noWorkplace: 'There is no workplace yet. Enter it first.',
    addWorkplace: 'Enter your workplace',
    since: (day) => `Since ${day}`,
    changeWorkplace: 'Correct it, or tell of a move',
    planned: (day) => `Changes on ${day}`,
    cancelMove: 'Do not change it',
    heading: 'Profile',
    offerHelp:
      'Up to 200 characters: about what, and how. Example: papers in Vietnamese, by the main phone of my organisation.',
    open: 'What other members may see',
    openHelp:
      'At first nobody sees anything. Choose one, and your name and what you chose stand in the list of members.',
    save: 'Save',
    preview: 'How members see you',
    previewWho:
      'Only completers and organisers see it, no officials. It never tells what you wrote or when you were here.',
    previewNone: 'You are not in the list of members now.',
    changed: 'It was saved on another page in the meantime. Open this page again and change it once more.',
  },
  move: {
    title: 'Correct your workplace, or tell of a move',
    movesOn: 'From which day',
    movesOnHelp:
      'As 2027-04-01 or 2027年4月1日; it may lie ahead. Leave it empty when you only correct what was written wrong.',
    what: 'Until that day nothing changes. The old organisation is kept, shown to nobody, until the statistics no longer count it (about 16 months).',
    submit: 'Save',
    cancel: 'Cancel',
    wrongDay: 'Enter from which day as 2027-04-01 or 2027年4月1日.',
    tooFar: 'The day may lie at most one year ahead.',
  },
  list: {
    title: 'Members',
    lead: 'Only members who chose to show something. The order means nothing.',
    own: 'Change how you are seen',
    filters: {
      heading: 'Find members',
      q: 'Name, organisation, what may be asked',
      language: 'Language',
      specialty: 'Known well',
      area: 'Prefecture',
      offer: 'Members who may be asked',
      offerYes: 'Only members who say what they may be asked',
      all: 'All',
      submit: 'Search',
    },
    results: 'List of members',
    none: 'No member shows anything yet.',
    openOwn: 'Show something of yours',
    noResults: 'No member was found. Try fewer conditions.',
    clear: 'Clear all conditions',
    asks: 'May be asked',
  },
  roster: {
    title: 'Roster',
    lead: 'Take in the roster (CSV) of those who completed the training. You see a check first; nothing changes before you apply it there.',
    file: 'File of the roster',
    fileHelp: 'CSV up to 5 MB, in UTF-8 or Shift_JIS. Line 1 holds the names of the columns.',
    noFile: 'Choose the file of the roster.',
    tooLarge: 'The file is too large. It must be 5 MB or smaller.',
    submit: 'Continue to check',
    columnsHeading: 'Names of the columns',
    columnsHelp: 'In any order. Languages may be left out. Dates may use western or Japanese years.',
    appliedHeading: 'Rosters taken in',
    appliedNone: 'No roster was taken in yet.',
    appliedOn: 'Applied on',
    fileName: 'File',
    flash: { applied: 'The roster is applied. New people are being invited.' },
  },
  check: {
    title: 'Check the import (nothing is applied yet)',
    counts: 'Numbers',
    added: 'New',
    changed: 'Changed',
    unchanged: 'Unchanged',
    lapsed: 'Lapsed',
    errors: 'Errors',
    people: (count) => `${count} people`,
    places: (count) => `${count} places`,
    file: 'File',
    hash: 'SHA-256',
    errorsHeading: 'Errors',
    noErrors: 'There are no errors.',
    line: 'Line',
    lineNumber: (line) => `Line ${line}`,
    column: 'Column',
    value: 'Value',
    mendHead: 'How to mend it',
    wholeRow: 'The whole row',
    changesHeading: 'Changes',
    noChanges: 'Nothing changes. This roster is the same as the one that holds now.',
    shownFirst: (shown, all) => `The first ${shown} of ${all} people`,
    person: 'Person',
    what: 'What',
    role: 'Role',
    coordinator: 'Coordinator',
    standing: 'On the roster',
    onRoster: 'yes',
    offRoster: 'no',
    absent: 'Not in the roster',
    expired: (day) => `Expired on ${day}`,
    before: 'Before',
    after: 'After',
    applyHeading: 'Apply',
    applyWhat: 'New people get an invitation by mail. Who lapses may only read for a while.',
    rows: 'What about rows with errors?',
    rowsNone: 'Apply nothing (mend the file and take it in again)',
    rowsGood: 'Apply only the rows without errors',
    typed: (count) => `Enter the number of people who lapse (${count})`,
    typedHelp: 'More than half would lose the right to write. Make sure that this is the right roster.',
    submit: 'Apply this',
    cancel: 'Cancel',
  },
  refused: {
    changed: 'The roster changed after you opened this page. Check it again.',
    errors: 'Some rows have errors. Choose “only the rows without errors”, or mend the file.',
    number: 'The number of people who lapse is wrong. Enter the number on the page.',
  },
  reminder: {
    subject: '[Tsunagu] Your certificate expires soon',
    line: (day) =>
      `Your certificate expires on ${day}. After that you can only read Tsunagu. Ask the office of the training about renewal.`,
  },
}
