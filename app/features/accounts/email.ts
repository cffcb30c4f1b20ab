/** Two addresses that differ only in case, width or spaces are one account. */
export const emailKeyOf = (email: string) => email.normalize('NFKC').trim().toLowerCase()

export const isEmail = (text: string) => /^[^\s@]+@[^\s@]+$/.test(text)
