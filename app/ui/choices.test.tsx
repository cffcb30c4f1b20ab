import { JSDOM } from 'jsdom'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Checkboxes } from './checkboxes.tsx'
import { fieldProps } from './form-state.ts'
import { Select } from './select.tsx'

const draw = (node: ReactNode) => new JSDOM(renderToStaticMarkup(node)).window.document
const topics = [
  { value: 'health', label: '健康' },
  { value: 'work', label: '仕事' },
]

test('after an error the chosen boxes come first and the first box still carries the id of the field', () => {
  const state = { values: { topics: ['work'] }, errors: { topics: ['分野を減らしてください。'] } }
  const boxes = [
    ...draw(<Checkboxes {...fieldProps(state, 'topics')} label="分野" options={topics} />).querySelectorAll(
      'input',
    ),
  ]
  expect(boxes.map(({ id, value }) => [id, value])).toEqual([
    ['field-topics', 'work'],
    ['field-topics-health', 'health'],
  ])
})

test('groups of options keep their names in selects and boxes', () => {
  const groups = [{ label: 'くらし', options: topics }]
  const document = draw(
    <>
      <Select name="one" label="分野" options={groups} />
      <Checkboxes name="many" label="分野" groups={groups} />
    </>,
  )
  expect(document.querySelector('optgroup')?.label).toBe('くらし')
  expect(document.querySelector('fieldset fieldset legend')?.textContent).toBe('くらし')
})
