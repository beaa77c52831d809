/** The rule by which two addresses are one page, in the order in which its steps are tried. */
export const ADDRESS_STEPS = [
  'canonical',
  'amp-cache',
  'credentials',
  'fragment',
  'tracking',
  'amp',
  'host',
  'slash',
] as const;
export type AddressStep = (typeof ADDRESS_STEPS)[number];

/** A page as its content script sees it: `address` as the browser has it, `canonical` absolute, as the page claims. */
export interface SeenPage {
  readonly address: string;
  readonly canonical: string | null;
  readonly title: string;
}
