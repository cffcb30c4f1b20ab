import { JSDOM } from 'jsdom'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Banner } from './banner.tsx'
import { Button, ButtonLink } from './button.tsx'
import { FilterChip } from './chip.tsx'
import { DataTable, type Column } from './data-table.tsx'
import { Icon } from './icon.tsx'
import { MarkedText } from './marked-text.tsx'
import { Pagination } from './pagination.tsx'
import { SummaryList } from './summary-list.tsx'
import { Timeline } from './timeline.tsx'

const draw = (node: ReactNode) => new JSDOM(renderToStaticMarkup(node)).window.document
const hrefs = (node: ReactNode) =>
  [...draw(node).querySelectorAll('a')].map((link) => link.getAttribute('href'))

test('an unusable button stays focusable: aria-disabled, never disabled', () => {
  const button = draw(
    <Button aria-disabled="true" aria-describedby="why">
      送る
    </Button>,
  ).querySelector('button')
  expect(button?.getAttribute('aria-disabled')).toBe('true')
  expect(button?.getAttribute('aria-describedby')).toBe('why')
  expect(button?.hasAttribute('disabled')).toBe(false)
  // @ts-expect-error the attribute is not accepted
  expect(<Button disabled />).toBeTruthy()
})

test('a button submits and a link that looks like one goes somewhere', () => {
  expect(draw(<Button>送る</Button>).querySelector('button')?.type).toBe('submit')
  expect(hrefs(<ButtonLink href="/cases/new">書く</ButtonLink>)).toEqual(['/cases/new'])
})

test('a banner says its tone in words', () => {
  expect(draw(<Banner tone="warning" title="23時から止まります" />).querySelector('h2')?.textContent).toBe(
    '注意：23時から止まります',
  )
})

test('icons are silent', () => {
  expect(
    draw(<Icon name="menu" />)
      .querySelector('svg')
      ?.getAttribute('aria-hidden'),
  ).toBe('true')
})

test('a filter chip says that it removes its filter', () => {
  const chip = draw(<FilterChip href="?">ベトナム語</FilterChip>).querySelector('a')
  chip?.querySelector('[aria-hidden]')?.remove()
  expect(chip?.textContent).toBe('ベトナム語を外す')
})

type Row = { area: string; count: string }
const rows: Row[] = [
  { area: '東京', count: '1,234' },
  { area: '高知', count: 'x' },
]
const columns: Column<Row>[] = [
  { key: 'area', head: '都道府県', cell: ({ area }) => area, rowHead: true },
  {
    key: 'count',
    head: '件数',
    cell: ({ count }) => count,
    numeric: true,
    sort: { href: '?sort=count', direction: 'descending' },
  },
]
const table = (narrow: 'wrap' | 'scroll' | 'cards', of = rows) => (
  <DataTable caption="件数" rowKey={({ area }) => area} {...{ rows: of, columns, narrow }} />
)

test('a table has a caption, scoped heads and a named sort direction', () => {
  const document = draw(table('wrap'))
  expect(document.querySelector('caption')?.textContent).toBe('件数')
  expect([...document.querySelectorAll('th')].map((head) => head.getAttribute('scope'))).toEqual([
    'col',
    'col',
    'row',
    'row',
  ])
  expect(document.querySelector('[aria-sort="descending"] a')?.getAttribute('href')).toBe('?sort=count')
})

test.each([40, 41, 200])('a table of %i rows shows each once, in their order', (length) => {
  const long = Array.from({ length }, (_, index) => ({ area: `${index}番`, count: '1' }))
  const heads = [...draw(table('wrap', long)).querySelectorAll('tbody > tr > th')]
  expect(heads.map((head) => head.textContent)).toEqual(long.map(({ area }) => area))
})

test('a table that scrolls can be reached by keyboard and says so', () => {
  const region = draw(table('scroll')).querySelector('[role="region"]')
  expect([region?.getAttribute('tabindex'), region?.getAttribute('aria-label')]).toEqual(['0', '件数'])
  expect(region?.previousElementSibling?.textContent).toBe('横に動かして見られます')
})

test('a table that becomes cards keeps its roles and names each cell', () => {
  const document = draw(table('cards'))
  const cells = [...document.querySelectorAll('[role="table"] [role="row"] [role="cell"]')]
  expect(cells.map((cell) => cell.getAttribute('data-head'))).toEqual(['件数', '件数'])
  expect(document.querySelectorAll('[role="columnheader"], [role="rowheader"]')).toHaveLength(4)
})

test('pages keep the filters, replace the cursor and leave out a missing direction', () => {
  expect(hrefs(<Pagination newer={null} older="x9" size={20} query="?topic=work&after=a1" />)).toEqual([
    '?topic=work&before=x9',
  ])
  expect(hrefs(<Pagination newer="a1" older="x9" size={20} />)).toEqual(['?after=a1', '?before=x9'])
  expect(renderToStaticMarkup(<Pagination newer={null} older={null} size={20} />)).toBe('')
})

test('each change link of a summary list says what it changes', () => {
  const items = [{ term: '地域', value: '東京都', changeHref: '/edit#field-area' }]
  expect(draw(<SummaryList items={items} />).querySelector('a')?.textContent).toBe('変更する（地域）')
})

test('only the present step of a timeline is current', () => {
  const steps = (['done', 'now', 'next'] as const).map((state) => ({ key: state, label: state, state }))
  const current = [...draw(<Timeline steps={steps} />).querySelectorAll('[aria-current="step"]')]
  expect(current.map(({ textContent }) => textContent)).toEqual(['now'])
})

test('marked text is the same text, and each level has its own kind of mark', () => {
  const levels = ['block', 'confirm', 'info', null] as const
  const pieces = levels.map((level) => ({ text: `${level} <b>\n`, level }))
  const document = draw(<MarkedText pieces={pieces} />)
  expect(document.querySelector('p')?.textContent).toBe('block <b>\nconfirm <b>\ninfo <b>\nnull <b>\n')
  const marks = [...document.querySelectorAll('mark')]
  expect(new Set(marks.map(({ className }) => className)).size).toBe(3)
})
