import { describe, expect, it, vi } from 'vitest';
import { siteOf } from '../../components/welcome/site-of.ts';
import { Welcome, type WelcomeProps } from '../../components/welcome/Welcome.tsx';
import type { AccessChoice } from '../../lib/model/access.ts';
import { drawPage, one, textOf, worded } from './drawn-page.tsx';

function drawWelcome(props: Partial<WelcomeProps> = {}) {
  const on = { onChoose: vi.fn(), onTakeBack: vi.fn() };
  const app = drawPage(
    'welcome',
    <Welcome
      language="fr"
      access="click"
      newsSites={['journal.invalid', 'agence.invalid']}
      ownSites={[]}
      notice={null}
      {...on}
      {...props}
    />,
  );
  return { app, ...on };
}

describe('the welcome page', () => {
  it('says what Repères does in three lines, and draws it', () => {
    const { app } = drawWelcome();
    expect(app.querySelectorAll('.promises li')).toHaveLength(3);
    expect([...app.querySelectorAll('figure .line:not(.line-sample)')].map(textOf)).toEqual([
      'Nguyen Xuan Phuc',
      'ASEAN',
      'Russie',
    ]);
    expect(textOf(one(app, '.drawn-card'))).toContain('au 19 nov. 2018');
  });

  it.each([
    [0, 'news'],
    [1, 'every'],
    [2, 'click'],
  ] as const)('lets the reader choose (%i: %s)', (at, choice) => {
    const { app, onChoose } = drawWelcome();
    app.querySelectorAll<HTMLButtonElement>('.choice button')[at]?.click();
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(choice);
  });

  it.each([
    ['news', 'Aujourd’hui, Repères lit les sites d’actualité de la liste.'],
    ['every', 'Aujourd’hui, Repères lit tous les sites.'],
    ['click', 'Aujourd’hui, Repères ne lit une page que si vous le demandez.'],
  ] as const)('says what is granted now: %s', (access: AccessChoice, said) => {
    const { app } = drawWelcome({ access });
    expect(textOf(one(app, '[role="status"]'))).toBe(said);
    expect([...app.querySelectorAll('[aria-pressed="true"]')].map(textOf)).toEqual(['Choisi']);
  });

  it('shows the list of news sites', () => {
    const { app } = drawWelcome();
    expect(textOf(worded(app, 'Voir les 2 sites de la liste'))).not.toBe('');
    expect([...app.querySelectorAll('.sites li')].map(textOf)).toEqual(['journal.invalid', 'agence.invalid']);
  });

  it('names the sites granted one by one, and takes them back', () => {
    const { app, onTakeBack } = drawWelcome({ ownSites: ['*://a.invalid/*', 'https://*.b.invalid/*'] });
    worded(app, 'Retirer b.invalid').click();
    expect(onTakeBack).toHaveBeenCalledExactlyOnceWith('https://*.b.invalid/*');
  });

  it('says that the browser declined', () => {
    expect(textOf(one(drawWelcome({ notice: 'declined' }).app, '[role="alert"]'))).toContain('rien n’a été ajouté');
  });

  it.each([
    ['*://*.example.org/*', 'example.org'],
    ['http://localhost/*', 'localhost'],
    ['https://a.example.org:81/x/*', 'a.example.org:81'],
  ])('says %s as %s', (pattern, site) => {
    expect(siteOf(pattern)).toBe(site);
  });
});
