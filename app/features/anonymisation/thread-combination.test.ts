import { expect, test } from 'vitest'
import { combinationIn } from './thread-combination.ts'

const nothing = { ageBand: null, family: null, statusGroup: null }
const told = (...texts: string[]) =>
  combinationIn(texts, nothing).attributes.map(({ id, said, wider }) => [id, said, wider])

test('the facts are gathered from all texts of the thread', () => {
  expect(told('ペルー人の女性が相談に来た。', '2019年に来日し、磐田市で介護の仕事をしている。')).toEqual([
    ['nationality', 'ペルー', ['中南米', '']],
    ['place', '磐田市', ['22', '']],
    ['sex', '女性', ['']],
    ['occupation', '介護', ['']],
    ['arrival', '2019年に来日', ['']],
  ])
})

test('what was chosen in the sheet counts too, and rare facts are told apart', () => {
  const { attributes, rareFacts } = combinationIn(['夫が亡くなった。難民申請をしている。'], {
    ageBand: '30s',
    family: 'single-parent',
    statusGroup: 'humanitarian',
  })
  expect(attributes.map(({ id }) => id)).toEqual(['status', 'ageBand', 'family'])
  expect(rareFacts).toEqual(['refugee', 'death'])
})

test('a language is no nationality', () => {
  expect(told('ベトナム語の通訳を頼んだ。')).toEqual([])
})

test('a name that stands right before the word is found, the longest first', () => {
  expect(told('中国籍の方。')).toEqual([['nationality', '中国', ['東アジア', '']]])
  expect(told('南アフリカ出身で、京都府の大山崎町に住む。')).toEqual([
    ['nationality', '南アフリカ', ['アフリカ', '']],
    ['place', '大山崎町', ['26', '']],
  ])
  expect(told('インドネシア人とインド人。')[0]![1]).toBe('インドネシア')
})
