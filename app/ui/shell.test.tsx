import { JSDOM } from 'jsdom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LocaleProvider, type Locale } from './locale.tsx'
import { Shell, type ShellProps } from './shell.tsx'

const nav = [
  { href: '/', label: 'ホーム' },
  { href: '/cases', label: '事例', current: true },
]

function draw(props: Partial<ShellProps>, locale: Locale = 'ja') {
  const html = renderToStaticMarkup(
    <LocaleProvider locale={locale}>
      <Shell languageHref="/cases?lang=en" {...props}>
        <main id="main" />
      </Shell>
    </LocaleProvider>,
  )
  return new JSDOM(html).window.document
}

test('the skip link is the first thing to reach and leads to main', () => {
  const first = draw({ nav }).querySelector('a, button, summary, input')
  expect(first?.getAttribute('href')).toBe('#main')
  expect(first?.textContent).toBe('本文へ移動')
})

test('the same navigation stands in the bar and in the phone menu, each marking the current page', () => {
  const bars = [...draw({ nav }).querySelectorAll('nav')]
  expect(bars).toHaveLength(2)
  for (const bar of bars) {
    expect(bar.getAttribute('aria-label')).toBe('メイン')
    expect(bar.querySelector('[aria-current="page"]')?.getAttribute('href')).toBe('/cases')
    expect(bar.querySelectorAll('[aria-current]')).toHaveLength(1)
  }
})

test('the language link is written in and marked as the other language', () => {
  const link = draw({}, 'en').querySelector('header a[hreflang]')
  expect([link?.textContent, link?.getAttribute('lang'), link?.getAttribute('hreflang')]).toEqual([
    '日本語',
    'ja',
    'ja',
  ])
})

test('signing out is a POST and shown only to somebody signed in', () => {
  const forms = [...draw({ account: { name: '山田 花子さん', href: '/me' } }).querySelectorAll('form')]
  expect(forms.map(({ method }) => method)).toEqual(['post', 'post'])
  expect(new Set(forms.map((form) => form.getAttribute('action')))).toEqual(new Set(['/logout']))
  expect(draw({ nav }).querySelector('form')).toBeNull()
})

test('search is there only when given, as a labelled GET form', () => {
  const document = draw({ search: { href: '/search', query: '通訳' } })
  const box = document.querySelector<HTMLFormElement>('form[role="search"]')
  expect(box?.method).toBe('get')
  expect(box?.querySelector('input')?.getAttribute('aria-label')).toBeTruthy()
  expect(box?.querySelector('input')?.value).toBe('通訳')
  expect(draw({}).querySelector('[role="search"], a[href="/search"]')).toBeNull()
})

test('a count of zero is not shown', () => {
  const tools = [{ href: '/me/notifications', label: 'お知らせ', count: 0 }]
  expect(draw({ tools }).querySelector('header a[href="/me/notifications"]')?.textContent).toBe('お知らせ')
})

test('the plain shell has no navigation, menu or account, but keeps language and footer', () => {
  const account = { name: '山田 花子さん', href: '/me' }
  const document = draw({ plain: true, nav, account, footer: [{ href: '/help', label: '困ったとき' }] })
  expect(document.querySelectorAll('nav, details, form')).toHaveLength(0)
  expect(document.querySelector('header a[hreflang="en"]')).not.toBeNull()
  expect(document.querySelector('footer a[href="/help"]')?.textContent).toBe('困ったとき')
})
