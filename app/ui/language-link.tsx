import { useUiMessages } from './locale.tsx'

/** To the same page in the other language, in that language's own word. */
export function LanguageLink({ href, className }: { href: string; className?: string }) {
  const { code, name } = useUiMessages().otherLanguage
  return (
    <a href={href} lang={code} hrefLang={code} className={className}>
      {name}
    </a>
  )
}
