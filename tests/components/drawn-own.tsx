import { signal } from '@preact/signals';
import ownCss from '../../components/library/own/own.css?inline';
import nameFormCss from '../../components/own/name-form.css?inline';
import { makeDrafts } from '../../entrypoints/library/own/drafts.ts';
import { OwnHere } from '../../entrypoints/library/own/OwnDoor.tsx';
import { makeOwnState } from '../../entrypoints/library/own/own-state.ts';
import { askBackground } from '../../lib/bridge/ask.ts';
import type { FileToSave } from '../../lib/model/file-to-save.ts';
import type { Language } from '../../lib/model/language.ts';
import type { OwnPack } from '../../lib/model/own-pack.ts';
import type { makeBackground } from './background.ts';
import { drawLive } from './drawn-live.tsx';
import { drawn, one, type Surroundings } from './drawn-page.tsx';
import { makeOwnBackground } from './own-of-ours.ts';

const styles = [nameFormCss, ownCss].map((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
});

/** The state of the page over a background that keeps the reader's own pack in memory; drafts are those of the tab. */
export function openOwn(
  first?: OwnPack,
  answers: Parameters<typeof makeBackground>[0] = {},
  language: Language = 'fr',
) {
  const background = makeOwnBackground(first, answers);
  const saved: FileToSave[] = [];
  const drafts = makeDrafts(window.sessionStorage);
  let ids = 0;
  const state = makeOwnState({
    ask: (type, data) => askBackground(type, data, background.carry),
    saveFile: (file) => void saved.push(file),
    now: () => new Date(2026, 10, 22),
    newId() {
      ids += 1;
      return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`;
    },
    drafts,
    language,
  });
  return { background, drafts, saved, state };
}

const idIn = (hash: string): string | null => new URLSearchParams(hash.split('?')[1] ?? '').get('name');

/** The page as its door draws it, at an address that its state has open. */
export function drawOpenedOwn(
  hash: string,
  { state, drafts }: ReturnType<typeof openOwn>,
  surroundings: Surroundings = {},
): { app: HTMLElement; go(hash: string): Promise<void>; at(): string } {
  const { language = 'fr' } = surroundings;
  const here = signal(hash);
  const Page = () => (
    <OwnHere
      state={state}
      drafts={drafts}
      language={language}
      hash={here.value}
      navigation={{ choose: (next) => void go(next) }}
    />
  );
  async function go(next: string): Promise<void> {
    await state.open(idIn(next));
    here.value = next;
    await drawn();
  }
  const app = drawLive('own', <Page />, surroundings);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...styles];
  return { app, go, at: () => here.value };
}

/** The same, at an address that is yet to be opened. */
export async function drawOwn(hash: string, opened: ReturnType<typeof openOwn>, surroundings: Surroundings = {}) {
  await opened.state.open(idIn(hash));
  const made = drawOpenedOwn(hash, opened, surroundings);
  await drawn();
  return made;
}

/** Types into the field with this label, as a reader would: all at once. */
export async function type(root: ParentNode, label: string, text: string, nth = 0): Promise<void> {
  const labels = [...root.querySelectorAll('label')].filter((element) => element.textContent?.trim() === label);
  const id = labels[nth]?.htmlFor;
  const field = one<HTMLInputElement>(root, `#${CSS.escape(id ?? 'none')}`);
  field.value = text;
  field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  await drawn();
}
