import { expect, test } from 'vitest'
import { asList, asText, fieldProps, wrongFields } from './form-state.ts'

test('a field gets its id from its name, with its value and its first error', () => {
  const state = { values: { title: '題' }, errors: { title: ['一つ目', '二つ目'] } }
  expect(fieldProps(state, 'title')).toEqual({
    id: 'field-title',
    name: 'title',
    value: '題',
    error: '一つ目',
  })
})

test('a name may be a path into nested values', () => {
  const state = {
    values: { steps: [{ what: '電話した' }] },
    errors: { 'steps[0].what': ['短くしてください。'] },
  }
  expect(fieldProps(state, 'steps[0].what')).toEqual({
    id: 'field-steps-0-what',
    name: 'steps[0].what',
    value: '電話した',
    error: '短くしてください。',
  })
})

test('a name that looks like a path is first looked for as it stands', () => {
  expect(fieldProps({ values: { 'a.b': 'flat', a: { b: 'deep' } }, errors: {} }, 'a.b').value).toBe('flat')
})

test('a field that nobody filled has no value and no error', () => {
  expect(fieldProps({ values: {}, errors: {} }, 'steps[2].what')).toMatchObject({
    value: undefined,
    error: undefined,
  })
})

test('fields without messages are not wrong and an error without a field has no place to link to', () => {
  expect(wrongFields({ title: [], area: ['選んでください。'], '': ['満席です。'] })).toEqual([
    { id: 'field-area', text: '選んでください。' },
    { id: null, text: '満席です。' },
  ])
})

test('values become the text of one control or the list of several', () => {
  expect([asText(12), asText(true), asText(null), asText(['a', 'b']), asText({})]).toEqual([
    '12',
    'true',
    '',
    'a',
    '',
  ])
  expect([asList('a'), asList(['a', 'b']), asList(undefined), asList('')]).toEqual([
    ['a'],
    ['a', 'b'],
    [],
    [],
  ])
})
