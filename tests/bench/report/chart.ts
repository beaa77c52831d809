/** A line of a chart; values that were not measured are left out. */
export interface Series {
  readonly name: string;
  /** Of the palette of the categories, so that charts and marks look alike. */
  readonly colour: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface Chart {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly series: readonly Series[];
}

const WIDTH = 800;
const HEIGHT = 400;
const LEFT = 64;
const RIGHT = 280;
const TOP = 44;
const BOTTOM = 52;
/** Names at the ends of lines keep this distance, in px. */
const LINE = 16;

export const COLOURS = [
  '#0072b2',
  '#d55e00',
  '#009e73',
  '#cc79a7',
  '#e69f00',
  '#56b4e9',
  '#666666',
  '#000000',
] as const;

interface Axis {
  readonly ticks: readonly number[];
  at(value: number): number;
}

/** From the power of ten below the least value to that above the greatest. */
function logAxis(values: readonly number[], from: number, to: number): Axis {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    ticks: Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at)),
    at: (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from),
  };
}

const short = (value: number): string => {
  if (value >= 1_000_000) return `${value / 1_000_000} M`;
  return value >= 1000 ? `${value / 1000} k` : String(value);
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const text = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${escaped(words)}</text>`;

/** An SVG with both axes by powers of ten: growth of the same order is a line of the same slope. */
export function chartOf({ title, x, y, series }: Chart): string {
  // Powers of ten have no place for nothing.
  const drawn = series
    .map((line) => ({ ...line, points: line.points.filter(({ x, y }) => x > 0 && y > 0) }))
    .filter(({ points }) => points.length > 0);
  const all = drawn.flatMap(({ points }) => points);
  const [right, bottom] = [WIDTH - RIGHT, HEIGHT - BOTTOM];
  const across = logAxis(
    all.map((point) => point.x),
    LEFT,
    right,
  );
  const up = logAxis(
    all.map((point) => point.y),
    bottom,
    TOP,
  );
  const lines = drawn.map(
    ({ colour, points }) =>
      `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${points.map((point) => `${across.at(point.x).toFixed(1)},${up.at(point.y).toFixed(1)}`).join(' ')}"/>` +
      points
        .map(
          (point) =>
            `<circle cx="${across.at(point.x).toFixed(1)}" cy="${up.at(point.y).toFixed(1)}" r="3" fill="${colour}"/>`,
        )
        .join(''),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text(LEFT, 24, title, 'font-size="15" font-weight="600"'),
    ...up.ticks.map(
      (tick) =>
        `<line x1="${LEFT}" x2="${right}" y1="${up.at(tick).toFixed(1)}" y2="${up.at(tick).toFixed(1)}" stroke="#ddd"/>${text(LEFT - 8, up.at(tick) + 4, short(tick), 'text-anchor="end"')}`,
    ),
    ...across.ticks.map((tick) => text(across.at(tick), bottom + 18, short(tick), 'text-anchor="middle"')),
    text((LEFT + right) / 2, HEIGHT - 12, x, 'text-anchor="middle"'),
    text(0, 0, y, `transform="translate(16 ${(TOP + bottom) / 2}) rotate(-90)" text-anchor="middle"`),
    ...lines,
    ...namesOf(drawn, right, (value) => up.at(value)),
    '</svg>',
    '',
  ].join('\n');
}

/** Each line's name at its end, moved down where two would lie on each other. */
function namesOf(series: readonly Series[], right: number, at: (value: number) => number): string[] {
  let last = Number.NEGATIVE_INFINITY;
  return series
    .map(({ name, colour, points }) => ({ name, colour, y: at(points.at(-1)?.y ?? 1) }))
    .toSorted((a, b) => a.y - b.y)
    .map(({ name, colour, y }) => {
      last = Math.max(y, last + LINE);
      return text(right + 8, last + 4, name, `fill="${colour}"`);
    });
}
