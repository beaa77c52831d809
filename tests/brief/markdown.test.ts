import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeBrief } from '../../lib/brief/make-brief.ts';
import { briefToMarkdown } from '../../lib/brief/markdown.ts';
import type { Brief } from '../../lib/model/brief.ts';
import type { Entity } from '../../lib/model/entity.ts';
import { LANGUAGES, type Language } from '../../lib/model/language.ts';
import { BRIEF_WORDS } from '../../lib/words/brief.ts';
import { corpusOf, entity, fact, role } from '../card/world.ts';
import { hostileAddress, hostileText, wordsOf } from '../model/hostile-text.ts';
import { readMarkdown } from '../model/markdown-read.ts';
import { runs } from '../runs.ts';

const same = (text: string): Entity['names'] => ({ fr: text, en: text, vi: text });

const named = [
  entity('leader/anna', { names: same('Anna *Star*') }),
  entity('country/nordia', { names: same('Nordia') }),
  entity('country/sudia', { names: same('Sudia') }),
  entity('agreement/pact', { names: same('Pact'), parties: ['country/nordia', 'country/sudia'] }),
];
const facts = [
  role('2018-01', 'leader/anna', 'minister', 'country/nordia'),
  fact('2018-03-01', ['country/nordia', 'country/sudia'], { text: same('They [met](x).\n# Again') }),
  fact('2021', ['country/nordia', 'country/sudia'], {
    text: same('Trade came to 3 billion.'),
    kind: 'figure',
    figure: { value: 3e9, unit: 'USD', currency: 'USD', scope: 'trade' },
    status: 'planned',
    asOf: { date: '2021', precision: 'year', basis: 'inferred' },
  }),
];
const briefOf = (
  entities: readonly string[],
  language: Language,
  address: string | null = 'https://p.invalid/?a=1&b=2',
) =>
  makeBrief(
    { title: 'A <b>title</b>', address, pageDate: '2018-11-19', entities, language },
    { ...corpusOf(facts, named), agreements: named.slice(3) },
  );
const EVERYONE = ['leader/anna', 'country/nordia', 'country/sudia'];

describe('a brief as Markdown', () => {
  it('says everything with date and source, escaped', () => {
    const markdown = briefToMarkdown(briefOf(EVERYONE, 'en'), { language: 'en', made: '2026-01-02' });
    const source = '[Invented Agency, An invented paper, document d, paragraph 1](<https://paper.invalid/1>)';
    expect(markdown).toBe(`# Brief · A \\<b>title\\</b>

Page [https://p.invalid/?a=1&b=2](<https://p.invalid/?a=1&b=2>) · article of 19 November 2018 · brief made on 2 January 2026

## Leaders

- **Anna \\*Star\\*** — minister of Nordia, as of Jan 2018, ${source}

## Ties between the names on the page

### Nordia – Sudia

- Agreements: Pact
- **1 Mar 2018** — They \\[met\\](x). # Again (${source})
- **2021** (date inferred from the source) · Planned · later than this article — Trade came to 3 billion. (${source})

## Figures

- **2021** (date inferred from the source) · Planned · later than this article — Trade came to 3 billion. (${source})
`);
  });

  it.each(LANGUAGES)('has headings in the reader’s language (%s)', (language) => {
    const words = BRIEF_WORDS[language];
    const markdown = briefToMarkdown(briefOf(EVERYONE, language), { language, made: '2026-01-02' });
    expect(markdown.match(/^##? .*$/gm)).toEqual([
      expect.stringContaining(words.brief),
      `## ${words.leaders}`,
      `## ${words.pairs}`,
      `## ${words.figures}`,
    ]);
  });

  it('says of an agreement and its party that they are such, not that they share it', () => {
    const markdown = briefToMarkdown(briefOf(['agreement/pact', 'country/nordia'], 'en'), {
      language: 'en',
      made: '2026-01-02',
    });
    expect(markdown).toContain('### Pact – Nordia\n\n- Party to this agreement\n');
    expect(markdown).not.toContain('Agreements:');
  });

  it('of nothing says what it takes, and has no link without an address', () => {
    const markdown = briefToMarkdown(briefOf([], 'fr', null), { language: 'fr', made: '2026-01-02' });
    expect(markdown).toContain(BRIEF_WORDS.fr.empty);
    expect(markdown).not.toContain('](');
    expect(markdown).not.toContain('## ');
  });

  it('has no link, heading or item that its facts or their sources made', () => {
    const said = hostileText.filter((text) => wordsOf(text) !== '');
    fc.assert(
      fc.property(said, hostileAddress, (text, url) => {
        const [hostile, plain] = [hostileBrief(text, url), hostileBrief('a', 'https://a.bc/')].map((brief) =>
          readMarkdown(briefToMarkdown(brief, { language: 'vi', made: '2026-01-02' })),
        );
        const isOwn = (target: string) => new URL(url).host === (URL.canParse(target) ? new URL(target).host : '');
        expect(hostile?.targets.filter(isOwn).length).toBeGreaterThanOrEqual(plain?.targets.length ?? Number.NaN);
        expect(hostile?.kinds.filter((kind) => kind !== 'link')).toEqual(
          plain?.kinds.filter((kind) => kind !== 'link'),
        );
        for (const target of hostile?.targets ?? []) expect(target).toMatch(/^https?:\/\//i);
      }),
      { numRuns: runs(5000) },
    );
  });
});

/** One text in every place that a page or a pack has a say in. */
function hostileBrief(text: string, url: string): Brief {
  const ref = { id: 'leader/a', name: text, category: 'leader' } as const;
  const asOf = { date: '2025-05-04', precision: 'day', basis: 'stated' } as const;
  const source = { document: text, paragraph: 1, title: text, publisher: text, url };
  const stated = { id: 'd/1', kind: 'event', text, asOf, later: true, source, about: [ref] } as const;
  const held = { text, asOf, source, former: true, heldBy: { holder: ref, asOf, source } };
  return {
    title: text,
    address: url,
    pageDate: '2025-05-04',
    leaders: [{ leader: ref, atArticle: [held], later: true, latest: [held] }],
    pairs: [{ of: [ref, { ...ref, id: 'leader/b' }], facts: [stated], agreements: [{ ...ref, id: 'agreement/c' }] }],
    figures: [stated],
  };
}
