import type { ja } from './messages.ja.ts'

export const en: typeof ja = {
  title: 'Similar cases',
  whileWriting: 'They use words close to yours. The answer may be there already. They open in a new tab.',
  answers: (count) => `${count} ${count === 1 ? 'answer' : 'answers'}`,
  helped: (count) => `${count} helped`,
}
