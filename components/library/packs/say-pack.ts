import type { Reason } from '../../../lib/model/answer.ts';
import type { Language } from '../../../lib/model/language.ts';
import { PACKS_WORDS } from '../../../lib/words/packs.ts';
import { REASON_WORDS } from '../../../lib/words/reason.ts';
import { ROOM_WORDS } from '../../../lib/words/rooms.ts';
import type { NamedPack, PackDone } from './packs-view.ts';

/** The reader's own pack is called the same wherever it is spoken of. */
export const namePack = ({ name, kind }: NamedPack, language: Language): string =>
  kind === 'own' ? ROOM_WORDS[language].own : name;

export const sayPackFailure = (reason: Reason, language: Language): string =>
  reason === 'missing' ? PACKS_WORDS[language].gone : REASON_WORDS[language][reason];

export function sayPackDone(done: PackDone, language: Language): string {
  const words = PACKS_WORDS[language].done;
  switch (done.kind) {
    case 'on':
    case 'off': {
      const turned = words[done.kind](namePack(done.pack, language));
      if (done.names === null) return turned;
      return `${turned} ${done.kind === 'on' ? words.come(done.names) : words.go(done.names)}`;
    }
    case 'added':
    case 'replaced':
      return words[done.kind](namePack(done.pack, language), done.version);
    case 'removed':
    case 'exported':
      return words[done.kind](namePack(done.pack, language));
    case 'undone':
      return words.undone;
    case 'saved instead':
      return words.savedInstead(done.file);
    case 'failed':
      return sayPackFailure(done.reason, language);
  }
}
