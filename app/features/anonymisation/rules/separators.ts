/** One sign between the groups of a number, as the source of a pattern; digits and letters never. */
export const between = '[ /_:;=~*|・·•、,の.-]'

/** The same over rows of a list or a table and over quotes. */
export const betweenRows = '[\\s/_:;=~*|・·•、,の.()>#+-]'

const ordinal = /^([ \t>]{0,9})\d{1,2}[.)](?= )/gm

/** Without the numbers before the items of a list; the offsets stay. */
export const withoutOrdinals = (text: string) => text.replace(ordinal, (found) => ' '.repeat(found.length))
