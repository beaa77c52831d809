import { useId, useState } from 'preact/hooks';
import type { Card as CardData } from '../lib/model/card.ts';
import type { Language } from '../lib/model/language.ts';
import { CARD_WORDS } from '../lib/words/card.ts';
import { typeset } from '../lib/words/typeset.ts';
import { CardFacts } from './CardFacts.tsx';
import { CardFoot, type CardFootProps } from './CardFoot.tsx';
import { CardHeader } from './CardHeader.tsx';
import { Related } from './Related.tsx';
import { RoleLines } from './RoleLines.tsx';
import { StandingLine } from './StandingLine.tsx';
import { type Lit, WhyLit } from './WhyLit.tsx';

export interface CardProps extends CardFootProps {
  /** The card stays until it is closed. */
  readonly pinned: boolean;
  /** The card was turned to this name from another. */
  readonly canGoBack: boolean;
  /** What is lit, the same object as long as the card is about it; `null` when the card was turned to another name. */
  readonly lit: Lit | null;
  /** "Not this one": the form is not to be lit here. */
  onUnlight(click: MouseEvent): void;
  /** The card is of another height than before. */
  onFold(): void;
  onPin(pinned: boolean): void;
  onClose(): void;
  onBack(): void;
  /** The card is to show this entity instead. */
  onTurn(id: string): void;
}

/** The box behind a name. Its root takes the focus (`tabindex="-1"`), so that a keyboard reader enters at the name. */
export function Card(props: CardProps) {
  const { card, language, pinned, canGoBack, lit, onPin, onClose, onBack, onTurn, onOpen } = props;
  const name = useId();
  const fold = useId();
  // Of one lit name: the card of the next one opens folded.
  const [unfolded, setUnfolded] = useState<Lit | null>(null);
  const isUnfolded = lit !== null && unfolded === lit;
  const { entity, roles, standing } = card;
  const why = lit && { fold, isUnfolded, onToggle: () => setUnfolded(isUnfolded ? null : lit) };
  const tools = { pinned, canGoBack, why, onPin, onClose, onBack };
  return (
    <section
      class="card"
      role="dialog"
      aria-labelledby={name}
      data-category={entity.category}
      lang={language}
      tabIndex={-1}
    >
      <CardHeader card={card} language={language} {...tools} />
      <div class="body">
        {isUnfolded && (
          <WhyLit
            id={fold}
            lit={lit}
            pack={card.formOf}
            language={language}
            onUnlight={props.onUnlight}
            onFold={props.onFold}
          />
        )}
        <h2 id={name}>
          <span>{typeset(entity.name, language)}</span>
          {card.localName !== undefined && (
            <>
              {' '}
              <span class="local" lang="vi">
                {card.localName}
              </span>
            </>
          )}
        </h2>
        <RoleLines roles={roles} language={language} onTurn={onTurn} onOpen={onOpen} />
        {standing && <StandingLine standing={standing} language={language} onOpen={onOpen} />}
        <Remarks card={card} language={language} />
        <CardFacts facts={card.facts} language={language} onOpen={onOpen} />
        <Related related={card.related} language={language} onTurn={onTurn} />
      </div>
      <CardFoot {...props} />
    </section>
  );
}

/** What the corpus does not say is said. */
function Remarks({ card, language }: { readonly card: CardData; readonly language: Language }) {
  const words = CARD_WORDS[language];
  const hasRoles = card.roles.atArticle.length > 0;
  const remarks = [
    ...(card.pageDate === null && (hasRoles || card.standing) ? [words.pageDateUnknown] : []),
    ...(card.factCount === 0 ? [words.noFacts] : []),
    ...(card.factCount > 0 && card.entity.category === 'leader' && !hasRoles ? [words.noRole] : []),
    ...(card.factCount > 0 && card.facts.length === 0 ? [words.noOtherFacts] : []),
  ];
  return remarks.map((remark) => (
    <p key={remark} class="quiet remark">
      {remark}
    </p>
  ));
}
