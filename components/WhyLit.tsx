import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Language } from '../lib/model/language.ts';
import type { Mention } from '../lib/model/mention.ts';
import { CARD_WHY_WORDS } from '../lib/words/card-why.ts';
import { typeset } from '../lib/words/typeset.ts';

/** What made a form a name here. */
export type Lit = Pick<Mention, 'alias' | 'kind' | 'rule'>;

interface WhyLitProps {
  /** By which the button that opens it refers to it. */
  readonly id: string;
  readonly lit: Lit;
  /** The pack that has the form; unknown when none has it any more. */
  readonly pack?: string | undefined;
  readonly language: Language;
  /** "Not this one"; whoever hears it looks whether the reader made the click. */
  onUnlight(click: MouseEvent): void;
  /** It has opened or closed: the card is of another height. */
  onFold(): void;
}

/** The fold that says why a name is lit, and takes that back. */
export function WhyLit({ id, lit, pack, language, onUnlight, onFold }: WhyLitProps) {
  const words = CARD_WHY_WORDS[language];
  const fold = useRef<HTMLElement>(null);
  useFold(fold, onFold);
  return (
    <section ref={fold} id={id} class="why" aria-label={words.why}>
      <dl>
        <dt>{words.form}</dt>
        <dd>
          {words.quoted(lit.alias)}
          <span class="quiet"> · {words.kinds[lit.kind]}</span>
        </dd>
        {pack !== undefined && (
          <>
            <dt>{words.pack}</dt>
            <dd>{typeset(pack, language)}</dd>
          </>
        )}
        <dt>{words.reason}</dt>
        <dd>{lit.kind === 'demonym' ? words.demonymRule : words.rules[lit.rule]}</dd>
      </dl>
      <p class="not-this">
        <button type="button" aria-describedby={`${id}-meaning`} onClick={onUnlight}>
          {words.notThisOne}
        </button>
        <span id={`${id}-meaning`} class="quiet">
          {words.notThisOneMeaning}
        </span>
      </p>
    </section>
  );
}

/** Seen when it opens, wherever the card was scrolled to; the page below is not scrolled for it. */
function useFold(fold: { readonly current: HTMLElement | null }, onFold: () => void): void {
  const tell = useRef(onFold);
  tell.current = onFold;
  useLayoutEffect(() => {
    fold.current?.parentElement?.scrollTo({ top: 0 });
    tell.current();
    return () => queueMicrotask(() => tell.current());
  }, [fold]);
}
