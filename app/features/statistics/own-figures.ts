/** The portal's own figures, in the order in which they are shown. */
export const ownFigures = ['answeredIn30', 'answeredIn90', 'solved', 'confirmedSources'] as const
