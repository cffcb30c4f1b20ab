/** Lets waiting requests through in the middle of long work. */
export const pause = () => new Promise<void>((resume) => setImmediate(resume))
