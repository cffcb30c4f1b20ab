export const ja = {
  title: '似た事例',
  whileWriting: '書いた語が近い事例です。もう答えがあるかもしれません。新しいタブで開きます。',
  answers: (count: number) => `回答 ${count}件`,
  helped: (count: number) => `役に立った ${count}件`,
}
