import { json } from '@remix-run/node'
import { Links, Outlet, Scripts, useMatches, useRouteError, useRouteLoaderData } from '@remix-run/react'
import { type ReactNode, useContext } from 'react'
import { cookie, flashCookie, readCookie } from '#app/core/http/cookies.server.ts'
import { RenderContext } from '#app/core/http/render-context.ts'
import { load, sameInLanguage } from '#app/core/http/route.server.ts'
import type { Words } from '#app/core/vocabulary/follow.ts'
import { isLocale } from '#app/core/i18n/locale.ts'
import { navigation, type NavigationFacts, navigationFacts } from '#app/features/home/navigation.ts'
import { ProblemPage } from '#app/features/home/components/problem-page.tsx'
import { LocaleProvider } from '#app/ui/locale.tsx'
import { Shell } from '#app/ui/shell.tsx'
import styles from './app.css?url'

const year = 365 * 24 * 60 * 60

export const links = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
]

export const loader = load('anyone', async ({ ctx, scope, request, url }) => {
  const secure = scope.secureCookies
  const headers = new Headers()
  const asked = url.searchParams.get('lang')
  if (isLocale(asked)) headers.append('Set-Cookie', `lang=${asked}; Path=/; SameSite=Lax; Max-Age=${year}`)
  const flash = readCookie(request.headers.get('cookie'), flashCookie, secure)
  if (flash) headers.append('Set-Cookie', cookie(flashCookie, '', { secure, maxAge: 0 }))
  const other = ctx.locale === 'ja' ? 'en' : 'ja'
  const { terms, day } = ctx.process.words.current()
  const frame: Frame = {
    locale: ctx.locale,
    flash,
    languageHref: sameInLanguage(url, other),
    navigation: navigationFacts(ctx.actor, url),
    words: { terms, day },
  }
  return [...headers].length > 0 ? json(frame, { headers }) : frame
})

type Frame = {
  locale: 'ja' | 'en'
  flash: string | null
  languageHref: string
  navigation: NavigationFacts
  /** For pages with script: a browser has only the terms that are built in. */
  words: Pick<Words, 'terms' | 'day'>
}

export function Layout({ children }: { children: ReactNode }) {
  const asked = useContext(RenderContext)
  const frame = useRouteLoaderData<Frame>('root')
  const locale = frame?.locale ?? asked.locale
  const hydrated = useMatches().some(({ handle }) => (handle as { hydrate?: boolean } | undefined)?.hydrate)
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{titleSoFar()}</title>
        <Links />
      </head>
      <body>
        <LocaleProvider locale={locale}>
          <Shell {...navigation(frame?.navigation ?? null, locale)} languageHref={frame?.languageHref}>
            {children}
          </Shell>
        </LocaleProvider>
        {hydrated && <Scripts nonce={asked.nonce} />}
      </body>
    </html>
  )
}

// The server fills the title in after rendering; where the page is hydrated, it must be found as it is.
const titleSoFar = () => (typeof document === 'undefined' ? '' : document.title)

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <ProblemPage error={useRouteError()} />
}
