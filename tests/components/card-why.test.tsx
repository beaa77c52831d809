import { describe, expect, it, vi } from 'vitest';
import { Card, type CardProps } from '../../components/Card.tsx';
import { ALIAS_KINDS } from '../../lib/model/entity.ts';
import { LANGUAGES } from '../../lib/model/language.ts';
import { RULES } from '../../lib/model/mention.ts';
import { CARD_WHY_WORDS } from '../../lib/words/card-why.ts';
import { draw, FULL } from './drawn-card.tsx';

const LIT = { alias: 'Mme An', kind: 'short', rule: 'licence' } as const;
const WORDS = CARD_WHY_WORDS.fr;

function drawCard(props: Partial<CardProps> = {}, width = 360) {
  const calls = { onUnlight: vi.fn(), onFold: vi.fn() };
  const no = vi.fn();
  const root = draw(
    <Card
      card={{ ...FULL, formOf: 'Lexique d’essai' }}
      language="fr"
      pinned={false}
      canGoBack={false}
      lit={LIT}
      noteCount={0}
      onPin={no}
      onClose={no}
      onBack={no}
      onTurn={no}
      onOpen={no}
      onNote={no}
      onReadNotes={no}
      {...calls}
      {...props}
    />,
    'light',
    width,
  );
  return { root, ...calls };
}

const button = (root: ShadowRoot): HTMLElement | null => root.querySelector('.why-tool');
const fold = (root: ShadowRoot): HTMLElement | null => root.querySelector('.why');

async function unfold(root: ShadowRoot): Promise<HTMLElement> {
  button(root)?.click();
  await expect.poll(() => fold(root)).not.toBeNull();
  return fold(root) as HTMLElement;
}

describe('why a name is lit', () => {
  it('is said when asked: the form, its kind, its pack and the rule', async () => {
    const { root, onFold } = drawCard();
    expect(button(root)?.getAttribute('aria-label')).toBe('Pourquoi ce nom est souligné');
    expect(button(root)?.getAttribute('aria-expanded')).toBe('false');
    expect(fold(root)).toBeNull();
    const opened = await unfold(root);
    expect([...opened.querySelectorAll('dd')].map((each) => each.textContent)).toEqual([
      '«\u00a0Mme An\u00a0» · forme courte',
      'Lexique d’essai',
      WORDS.rules.licence,
    ]);
    expect(button(root)?.getAttribute('aria-expanded')).toBe('true');
    expect(button(root)?.getAttribute('aria-controls')).toBe(opened.id);
    expect(onFold).toHaveBeenCalledOnce();
  });

  it('is folded again by the same button, and the card hears of its height', async () => {
    const { root, onFold } = drawCard();
    await unfold(root);
    button(root)?.click();
    await expect.poll(() => fold(root)).toBeNull();
    await expect.poll(() => onFold.mock.calls.length).toBe(2);
    expect(button(root)?.hasAttribute('aria-controls')).toBe(false);
  });

  it('leaves the pack out when none has the form any more', async () => {
    const opened = await unfold(drawCard({ card: FULL }).root);
    expect(opened.querySelectorAll('dd')).toHaveLength(2);
  });

  it('says of a demonym that the reader asked for it', async () => {
    const opened = await unfold(drawCard({ lit: { alias: 'russe', kind: 'demonym', rule: 'full name' } }).root);
    expect(opened.textContent).toContain(WORDS.demonymRule);
    expect(opened.textContent).not.toContain(WORDS.rules['full name']);
  });

  it('is not asked of a card that was turned to another name', () => {
    expect(button(drawCard({ lit: null }).root)).toBeNull();
  });

  it('can be answered with “not this one”, by a click that its hearer may look at', async () => {
    const { root, onUnlight } = drawCard();
    const not = (await unfold(root)).querySelector<HTMLElement>('button');
    expect(not?.textContent).toBe('Pas celui-ci');
    const meaning = root.getElementById(not?.getAttribute('aria-describedby') ?? '');
    expect(meaning?.textContent).toBe(WORDS.notThisOneMeaning);
    not?.click();
    expect(onUnlight).toHaveBeenCalledOnce();
    expect(onUnlight.mock.calls[0]?.[0]).toMatchObject({ type: 'click', isTrusted: false });
  });

  it('keeps within 240 px', async () => {
    const { root } = drawCard({ lit: { ...LIT, alias: 'Comitéintergouvernementaldecoopération'.repeat(3) } }, 240);
    await unfold(root);
    const right = 240 + document.body.getBoundingClientRect().left;
    const wide = [...root.querySelectorAll('.card *')].filter((each) => each.getBoundingClientRect().right > right);
    expect(wide.map((each) => each.outerHTML)).toEqual([]);
  });

  it('has words for every kind and rule, French ones with their spaces', () => {
    const texts = LANGUAGES.flatMap((language) => {
      const { kinds, rules, demonymRule, notThisOneMeaning } = CARD_WHY_WORDS[language];
      return [
        ...ALIAS_KINDS.map((kind) => kinds[kind]),
        ...RULES.map((rule) => rules[rule]),
        demonymRule,
        notThisOneMeaning,
      ];
    });
    expect(texts.filter((text) => text.trim() === '' || /'|[^\u00a0][:;?!]/.test(text))).toEqual([]);
  });
});
