/** Stored HTML that was sanitised when it was saved; never raw input. */
export function Prose({ html, lang }: { html: string; lang?: string }) {
  return <div lang={lang} className="prose" dangerouslySetInnerHTML={{ __html: html }} />
}
