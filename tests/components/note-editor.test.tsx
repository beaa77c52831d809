import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Editor, type EditorProps } from '../../components/note/Editor.tsx';
import type { EntityRef } from '../../lib/model/card.ts';
import type { Note } from '../../lib/model/note.ts';
import { drawNote } from './drawn-note.tsx';
import { drawn, one, textOf, worded } from './drawn-page.tsx';
import { FULL_NOTE, LONG_PASSAGE, NAMES, noteOf, ON_NAME, ON_PAGE, TAGS } from './notes-of-ours.ts';

const HANOI: EntityRef = { id: 'place/hanoi', name: 'Hanoï', category: 'place' };

/** The editor as its surroundings hold it: what it says changed comes back as the note. */
function open(note: Note, props: Partial<EditorProps> = {}) {
  const on = {
    onSave: vi.fn(),
    onClose: vi.fn(),
    onResolve: vi.fn(),
    onSaveAsNew: vi.fn(),
    onOpenEntity: vi.fn(),
    searchEntities: vi.fn(async (): Promise<readonly EntityRef[]> => [HANOI, ...NAMES]),
  };
  let now = note;
  function Held() {
    const [held, setHeld] = useState(note);
    now = held;
    return (
      <Editor
        note={held}
        stored={null}
        state={{ kind: 'writing' }}
        draft="none"
        names={NAMES}
        tags={TAGS}
        language="fr"
        onChange={setHeld}
        {...on}
        {...props}
      />
    );
  }
  const { app } = drawNote(<Held />);
  return { app, note: () => now, ...on };
}

const textBox = (app: HTMLElement): HTMLTextAreaElement => one(app, 'textarea');
const tagBox = (app: HTMLElement): HTMLInputElement => one(app, 'input[aria-label="Ajouter une étiquette"]');
const nameBox = (app: HTMLElement): HTMLInputElement => one(app, 'input[aria-label="Lier un nom"]');
const proposals = (app: HTMLElement): string[] => [...app.querySelectorAll('[role="option"]')].map(textOf);

describe('the text', () => {
  it('is where the cursor is, and Enter is a new line', async () => {
    const { app, note, onSave } = open(noteOf({ text: 'Un' }));
    await drawn();
    expect(document.activeElement).toBe(textBox(app));
    await userEvent.keyboard('{Enter}deux');
    expect([note().text, onSave.mock.calls.length]).toEqual(['Un\ndeux', 0]);
  });

  it('is saved by Ctrl+Enter, by Cmd+Enter and by the button', async () => {
    const { app, onSave } = open(noteOf());
    await drawn();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await userEvent.keyboard('{Meta>}{Enter}{/Meta}');
    worded(app, 'Enregistrer').click();
    expect(onSave).toHaveBeenCalledTimes(3);
  });

  it('shows how it will look, and comes back', async () => {
    const { app } = open(noteOf({ text: 'Un *mot*' }));
    worded(app, 'Aperçu').click();
    await drawn();
    expect(textOf(one(app, '.note-preview em'))).toBe('mot');
    worded(app, 'Écrire').click();
    await drawn();
    expect([textBox(app).value, document.activeElement]).toEqual(['Un *mot*', textBox(app)]);
  });

  it('is left by Escape', async () => {
    const { onClose } = open(noteOf());
    await drawn();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('tags', () => {
  it('are added by Enter and by a comma, each once whatever its accents', async () => {
    const { app, note, onSave } = open(noteOf());
    tagBox(app).focus();
    await userEvent.keyboard('un{Enter}deux,Éte{Enter}ete{Enter}UN,  {Enter}');
    expect([note().tags, tagBox(app).value, onSave.mock.calls.length]).toEqual([['un', 'deux', 'Éte'], '', 0]);
  });

  it('are proposed without their accents, most used first, and taken with the arrows', async () => {
    const { app, note } = open(noteOf());
    tagBox(app).focus();
    await userEvent.keyboard('e');
    expect(proposals(app)).toEqual(['économie', 'énergie', 'visites', 'réécrire']);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    const active = tagBox(app).getAttribute('aria-activedescendant') ?? '';
    expect(textOf(one(app, `#${CSS.escape(active)}[aria-selected="true"]`))).toBe('énergie');
    await userEvent.keyboard('{Enter}');
    expect([note().tags, proposals(app)]).toEqual([['énergie'], []]);
  });

  it('are proposed in a list that Escape closes before it closes the editor', async () => {
    const { app, onClose } = open(noteOf());
    tagBox(app).focus();
    await userEvent.keyboard('e{Escape}');
    expect([proposals(app), onClose.mock.calls.length, tagBox(app).value]).toEqual([[], 0, 'e']);
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('are taken back by Backspace in an empty box only', async () => {
    const { app, note } = open(noteOf({ tags: ['un', 'deux'] }));
    tagBox(app).focus();
    await userEvent.keyboard('a{Backspace}');
    expect(note().tags).toEqual(['un', 'deux']);
    await userEvent.keyboard('{Backspace}');
    expect(note().tags).toEqual(['un']);
  });

  it('are removed by their button', async () => {
    const { app, note } = open(noteOf({ tags: ['un', 'deux'] }));
    one(app, '[aria-label="Retirer l’étiquette un"]').click();
    await drawn();
    expect(note().tags).toEqual(['deux']);
  });

  it('that are typed and not yet added belong to what is saved', async () => {
    const log: unknown[] = [];
    const { app } = open(noteOf(), { onChange: ({ tags }) => log.push(tags), onSave: () => log.push('save') });
    tagBox(app).focus();
    await userEvent.keyboard('un{Control>}{Enter}{/Control}');
    expect(log).toEqual([['un'], 'save']);
  });

  it('are taken by a click on a proposal, and what was typed is none', async () => {
    const { app, note } = open(noteOf());
    tagBox(app).focus();
    await userEvent.keyboard('visi');
    await userEvent.click(one(app, '[role="option"]'));
    expect(note().tags).toEqual(['visites']);
  });
});

describe('linked names', () => {
  it('are found while one types, those linked left out, the first taken by Enter', async () => {
    const { app, note, searchEntities } = open(noteOf({ entities: ['country/vietnam'] }));
    nameBox(app).focus();
    await userEvent.keyboard('han');
    await vi.waitFor(() => expect(proposals(app)).toEqual(['Hanoï', 'Une ministre']));
    expect(searchEntities).toHaveBeenCalledExactlyOnceWith('han');
    await userEvent.keyboard('{Enter}');
    expect(note().entities).toEqual(['country/vietnam', 'place/hanoi']);
    expect([...app.querySelectorAll('.note-entity')].map(textOf)).toEqual(['Vietnam', 'Hanoï']);
  });

  it('are removed, and opened', async () => {
    const { app, note, onOpenEntity } = open(FULL_NOTE);
    worded(app, 'Vietnam').click();
    expect(onOpenEntity).toHaveBeenCalledExactlyOnceWith('country/vietnam');
    one(app, '[aria-label="Délier Vietnam"]').click();
    await drawn();
    expect(note().entities).toEqual(['leader/a-minister']);
  });

  it('that are none of the dictionary are not linked', async () => {
    const { app, note } = open(noteOf(), { searchEntities: async () => [] });
    nameBox(app).focus();
    await userEvent.keyboard('zzz');
    await vi.waitFor(() => expect(textOf(app)).toContain('Aucune proposition'));
    await userEvent.keyboard('{Enter}');
    expect(note().entities).toEqual([]);
  });

  it('of a search that was left are not proposed', async () => {
    const answers = new Map<string, (refs: readonly EntityRef[]) => void>();
    const { app } = open(noteOf(), {
      searchEntities: (query) => new Promise((resolve) => answers.set(query, resolve)),
    });
    nameBox(app).focus();
    await userEvent.keyboard('a');
    await vi.waitFor(() => expect(answers.has('a')).toBe(true));
    await userEvent.keyboard('b');
    await vi.waitFor(() => expect(answers.has('ab')).toBe(true));
    answers.get('ab')?.([HANOI]);
    answers.get('a')?.(NAMES);
    await drawn();
    expect(proposals(app)).toEqual(['Hanoï']);
  });
});

describe('the colour', () => {
  it('has a name beside every dot, and the arrows choose', async () => {
    const { app, note } = open(noteOf());
    expect([...app.querySelectorAll('.note-colours label')].map(textOf)).toEqual([
      'Jaune',
      'Vert',
      'Bleu',
      'Rose',
      'Gris',
    ]);
    one<HTMLInputElement>(app, '.note-colours input:checked').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(note().colour).toBe('green');
  });
});

describe('what it is about', () => {
  it('is a passage, cut at four lines and shown whole when asked', async () => {
    const { app } = open(noteOf({ target: LONG_PASSAGE }));
    const button = await vi.waitFor(() => worded(app, 'Tout le passage'));
    const passage = one(app, '.note-passage');
    expect(passage.getBoundingClientRect().height).toBeLessThanOrEqual(80);
    button.click();
    await vi.waitFor(() => expect(passage.getBoundingClientRect().height).toBeGreaterThan(200));
    expect(worded(app, 'Réduire').getAttribute('aria-expanded')).toBe('true');
  });

  it('is a short passage without a button', async () => {
    const { app } = open(noteOf());
    await drawn();
    expect(textOf(one(app, 'blockquote'))).toBe('La délégation est arrivée tôt le matin.');
  });

  it.each([
    ['a name', ON_NAME, 'Vietnam'],
    ['a page', ON_PAGE, 'Une visite à Hanoï'],
  ])('is %s', (_, target, said) => {
    expect(textOf(one(open(noteOf({ target })).app, '.note-about'))).toBe(said);
  });
});

describe('what became of it', () => {
  const status = (props: Partial<EditorProps>): string =>
    textOf(one(open(noteOf(), props).app, '.note-save [role="status"]'));

  it.each([
    [{ state: { kind: 'writing' } }, ''],
    [{ draft: 'kept' }, 'Brouillon conservé'],
    [{ draft: 'failed' }, 'Brouillon non conservé'],
    [{ state: { kind: 'saving' }, draft: 'kept' }, 'Enregistrement…'],
    [{ state: { kind: 'saved' } }, 'Enregistré'],
    [{ state: { kind: 'failed', reason: 'database' }, draft: 'kept' }, 'Brouillon conservé'],
  ] as const)('%j', (props, said) => {
    expect(status(props)).toBe(said);
  });

  it('is said aloud when it is not saved', () => {
    const { app } = open(noteOf(), { state: { kind: 'failed', reason: 'unreachable' } });
    expect(textOf(one(app, '[role="alert"]'))).toContain('La note n’est pas enregistrée');
  });

  it('is a new note when it was deleted meanwhile, and no save before', async () => {
    const { app, onSave, onSaveAsNew } = open(noteOf(), { state: { kind: 'deleted' } });
    await drawn();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    worded(app, 'Enregistrer comme nouvelle note').click();
    expect([onSave.mock.calls.length, onSaveAsNew.mock.calls.length]).toEqual([0, 1]);
  });

  it('is the reader’s choice when it was changed elsewhere', () => {
    const theirs = { ...FULL_NOTE, text: 'La leur', tags: [] };
    const { app, onResolve } = open(FULL_NOTE, { state: { kind: 'conflict', theirs } });
    expect(textOf(app)).toContain('Ce qui diffère : texte, étiquettes');
    expect([...app.querySelectorAll('section[aria-label="Version enregistrée"] dd')].map(textOf)).toEqual([
      'La leur',
      'aucune étiquette',
    ]);
    worded(app, 'Garder votre version').click();
    worded(app, 'Garder la version enregistrée').click();
    worded(app, 'Garder les deux').click();
    expect(onResolve.mock.calls).toEqual([['mine'], ['theirs'], ['both']]);
  });
});
