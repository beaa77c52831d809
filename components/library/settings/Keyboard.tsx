import type { Language } from '../../../lib/model/language.ts';
import { SETTINGS_PAGE_WORDS } from '../../../lib/words/settings-page.ts';
import { COMMANDS } from '../../../lib/words/settings-page-words.ts';
import { Setting } from './Setting.tsx';
import type { KeyCommand, SettingsView } from './settings-view.ts';

interface KeyboardProps extends Pick<SettingsView, 'commands' | 'browser'> {
  readonly language: Language;
}

/** Every command with its keys, and where the browser lets the reader change them. */
export function Keyboard({ commands, browser, language }: KeyboardProps) {
  const words = SETTINGS_PAGE_WORDS[language];
  return (
    <Setting title={words.keyboard}>
      {commands.length === 0 ? (
        <p class="quiet">{words.noCommands}</p>
      ) : (
        <>
          <dl class="keys">
            {inOrder(commands).map((command) => (
              <div key={command.id}>
                <dt>{nameCommand(command, language)}</dt>
                <dd>{command.keys === '' ? <span class="quiet">{words.noKeys}</span> : <kbd>{command.keys}</kbd>}</dd>
              </div>
            ))}
          </dl>
          <p class="quiet">{words.changeKeys[browser]}</p>
        </>
      )}
    </Setting>
  );
}

/** As the page tells them: browsers list them by their letters. */
const inOrder = (commands: readonly KeyCommand[]): readonly KeyCommand[] =>
  commands.toSorted((a, b) => placeOf(a) - placeOf(b));

function placeOf({ id }: KeyCommand): number {
  const known = COMMANDS.find((command) => command === id);
  return known === undefined ? COMMANDS.length : COMMANDS.indexOf(known);
}

/** In the reader's language, which need not be the browser's. */
function nameCommand({ id, description }: KeyCommand, language: Language): string {
  const known = COMMANDS.find((command) => command === id);
  return known === undefined ? description || id : SETTINGS_PAGE_WORDS[language].commands[known];
}
