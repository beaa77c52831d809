/** Where Preact writes HTML: the one place of all that we ship in which text can become elements. */
const WRITES_HTML = /\.innerHTML=(?=\w+\.__html\b)/g;
const PREACT = /\/preact\/dist\/preact\.mjs$/;

/**
 * Preact as built into the extension draws what it is given as HTML as text, for we give it none.
 * @throws when Preact writes HTML elsewhere than we know: a new version of it wants to be looked at
 */
export function withoutHtml(code: string): string {
  const found = code.match(WRITES_HTML)?.length ?? 0;
  if (found !== 1) throw new Error(`Preact writes HTML in ${found} places, not in one.`);
  return code.replace(WRITES_HTML, '.textContent=');
}

/** For Vite, which otherwise builds Preact as it is. */
export const preactWithoutHtml = () => ({
  name: 'preact-without-html',
  transform: (code: string, id: string): string | undefined =>
    PREACT.test(id.replaceAll('\\', '/').replace(/\?.*$/, '')) ? withoutHtml(code) : undefined,
});
