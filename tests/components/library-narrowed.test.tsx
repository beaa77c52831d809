import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { Library } from '../../components/library/Library.tsx';
import { EVERY_AGREEMENT } from '../../components/library/tables/tables-place.ts';
import type { LibraryView } from '../../components/library/view.ts';
import { HOME } from './corpus-of-ours.ts';
import { drawn, drawPage, one, textOf, worded } from './drawn-page.tsx';
import { AGREEMENTS, drawTable, LEADERS, VIETNAM } from './drawn-tables.tsx';

const no = (): void => {};
const frame = (view: LibraryView, onType: (hash: string) => void = no) => (
  <Library view={view} language="fr" rebuilding={false} onSearch={no} onChoose={no} onType={onType} onRebuild={no} />
);
const texts = (root: ParentNode, selector: string): string[] => [...root.querySelectorAll(selector)].map(textOf);
const firsts = (app: ParentNode): string[] => texts(app, 'tbody th .names');

describe('the table of agreements', () => {
  it('has all that is chosen in its address, and is drawn as its address says', async () => {
    const told: string[] = [];
    const app = drawTable(AGREEMENTS, 'fr', 'light', (hash) => told.push(hash));
    for (let click = 0; click < 2; click += 1) {
      worded(one(app, 'thead'), 'Trier par Date').click();
      await drawn();
    }
    const select = one<HTMLSelectElement>(app, 'select');
    select.value = VIETNAM.id;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn();
    expect(told).toEqual([
      '#/agreements?sort=when',
      '#/agreements?sort=when&order=down',
      '#/agreements?sort=when&order=down&party=country/vietnam',
    ]);
    const again = drawTable({ ...AGREEMENTS, asked: { by: 'when', down: true, party: VIETNAM.id, status: '' } });
    expect(firsts(again)).toEqual(['Charte de l’eau', 'Pacte d’amitié']);
    expect([...again.querySelectorAll('select')].map(({ value }) => value)).toEqual([VIETNAM.id, '']);
    expect(one(again, 'th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
  });

  it('shows all when its address names a party that the corpus does not know any more', () => {
    const app = drawTable({ ...AGREEMENTS, asked: { ...EVERY_AGREEMENT, party: 'country/nobody-knows' } });
    expect([firsts(app).length, app.querySelectorAll('main [role="status"] button').length]).toEqual([3, 0]);
  });
});

describe('the table of leaders', () => {
  it('has what is typed in its address', async () => {
    const told: string[] = [];
    const app = drawTable(LEADERS, 'fr', 'light', (hash) => told.push(hash));
    const box = one<HTMLInputElement>(app, '.tools input');
    box.value = 'zoé';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn();
    expect(told).toEqual(['#/leaders?q=zo%C3%A9']);
  });

  it('follows its address, but takes back no letter while the reader types', async () => {
    const app = drawTable({ ...LEADERS, filter: 'chef' });
    const box = one<HTMLInputElement>(app, '.tools input');
    expect([box.value, texts(app, '.of')]).toEqual(['chef', ['Ligue']]);
    const show = async (filter: string): Promise<void> => {
      const view = { ...LEADERS, filter };
      render(frame(view), app);
      await drawn();
    };
    box.focus();
    await show('vietnam');
    expect(box.value).toBe('chef');
    box.blur();
    await show('');
    expect([box.value, texts(app, '.of')]).toEqual(['', ['Vietnam', 'Ligue']]);
  });
});

describe('the library’s home', () => {
  it('has what is typed in its address, also on the way to another category', async () => {
    const onType = vi.fn();
    const app = drawPage('library', frame({ ...HOME, category: 'leader', filter: 'zoe' }, onType));
    const box = one<HTMLInputElement>(app, '.tools input');
    expect([box.value, texts(app, '.entities a')]).toEqual(['zoe', ['Le Đình Zoé']]);
    box.value = 'tran an';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn();
    expect(onType.mock.calls).toEqual([['#/?c=leader&f=tran+an']]);
    expect([...app.querySelectorAll('.tabs a')].slice(0, 2).map((link) => link.getAttribute('href'))).toEqual([
      '#/?f=tran+an',
      '#/?c=leader&f=tran+an',
    ]);
  });
});
