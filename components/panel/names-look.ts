import { useMemo, useState } from 'preact/hooks';
import type { Category } from '../../lib/model/category.ts';
import type { NameOrder } from '../../lib/words/panel-words.ts';

/** How the reader looks at names: kept for the panel's life, over pages and tabs. Another object when it changes. */
export interface NamesLook {
  readonly folded: ReadonlySet<Category>;
  readonly order: NameOrder;
  /** What narrows the list. */
  readonly typed: string;
  onFold(category: Category, isFolded: boolean): void;
  onOrder(order: NameOrder): void;
  onType(typed: string): void;
}

export function useNamesLook(): NamesLook {
  const [folded, setFolded] = useState<ReadonlySet<Category>>(new Set());
  const [order, onOrder] = useState<NameOrder>('page');
  const [typed, onType] = useState('');
  return useMemo(
    () => ({
      folded,
      order,
      typed,
      onOrder,
      onType,
      onFold: (category, isFolded) =>
        setFolded((before) =>
          before.has(category) === isFolded
            ? before
            : new Set(isFolded ? [...before, category] : [...before].filter((one) => one !== category)),
        ),
    }),
    [folded, order, typed],
  );
}
