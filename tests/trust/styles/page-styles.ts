/** Twenty ways in which pages dress, half of them hostile. */
export const PAGE_STYLES: Readonly<Record<string, string>> = {
  plain: '',
  'all unset': '* { all: unset !important } p { display: block !important }',
  'strangers hidden': ':not(html, head, head *, body, body *) { display: none !important }',
  'strangers transparent':
    'html > :not(head, body) { opacity: 0 !important; visibility: hidden !important; pointer-events: none !important }',
  'strangers scaled':
    'html > :not(head, body) { scale: .1 !important; transform: rotate(90deg) !important; translate: 999px !important }',
  'huge z-index': '#cover { position: fixed; inset: 0; z-index: 2147483647; background: #fff8; pointer-events: none }',
  'body turned': 'body { transform: rotate(1deg) scale(.9) }',
  'body filtered': 'body { filter: sepia(1) contrast(.8) }',
  'root filtered': 'html { filter: saturate(.5) }',
  'root clipped': 'html { contain: paint; overflow: clip }',
  'right to left': 'html { direction: rtl } body { unicode-bidi: isolate }',
  zoom: 'html { zoom: 1.5 }',
  'zoom of all': '* { zoom: 1 } body { zoom: .8 }',
  'fonts forced':
    '* { font: 9px/1 monospace !important; letter-spacing: 4px !important; word-spacing: 9px !important }',
  'colours forced':
    '* { color: #eee !important; background-color: #eee !important; -webkit-text-fill-color: #eee !important } body p { color: #222 !important; -webkit-text-fill-color: #222 !important }',
  'capitals and shadows':
    '* { text-transform: uppercase !important; text-shadow: 0 0 9px red !important; text-indent: 2em !important }',
  vertical: 'body { writing-mode: vertical-rl; block-size: 90vw }',
  dark: ':root { color-scheme: dark; background: #111; color: #ddd }',
  columns: 'body { columns: 2; column-gap: 3em } p { hyphens: auto }',
  'tiny type': 'html { font-size: 4px } body { font: 300%/1.4 sans-serif }',
};

export const pageIn = (css: string): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Habits</title><link rel="icon" href="data:,"><style>body{font:18px/1.8 serif;margin:2em;max-width:50em}</style><style>${css}</style></head><body><div id="cover"></div><p>Ce matin, Nguyen Xuan Phuc a salué un voisin.</p><p>La Russie importe du café ; le Vietnam importe des machines.</p><p>Rien n’est dit ici d’aucun pays : une page a aussi des lignes vides de noms.</p></body></html>`;
