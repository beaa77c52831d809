import { hostOf } from '../../host-of.ts';
import type { ReadPage } from './out-view.ts';

/** What a list calls a page: its site, as long as its title is not known. */
export const pageTitle = ({ title, origin }: Pick<ReadPage, 'title' | 'origin'>): string =>
  title.trim() || hostOf(origin);
