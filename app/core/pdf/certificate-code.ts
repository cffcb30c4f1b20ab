import { firstLetter } from '../i18n/format.ts'

// Without I, L, O and U, which are misread; 16 letters hold 80 bits.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 16

/** The number of a certificate out of ten random bytes: 80 bits, so that nobody finds one by trying. */
export function certificateCode(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return Array.from(
    { length },
    (_, index) => letters[parseInt(bits.slice(index * 5, index * 5 + 5), 2)],
  ).join('')
}

/** `7K3M-…` in groups of four, as it is printed. */
export const grouped = (code: string) => code.match(/.{1,4}/g)?.join('-') ?? ''

/** The number that somebody typed or followed; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  const code = plain.replaceAll('O', '0').replace(/[IL]/g, '1')
  return code.length === length && [...code].every((letter) => letters.includes(letter)) ? code : null
}

/** The first letter of a name, for whoever already holds the certificate; its length stays hidden. */
export const maskedName = (name: string) => `${firstLetter(name.normalize('NFC').trim())}＊＊＊`
