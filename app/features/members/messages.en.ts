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
