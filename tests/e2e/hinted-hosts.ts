import type { Shelf } from '../../lib/command/serve.ts';

const LINK = /<link\b[^>]*>/gi;
const HINT = /\brel\s*=\s*["']?[^"'>]*\bpreconnect\b/i;
const HREF = /\bhref\s*=\s*["']?([^"'\s>]+)/i;

/** Hosts that a page, as it was served, wants to be connected with: no request goes there, and no record has it. */
export function hintedHosts(html: string): readonly string[] {
  return [...html.matchAll(LINK)].flatMap(([link]) => {
    const address = HINT.test(link) ? HREF.exec(link)?.[1] : undefined;
    const whole = address?.startsWith('//') ? `https:${address}` : address;
    return whole !== undefined && URL.canParse(whole) ? [new URL(whole).hostname] : [];
  });
}

/** The same shelf; what its pages hint at is told as they are served. */
export const hearingHints =
  (shelf: Shelf, tell: (host: string) => void): Shelf =>
  (path) => {
    const reply = shelf(path);
    if (reply?.type.startsWith('text/html')) for (const host of hintedHosts(String(reply.body))) tell(host);
    return reply;
  };
