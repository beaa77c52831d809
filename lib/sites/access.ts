import type { AccessChoice, AccessState } from '../model/access.ts';
import { patternCovers } from './match-pattern.ts';
import { NEWS_SITES } from './news-sites.ts';

/** Two origins that nothing but "every site" covers both of. */
const ANYWHERE = ['http://a.invalid', 'https://b.invalid'] as const;

/**
 * What a browser's grants amount to. One site of the list suffices for "news": browsers let readers take single
 * sites back, and the list grows with new versions.
 * @param granted match patterns, as `permissions.getAll().origins` gives them
 * @param origin the page asked about, or `null`
 */
export function accessState(granted: readonly string[], origin: string | null): AccessState {
  return {
    choice: choiceOf(granted),
    granted: origin !== null && granted.some((pattern) => patternCovers(pattern, origin)),
  };
}

function choiceOf(granted: readonly string[]): AccessChoice {
  if (ANYWHERE.every((site) => granted.some((pattern) => patternCovers(pattern, site)))) return 'every';
  return NEWS_SITES.some((site) => granted.includes(site)) ? 'news' : 'click';
}
