const cyrillic = 'АВСЕНІЈКМОРЅТУХЗасеіјорѕухӀ'
const greek = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲ'
const latin = 'ABCEHIJKMOPSTYX3aceijopsyxIABEZHIKMNOPTYXoc'
const alike = new Map(Array.from(cyrillic + greek, (character, at) => [character, latin.charAt(at)]))
const any = new RegExp(`[${cyrillic}${greek}]`, 'g')
const run = new RegExp(`[${cyrillic}${greek}A-Za-z0-9 /_:.|-]{5,}`, 'g')
const enough = /\d(?:\D*\d){2}/

/** Cyrillic and Greek letters that look like Latin ones become those where they stand among digits; one unit for one unit. */
export const latinised = (text: string) =>
  text.search(any) < 0
    ? text
    : text.replace(run, (found) =>
        enough.test(found) ? found.replace(any, (character) => alike.get(character) ?? character) : found,
      )
