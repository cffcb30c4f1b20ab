/** What is done one after the other: everything that gives or takes a seat of this workshop. */
export const seatsLock = (workshopId: string) => `workshop ${workshopId}`
