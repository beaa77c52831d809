import type { Language } from '../../../lib/model/language.ts';
import { ROOM_WORDS } from '../../../lib/words/rooms.ts';
import { SETTINGS_PAGE_WORDS } from '../../../lib/words/settings-page.ts';
import { saySize } from '../../../lib/words/size.ts';
import { Setting } from './Setting.tsx';
import type { Kept, SettingsView } from './settings-view.ts';

interface StorageProps extends Pick<SettingsView, 'kept' | 'promised'> {
  readonly language: Language;
  onKeepLasting(): void;
}

/** What is kept, where and how much, and whether the browser promised to keep it. */
export function Storage({ kept, promised, language, onKeepLasting }: StorageProps) {
  const words = SETTINGS_PAGE_WORDS[language];
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
