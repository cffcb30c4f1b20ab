/** Two addresses that differ only in case, width or spaces are one account. */
export const emailKeyOf = (email: string) => email.normalize('NFKC').trim().toLowerCase()

// What could be read as more than one address, or as an address with a name, is none.
export const isEmail = (text: string) => /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+$/.test(text)
