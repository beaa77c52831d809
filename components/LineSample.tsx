import type { Category } from '../lib/model/category.ts';

const SPACES = '\u00a0'.repeat(6);

/** A short piece of a category's line, beside the category's name. Styled by palette.css. */
export function LineSample({ category }: { readonly category: Category }) {
  return (
    <span class="line line-sample" data-category={category} aria-hidden="true">
      {SPACES}
    </span>
  );
}
