/** A statement of fewer people is shown outside the moderators only when one of them marks its text as safe. */
export const enoughVoices = 3

/** So many say that it does not work: the statement is opened again. */
export const enoughDoubt = 2

export const askAfterDays = 30
export const closeAfterDays = 60

/** How many told it, never so exactly that somebody could count who came to it. */
export const bandOf = (voices: number): 'few' | '3' | '5' | '10' | '20' =>
  voices < enoughVoices ? 'few' : voices < 5 ? '3' : voices < 10 ? '5' : voices < 20 ? '10' : '20'
