import type { ja } from './messages.ja.ts'

export const en: typeof ja = {
  title: 'Similar cases',
  whileWriting: 'They use words close to yours. The answer may be there already.',
  answers: (count) => `${count} ${count === 1 ? 'answer' : 'answers'}`,
  helped: (count) => `${count} helped`,
}
