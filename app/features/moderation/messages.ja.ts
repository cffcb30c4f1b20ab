export const ja = { title: '確認' }
