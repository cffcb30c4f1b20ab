const hour = 60 * 60_000

/** How long a second admin has to decide, the asker to open, and the name is shown from then on. */
export const decideWithinMs = 72 * hour
export const openWithinMs = 24 * hour
export const shownForMs = hour / 2
export const shownForMinutes = shownForMs / 60_000

export const mostADay = 5
