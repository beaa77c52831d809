import type { Language } from '../../../lib/model/language.ts';
import type { VaultState } from '../../../lib/model/vault.ts';
import { sayInstant } from '../../../lib/words/instant.ts';
import { ROOM_WORDS } from '../../../lib/words/rooms.ts';
import { SETTINGS_PAGE_WORDS } from '../../../lib/words/settings-page.ts';
import { saySize } from '../../../lib/words/size.ts';
import { VAULT_WORDS } from '../../../lib/words/vault.ts';
import { Notice } from '../../Notice.tsx';
import { roomLeft } from './room-left.ts';
import { Setting } from './Setting.tsx';
import type { Kept, SettingsView } from './settings-view.ts';

interface StorageProps extends Pick<SettingsView, 'kept' | 'promised' | 'vault'> {
  readonly language: Language;
  onKeepLasting(): void;
}

/** What is kept, where and how much, and whether the browser promised to keep it. */
export function Storage({ kept, promised, vault, language, onKeepLasting }: StorageProps) {
  const words = SETTINGS_PAGE_WORDS[language];
  const left = roomLeft(kept?.room ?? null);
  return (
    <Setting title={words.kept}>
      <p>{words.keptHow}</p>
      {kept !== null && (
        <dl class="kept">
          {linesOf(kept, language).map(([what, much, where]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>
                {much ?? words.silent} <span class="quiet">{where}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {left !== null && <Notice kind="warning">{VAULT_WORDS[language].lowRoom(saySize(left, language))}</Notice>}
      <p>
        {vault !== null && sayVault(vault, language)} <a href="#/backups">{VAULT_WORDS[language].seeBackups}</a>
      </p>
      <p role="status">
        {promised !== 'unasked' && `${words[promised]} `}
        {kept !== null &&
          kept.lasting !== null &&
          promised !== 'refused' &&
          (kept.lasting ? words.lasting : words.notLasting)}
      </p>
      {kept !== null && kept.lasting !== true && (
        <button type="button" onClick={onKeepLasting}>
          {words.askLasting}
        </button>
      )}
    </Setting>
  );
}

/** What the banner above the page does not say. */
function sayVault(vault: VaultState, language: Language): string | null {
  const words = VAULT_WORDS[language];
  if (vault.kind !== 'sound') return null;
  const last = vault.last === null ? words.none : words.last(sayInstant(vault.last.at, language));
  return vault.trouble === null ? last : `${last} ${words.troubles[vault.trouble]}`;
}

type Line = readonly [what: string, much: string | null, where: string];

function linesOf({ notes, own, texts, corpus, room }: Kept, language: Language): readonly Line[] {
  const words = SETTINGS_PAGE_WORDS[language];
  const allowed = room !== null && room.allowed > 0 ? saySize(room.allowed, language) : null;
  return [
    [words.notes, notes && words.notesKept(notes.notes, notes.drafts, notes.binned), words.notesWhere],
    [ROOM_WORDS[language].own, own && words.ownKept(own.names, own.facts), words.ownWhere],
    [words.texts, texts === null ? null : words.textsKept(texts), words.textsWhere],
    [words.corpus, corpus && words.corpusKept(corpus.entities, corpus.facts, corpus.documents), words.corpusWhere],
    [words.settings, words.settingsKept, words.settingsWhere],
    [words.room, room && words.roomUsed(saySize(room.used, language), allowed), words.roomWhere],
  ];
}
