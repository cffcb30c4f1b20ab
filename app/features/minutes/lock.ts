/** What is done one after the other: everything that changes the agenda or the minutes of this workshop. */
export const minutesLock = (workshopId: string) => `minutes of ${workshopId}`
