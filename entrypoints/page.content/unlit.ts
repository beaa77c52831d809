import type { Unlit } from '../../lib/model/settings.ts';

/** Forms of which the reader said "not this one" in this frame: in memory, until the page is left. */
export interface UnlitHere {
  /** Each once, in the order in which they were said. */
  all(): readonly Unlit[];
  add(form: Unlit): void;
  remove(form: Unlit): void;
  /** The settings hold these now: whoever takes one out of them means this page too. */
  saved(forms: readonly Unlit[]): void;
}

const isSame = (one: Unlit, other: Unlit): boolean => one.entity === other.entity && one.alias === other.alias;

/** @param address the page's own, now: a single-page site leaves a page without a reload */
export function makeUnlitHere(address: () => string): UnlitHere {
  let page = '';
  let forms: readonly Unlit[] = [];

  function all(): readonly Unlit[] {
    const now = withoutFragment(address());
    if (now !== page) forms = [];
    page = now;
    return forms;
  }

  const without = (gone: readonly Unlit[]): readonly Unlit[] =>
    all().filter((form) => !gone.some((one) => isSame(one, form)));

  return {
    all,
    add({ entity, alias }) {
      forms = [...without([{ entity, alias }]), { entity, alias }];
    },
    remove(form) {
      forms = without([form]);
    },
    saved(saved) {
      forms = without(saved);
    },
  };
}

const withoutFragment = (address: string): string => address.replace(/#.*$/s, '');
