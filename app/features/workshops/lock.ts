/** What is done one after the other: everything that gives or takes a seat of this workshop. */
export const seatsLock = (workshopId: string) => `workshop ${workshopId}`

/** The same for what is written into the list of a workshop about who came. */
export const attendanceLock = (workshopId: string) => `attendance of ${workshopId}`
