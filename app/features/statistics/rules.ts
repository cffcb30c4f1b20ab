export type DisclosureRules = {
  /** A cell rests on at least so many reports; each hidden cell may be anything within at least as wide a range. */
  reports: number
  /** …of so many people, */
  reporters: number
  /** …of so many organisations, */
  organisations: number
}

/** …none of which holds more than this share of the reports. */
export const mostOfOneOrganisation = 0.5

/** What is shown is rounded to a multiple of this. */
export const roundedTo = 5
const slack = Math.floor(roundedTo / 2)

export const rounded = (value: number) => Math.round(value / roundedTo) * roundedTo

/** What a reader knows of the true count behind a number that is shown, thresholds included. */
export const rangeOf = (shown: number, { reports }: DisclosureRules) => ({
  least: Math.max(reports, shown - slack),
  most: shown + slack,
})
