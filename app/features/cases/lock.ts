/** What is done one after the other with a case and its thread. Whoever posts to several cases holds it for each first. */
export const caseLock = (id: string) => `case ${id}`
