import { addressKey } from './address.ts';

/** The addresses by which a page calls itself, as keys: where it was opened, its canonical one, the one it shares. */
export function ownAddresses(document: Document, address: string): ReadonlySet<string> {
  const named = [
    address,
    document.querySelector('link[rel="canonical" i]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
  ];
  return new Set(named.flatMap((each) => (each ? (addressKey(each, address) ?? []) : [])));
}

const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase();

/** Whether a headline is what stands over the page. */
export function isHeading(document: Document, headline: string): boolean {
  const words = plain(headline);
  const over = [
    document.title,
    document.querySelector('meta[property="og:title"]')?.getAttribute('content'),
    ...[...document.querySelectorAll('h1')].map(({ textContent }) => textContent),
  ];
  return words !== '' && over.some((each) => plain(each).includes(words));
}
