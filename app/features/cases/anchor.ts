/** Where a post stands on the page of its case; the case itself is post 0. */
export const postAnchor = (position: number) => (position === 0 ? '#main' : `#answer-${position}`)
