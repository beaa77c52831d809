import { FACT_KINDS, type Fact } from '../../../lib/model/fact.ts';
import type { Language } from '../../../lib/model/language.ts';
import { TABLES_WORDS } from '../../../lib/words/tables.ts';
import { Glyph } from './Glyph.tsx';
import { type TimeLine as Line, type Moment, type Tenure, timeLineOf, type Year } from './time-line.ts';

/** Heights in CSS px. Shares of the line are per cent of whatever width there is. */
const TALLEST_STACK = 120;
const MOST_STEP = 8;
const AIR = 8;
const LABEL = 20;
const BAR = 14;

interface TimeLineProps {
  /** In order of time. */
  readonly facts: readonly Fact[];
  readonly self: string;
  readonly language: Language;
}

/** Facts along the years; the list below says the same in words, and either points to its other half. */
export function TimeLine({ facts, self, language }: TimeLineProps) {
  const line = timeLineOf(facts, self);
  if (line === undefined) return null;
  const words = TABLES_WORDS[language];
  const step = Math.min(MOST_STEP, TALLEST_STACK / Math.max(1, line.tallest));
  const axis = AIR + line.tallest * step;
  return (
    <section class="time-line" aria-labelledby="time-line">
      <h2 id="time-line">{words.timeLine}</h2>
      <svg
        role="img"
        aria-label={words.timeLineSaid(facts.length, line.from, line.to)}
        width="100%"
        height={axis + LABEL + line.tenures.length * BAR}
      >
        <Axis line={line} y={axis} />
        {line.moments.map((moment) => (
          <Dot key={moment.fact} moment={moment} kind={moment.kind} y={axis - AIR / 2 - moment.level * step} />
        ))}
        {line.tenures.map((tenure, at) => (
          <Bar key={tenure.seat} tenure={tenure} y={axis + LABEL + (at + 0.5) * BAR} />
        ))}
      </svg>
      <Legend facts={facts} language={language} />
    </section>
  );
}

/** Dots at both ends stay whole. */
const percent = (share: number): string => `${(2 + share * 96).toFixed(2)}%`;

function Axis({ line, y }: { readonly line: Line; readonly y: number }) {
  return (
    <g class="axis">
      <line x1={percent(0)} x2={percent(1)} y1={y} y2={y} />
      {line.cuts.map(({ from, to }) => (
        <line key={from} class="cut" x1={percent(from)} x2={percent(to)} y1={y} y2={y} />
      ))}
      {line.years.map((year) => (
        <Tick key={year.year} year={year} y={y} />
      ))}
    </g>
  );
}

function Tick({ year: { year, at, labelled }, y }: { readonly year: Year; readonly y: number }) {
  return (
    <>
      <line x1={percent(at)} x2={percent(at)} y1={y} y2={y + 5} />
      {labelled && (
        <text x={percent(at)} y={y + 17}>
          {year}
        </text>
      )}
    </>
  );
}

interface DotProps {
  readonly moment: Pick<Moment, 'fact' | 'at' | 'exact'>;
  readonly kind: Fact['kind'];
  readonly y: number;
}

/** An SVG within the SVG: only that may stand at a per cent and keep its size. */
function Dot({ moment: { fact, at, exact }, kind, y }: DotProps) {
  return (
    <svg aria-hidden="true" class="dot" data-dot={fact} x={percent(at)} y={y} overflow="visible">
      <Glyph kind={kind} exact={exact} />
    </svg>
  );
}

function Bar({ tenure: { known }, y }: { readonly tenure: Tenure; readonly y: number }) {
  const [from, to] = [known[0]?.at ?? 0, known.at(-1)?.at ?? 0];
  return (
    <g class="tenure">
      <line x1={percent(from)} x2={percent(to)} y1={y} y2={y} />
      {known.map((moment) => (
        <Dot key={moment.fact} moment={moment} kind="role" y={y} />
      ))}
    </g>
  );
}

function Legend({ facts, language }: Pick<TimeLineProps, 'facts' | 'language'>) {
  const words = TABLES_WORDS[language];
  const present = FACT_KINDS.filter((kind) => facts.some((fact) => fact.kind === kind));
  return (
    <ul class="legend quiet">
      {present.map((kind) => (
        <li key={kind}>
          <svg aria-hidden="true" width="10" height="10" viewBox="-5 -5 10 10">
            <Glyph kind={kind} exact />
          </svg>{' '}
          {words.kinds[kind]}
        </li>
      ))}
      {facts.some(({ asOf }) => asOf.precision !== 'day') && <li>{words.coarse}</li>}
    </ul>
  );
}
