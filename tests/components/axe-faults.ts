import axe from 'axe-core';
import { LANGUAGES, type Language } from '../../lib/model/language.ts';
import type { Scheme } from './drawn-card.tsx';

/** The languages to ask axe in. The dark scheme has the markup of the light one, which is asked in all of them. */
export const languagesIn = (scheme: Scheme): readonly Language[] => (scheme === 'light' ? LANGUAGES : ['vi']);

const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong, "rule: markup", a line for each fault.
 * In the dark scheme only colours are looked at: nothing else differs from the light one.
 * @param leftOut ids of rules that do not hold for a part of a page
 */
export async function axeFaults(
  root: Document | Element,
  scheme: Scheme,
  leftOut: readonly string[] = [],
): Promise<readonly string[]> {
  const { violations, passes } = await axe.run(root, {
    resultTypes: ['violations', 'passes'],
    rules: Object.fromEntries(leftOut.map((id) => [id, { enabled: false }])),
    ...(scheme === 'dark' && { runOnly: RULES_OF_COLOUR }),
  });
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  return passes.some(({ id }) => id === 'color-contrast') ? faults : [...faults, 'no colour was looked at'];
}
