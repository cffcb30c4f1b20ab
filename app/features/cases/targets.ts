type Target = { caseId: string } & ({ post: number } | { unsent: number })

/** The page on which one hangs files on what one writes. */
export const attachmentsAt = (target: Target) => {
  const about =
    'unsent' in target ? `?unsent=${target.unsent}` : target.post > 0 ? `?post=${target.post}` : ''
  return `/cases/${target.caseId}/attachments${about}`
}
