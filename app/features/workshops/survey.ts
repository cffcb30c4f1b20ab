/** What is asked after a workshop, each answered from 1 (not at all) to 5 (very much). */
export const questions = ['useful', 'safe', 'time', 'apply', 'again'] as const
export type Question = (typeof questions)[number]

export const answers = [1, 2, 3, 4, 5] as const

/** From so many people on results are shown; of fewer one could tell who said what. */
export const shownFrom = 5

const openDays = 14

/** Answers come in from the end for two weeks; only then they are shown, so that nobody sees what one more changed. */
export const surveyCloses = (endsAt: Date) => new Date(endsAt.getTime() + openDays * 86_400_000)

export const takesSurvey = (workshop: { endsAt: Date; calledOffAt: Date | null }, now: Date) =>
  !workshop.calledOffAt && now >= workshop.endsAt && now < surveyCloses(workshop.endsAt)
