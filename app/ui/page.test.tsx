import { JSDOM } from 'jsdom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { fieldProps } from './form-state.ts'
import { LocaleProvider, type Locale } from './locale.tsx'
import { Page, TitleContext, type PageProps } from './page.tsx'
import { Radios } from './radios.tsx'
import { TextInput } from './text-input.tsx'

function draw(props: Partial<PageProps>, locale: Locale = 'ja') {
  const holder = { title: '' }
  const html = renderToStaticMarkup(
    <LocaleProvider locale={locale}>
      <TitleContext.Provider value={holder}>
        <Page title="事例を書く" {...props} />
      </TitleContext.Provider>
    </LocaleProvider>,
  )
  return { document: new JSDOM(html).window.document, title: holder.title }
}

const errors = { title: ['題名を入れてください。'], name: ['名前の出し方を選んでください。'] }
const state = { values: {}, errors }
const form = (
  <>
    <TextInput {...fieldProps(state, 'title')} label="題名" required />
    <Radios
      {...fieldProps(state, 'name')}
      label="名前の出し方"
      required
      options={[{ value: 'a', label: '匿名にする' }]}
    />
  </>
)

test('the document title is the heading and the site, with the error first', () => {
  expect(draw({}).title).toBe('事例を書く - つなぐ')
  expect(draw({ errors }).title).toBe('エラー：事例を書く - つなぐ')
  expect(draw({ error: '満席になりました。' }, 'en').title).toBe('Error: 事例を書く - Tsunagu')
  expect(draw({ errors: { title: [] } }).title).toBe('事例を書く - つなぐ')
})

test('main can be reached by the skip link and holds the only h1', () => {
  const { document } = draw({})
  expect(document.querySelector('main')?.id).toBe('main')
  expect(document.querySelector('main')?.getAttribute('tabindex')).toBe('-1')
  expect([...document.querySelectorAll('h1')].map(({ textContent }) => textContent)).toEqual(['事例を書く'])
})

test('the error summary uses the words of the fields and links to their first controls', () => {
  const { document } = draw({ errors, children: form })
  const links = [...document.querySelectorAll<HTMLAnchorElement>('#errors a')]
  expect(links).toHaveLength(2)
  for (const link of links) {
    const control = document.querySelector(link.hash)
    expect(control?.matches('input')).toBe(true)
    const own = document.querySelector(`${link.hash}-error`)?.lastChild?.textContent
    expect(own).toBe(link.textContent)
  }
})

test('the error summary counts, comes before the heading and takes focus without script', () => {
  const { document } = draw({ errors, children: form })
  const main = document.querySelector('main')
  expect(main?.firstElementChild?.id).toBe('errors')
  expect(main?.firstElementChild?.getAttribute('role')).toBe('alert')
  expect(main?.firstElementChild?.hasAttribute('autofocus')).toBe(true)
  expect(document.querySelector('#errors h2')?.textContent).toBe('入力内容に2件の誤りがあります')
  expect(
    draw({ errors: { title: ['Enter a title.'] } }, 'en').document.querySelector('#errors h2')?.textContent,
  ).toBe('There is 1 problem in your answers')
})

test('an error of the form as a whole is told without a link', () => {
  const { document } = draw({ error: '満席になりました。' })
  expect(document.querySelector('#errors li')?.textContent).toBe('満席になりました。')
  expect(document.querySelector('#errors a')).toBeNull()
})

test('a page without errors has no summary', () => {
  expect(draw({ errors: {}, error: null }).document.getElementById('errors')).toBeNull()
})

test('a flash tells what happened as a status and can be undone by POST', () => {
  const { document } = draw({ flash: { text: '取り下げました。', undo: '/cases/1/restoration' } })
  expect(document.querySelector('[role="status"]')?.textContent).toContain('取り下げました。')
  const undo = document.querySelector('form')
  expect([undo?.method, undo?.getAttribute('action')]).toEqual(['post', '/cases/1/restoration'])
  expect(draw({ flash: '保存しました。' }).document.querySelector('[role="status"]')?.textContent).toContain(
    '保存しました。',
  )
})

test('the breadcrumb starts at home, once, and ends at this page', () => {
  const trail = [
    { href: '/', label: 'ホーム' },
    { href: '/cases', label: '事例' },
  ]
  const items = [...draw({ breadcrumb: trail }).document.querySelectorAll('nav li')]
  expect(items.map(({ textContent }) => textContent)).toEqual(['ホーム', '›事例', '›事例を書く'])
  expect(items.map((item) => item.getAttribute('aria-current'))).toEqual([null, null, 'page'])
})

test('an aside is a named landmark beside main', () => {
  const { document } = draw({ aside: { label: '関連', content: <p>似た事例</p> } })
  expect(document.querySelector('main + aside')?.getAttribute('aria-label')).toBe('関連')
})
