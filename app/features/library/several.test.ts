import { expect, test } from 'vitest'
import { answerOf, saidIn, titleOf } from './several.ts'

test('a file is called by its name without the end, and no longer than a title', () => {
  expect(titleOf('面談の手引き（第1版）.docx')).toBe('面談の手引き（第1版）')
  expect(titleOf('読む.v2')).toBe('読む.v2')
  expect([...titleOf(`${'𠮷'.repeat(100)}.pdf`)]).toHaveLength(80)
})

test('bytes that arrived with a refused form need not be sent again, unless they were refused themselves', () => {
  const values = { file: 'x', fileName: '手引き.pdf' }
  const refused = answerOf(422, null, JSON.stringify({ values, errors: { title: ['題を。'] } }))
  expect(refused.arrived).toEqual(values)
  const broken = answerOf(422, null, JSON.stringify({ values, errors: { file: ['壊れています。'] } }))
  expect(broken.arrived).toBeNull()
})

test('what a server behind a proxy says in other words is no error of the script', () => {
  expect(answerOf(502, null, '<html>')).toMatchObject({ status: 502, errors: {}, arrived: null })
  expect(answerOf(204, '/library/x', '')).toMatchObject({ path: '/library/x' })
})

test('whether the shared fields hold is told apart from what is wrong with the file', () => {
  const errors = { file: ['ファイルを選んでください。'], categories: ['困りごとを選んでください。'] }
  expect(saidIn(errors, 'file')).toEqual(['困りごとを選んでください。'])
  expect(saidIn({ file: ['x'] }, 'file')).toEqual([])
})
