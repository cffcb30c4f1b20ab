import type { ja } from './messages.ja.ts'

export const en: typeof ja = {
  errors: {
    notOver: 'That month is not over yet. Choose one that is.',
    tooNarrow: (cells: string) =>
      `Numbers published earlier would give hidden ones away, so this release cannot be made: ${cells}`,
    notKnown: 'Another release was published after this draft was made. Build it again.',
    changed: 'This draft is no longer what was audited. Build it again.',
    published: 'What was published can be neither changed nor deleted.',
  },
}
