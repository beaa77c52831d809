import { FLOOR, PEERS } from '../browser/contestants.ts';
import type { Figures } from '../measure/everything.ts';
import { drawnPeers } from '../measure/pages.ts';
import { COLOURS, chartOf, type Series } from './chart.ts';
import { mediansOf, peerCold } from './figures-of.ts';
import { medianOf } from './median.ts';

/** The charts that README shows, as SVG, by file name. */
export function chartsOf(figures: Figures): Readonly<Record<string, string>> {
  return { 'page-size': pageSize(figures), 'dictionary-size': dictionarySize(figures), peers: peerNames(figures) };
}

const colourOf = (at: number): string => COLOURS[at % COLOURS.length] ?? '#000';

const bytesOf = (path: string): number => Number(/(\d+)\.html$/.exec(path)?.[1]);

function pageSize({ long }: Figures): string {
  const points = (value: (page: Figures['long'][number]) => number | undefined) =>
    long.flatMap((page) => {
      const y = value(page);
      return y === undefined ? [] : [{ x: bytesOf(page.page.path), y }];
    });
  return chartOf({
    title: 'Cold, main thread, as the page grows',
    x: 'bytes of the page',
    y: 'ms',
    series: [
      { name: 'ours, text to paint', colour: colourOf(0), points: points((page) => mediansOf(page).textToPaint) },
      { name: 'floor', colour: colourOf(6), points: points((page) => mediansOf(page).floor) },
      ...drawnPeers().map(({ script, name }, at) => ({
        name,
        colour: colourOf(at + 1),
        points: points((page) => peerCold(page, script)),
      })),
    ],
  });
}

/** The match room alone: what grows with the dictionary, if anything does. */
function dictionarySize({ rooms }: Figures): string {
  const series = rooms.flatMap(({ page, floor, rooms: all }, at): Series[] => {
    const sizes = all.map(({ aliases }) => aliases);
    return [
      {
        name: `match room, ${page}`,
        colour: colourOf(at * 2),
        points: all.map(({ aliases, times }) => ({ x: aliases, y: medianOf(times) })),
      },
      { name: `floor, ${page}`, colour: colourOf(6 + at), points: sizes.map((x) => ({ x, y: medianOf(floor) })) },
    ];
  });
  return chartOf({ title: 'The match room alone, warm, as the dictionary grows', x: 'aliases', y: 'ms', series });
}

function peerNames({ peerGrowth }: Figures): string {
  return chartOf({
    title: 'Peers on one article, cold, as their list of names grows',
    x: 'names',
    y: 'ms',
    series: [FLOOR, ...PEERS].map(({ script, name }, at) => ({
      name,
      colour: colourOf(at),
      points: peerGrowth.flatMap(({ script: whose, names, cold }) =>
        whose === script && cold !== null ? [{ x: names, y: cold }] : [],
      ),
    })),
  });
}
