import type { FactKind } from '../../../lib/model/fact.ts';

/** Each kind has a shape of its own, about 6 px wide around its middle: colour alone would not tell them apart. */
const SHAPES: Readonly<Record<FactKind, string>> = {
  event: 'M-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0',
  figure: 'M-2.5 -2.5h5v5h-5z',
  relation: 'M-3 -3v6l6 -6v6z',
  position: 'M0 -3l3 5.5h-6z',
  status: 'M0 -3.5l3.5 3.5l-3.5 3.5l-3.5 -3.5z',
  role: 'M-3 -1.5h6v3h-6z',
};

interface GlyphProps {
  readonly kind: FactKind;
  /** Hollow when it is not. */
  readonly exact: boolean;
}

/** The mark of a fact, to be drawn within an SVG. */
export function Glyph({ kind, exact }: GlyphProps) {
  return <path class={exact ? 'glyph' : 'glyph hollow'} d={SHAPES[kind]} />;
}
