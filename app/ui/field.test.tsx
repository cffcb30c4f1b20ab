import { JSDOM } from 'jsdom'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Checkboxes } from './checkboxes.tsx'
import { fieldProps, type FormState } from './form-state.ts'
import { LocaleProvider } from './locale.tsx'
import { Radios } from './radios.tsx'
import { Select } from './select.tsx'
import { TextInput } from './text-input.tsx'
import { Textarea } from './textarea.tsx'

const draw = (node: ReactNode) => new JSDOM(renderToStaticMarkup(node)).window.document
const topics = [
  { value: 'health', label: '健康' },
  { value: 'work', label: '仕事' },
]
const names = ['title', 'text', 'area', 'name', 'topics']
const wrong: FormState = {
  values: {},
  errors: Object.fromEntries(names.map((name) => [name, [`${name}を直してください。`]])),
}

function Fields({ state, required }: { state: FormState; required?: boolean | null }) {
  return (
    <>
      <TextInput {...fieldProps(state, 'title')} {...{ required }} label="題名" help="60字まで" />
      <Textarea {...fieldProps(state, 'text')} {...{ required }} label="質問" help="200字まで" />
      <Select {...fieldProps(state, 'area')} {...{ required }} label="地域" help="一つ" options={topics} />
      <Radios {...fieldProps(state, 'name')} {...{ required }} label="名前" help="一つ" options={topics} />
      <Checkboxes
        {...fieldProps(state, 'topics')}
        {...{ required }}
        label="分野"
        help="いくつでも"
        options={topics}
      />
    </>
  )
}

/** The element that carries a field's descriptions: the control, or the group around several. */
function carrier(document: Document, name: string) {
  const control = document.getElementById(`field-${name}`)
  return control?.closest('fieldset') ?? control
}

test('every control has a label', () => {
  const controls = [...draw(<Fields state={wrong} />).querySelectorAll('input, select, textarea')]
  expect(controls).toHaveLength(7)
  for (const control of controls) {
    expect((control as HTMLInputElement).labels?.[0]?.textContent.trim(), control.outerHTML).toBeTruthy()
  }
})

test('support text and error text exist and are tied to the control or its group, support first', () => {
  const document = draw(<Fields state={wrong} />)
  for (const name of names) {
    expect(carrier(document, name)?.getAttribute('aria-describedby')).toBe(
      `field-${name}-help field-${name}-error`,
    )
    expect(document.getElementById(`field-${name}-help`)?.textContent).toBeTruthy()
    expect(document.getElementById(`field-${name}-error`)?.textContent).toBe(
      `＊エラー：${name}を直してください。`,
    )
  }
})

test('label, support, error and control stand in this order', () => {
  const html = renderToStaticMarkup(
    <TextInput {...fieldProps(wrong, 'title')} label="題名" help="60字まで" />,
  )
  const places = ['題名', '60字まで', 'titleを直してください。', '<input'].map((part) => html.indexOf(part))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places).not.toContain(-1)
})

test('a control is called invalid only when it is wrong', () => {
  const right = draw(<Fields state={{ values: {}, errors: {} }} />)
  expect(right.querySelectorAll('[aria-invalid]')).toHaveLength(0)
  const invalid = [...draw(<Fields state={wrong} />).querySelectorAll('[aria-invalid="true"]')]
  expect(invalid.map((element) => element.getAttribute('name') ?? element.getAttribute('role'))).toEqual([
    'title',
    'text',
    'area',
    'radiogroup',
    'topics',
    'topics',
  ])
})

test('every field says in words whether it is required, in both languages', () => {
  const words = (node: ReactNode) =>
    [...draw(node).querySelectorAll('fieldset > legend, div > label.block')].map(
      ({ textContent }) => textContent,
    )
  const state = { values: {}, errors: {} }
  expect(words(<Fields state={state} required />)).toHaveLength(5)
  for (const text of words(<Fields state={state} required />)) expect(text).toContain('※必須')
  for (const text of words(<Fields state={state} />)) expect(text).toContain('※任意')
  for (const text of words(<Fields state={state} required={null} />)) expect(text).not.toContain('※')
  const english = (
    <LocaleProvider locale="en">
      <Fields state={state} required />
    </LocaleProvider>
  )
  for (const text of words(english)) expect(text).toContain('(required)')
})

test('required is told to assistive technology but never enforced by the browser', () => {
  const document = draw(<Fields state={wrong} required />)
  expect(document.querySelectorAll('[aria-required="true"]')).toHaveLength(4)
  expect(document.querySelectorAll('[required], [placeholder], [disabled]')).toHaveLength(0)
})

test('nothing is chosen unless a value says so', () => {
  expect(
    draw(<Fields state={wrong} />).querySelectorAll('[checked], [selected]:not([value=""])'),
  ).toHaveLength(0)
})

test('what was typed and chosen is kept', () => {
  const values = { title: '題', text: '問い', area: 'work', name: 'work', topics: ['work'] }
  const document = draw(<Fields state={{ values, errors: {} }} />)
  const chosen = [...document.querySelectorAll('[checked], option[selected]')]
  expect(document.querySelector('input')?.value).toBe('題')
  expect(document.querySelector('textarea')?.value).toBe('問い')
  expect(chosen.map((element) => element.getAttribute('value'))).toEqual(['work', 'work', 'work'])
})

test('a password is never sent back to the page', () => {
  const html = renderToStaticMarkup(
    <TextInput name="password" type="password" label="パスワード" value="secret" />,
  )
  expect(html).not.toContain('secret')
})

test('suggestions are tied to their input', () => {
  const document = draw(<TextInput name="language" label="ことば" suggestions={['ベトナム語']} />)
  expect(document.querySelector('input')?.getAttribute('list')).toBe(document.querySelector('datalist')?.id)
  expect(document.querySelector('datalist option')?.getAttribute('value')).toBe('ベトナム語')
})
