import type { EntityRef } from '../../../lib/model/card.ts';
import type { Language } from '../../../lib/model/language.ts';
import { entityPlace } from '../../../lib/model/place.ts';
import type { Relation } from '../../../lib/model/tables.ts';
import { TABLES_WORDS } from '../../../lib/words/tables.ts';
import { typeset } from '../../../lib/words/typeset.ts';
import { pairHash } from './pair.ts';
import { PICTURE, pictureOf, type Spot, type Thread } from './picture.ts';

/** With fewer than three names a line of text says more. */
const WORTH_DRAWING = 3;
/** UTF-16 units; the whole name is in its tooltip and in the list. */
const LONGEST_LABEL = 26;
/** In the picture's px: the outermost names need this much more at both sides, and leave this above and below. */
const [SIDE, SPARE] = [60, 20];
const VIEW = `${-SIDE} ${SPARE} ${PICTURE.width + 2 * SIDE} ${PICTURE.height - 2 * SPARE}`;

interface RelationsPictureProps {
  readonly self: EntityRef;
  /** The strongest first. */
  readonly others: readonly EntityRef[];
  readonly relations: readonly Relation[];
  readonly language: Language;
}

/**
 * How a name and those around it hang together. The list of ties says the same in words and is the way for the keyboard:
 * links in the drawing are for the pointer, and on narrow screens it is left out.
 */
export function RelationsPicture({ self, others, relations, language }: RelationsPictureProps) {
  if (others.length < WORTH_DRAWING) return null;
  const words = TABLES_WORDS[language];
  const { spots, threads } = pictureOf(self, others, relations);
  return (
    <section class="relations" aria-labelledby="relations">
      <h2 id="relations">{words.picture}</h2>
      <p class="unseen">{words.pictureSaid(others.length)}</p>
      <svg aria-hidden="true" viewBox={VIEW}>
        {threads.map((thread) => (
          <ThreadLine key={`${thread.from.ref.id} ${thread.to.ref.id}`} thread={thread} language={language} />
        ))}
        {spots.map((spot) => (
          <SpotMark key={spot.ref.id} spot={spot} isSelf={spot.ref.id === self.id} language={language} />
        ))}
      </svg>
      <p class="quiet">{words.pictureLegend}</p>
    </section>
  );
}

function ThreadLine({
  thread: { from, to, facts, agreements, width },
  language,
}: { readonly thread: Thread } & Pick<RelationsPictureProps, 'language'>) {
  const title = `${typeset(from.ref.name, language)} – ${typeset(to.ref.name, language)} : ${TABLES_WORDS[language].tie(facts, agreements, false)}`;
  return (
    <a {...(facts > 0 && { href: pairHash(from.ref.id, to.ref.id) })} tabindex={-1}>
      <line
        class={facts > 0 ? 'thread' : 'thread agreed'}
        x1={from.x}
        y1={from.y}
        x2={to.x}
        y2={to.y}
        stroke-width={width}
      >
        <title>{title}</title>
      </line>
    </a>
  );
}

function SpotMark({
  spot: { ref, x, y, label },
  isSelf,
  language,
}: { readonly spot: Spot; readonly isSelf: boolean } & Pick<RelationsPictureProps, 'language'>) {
  const name = typeset(ref.name, language);
  return (
    <a {...(!isSelf && { href: `#${entityPlace(ref.id)}` })} tabindex={-1} data-category={ref.category}>
      <title>{name}</title>
      <circle class="glyph" cx={x} cy={y} r={isSelf ? 9 : 6} />
      <text class={isSelf ? 'self' : undefined} x={label.x} y={label.y} text-anchor={label.anchor}>
        {name.length > LONGEST_LABEL ? `${name.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : name}
      </text>
    </a>
  );
}
