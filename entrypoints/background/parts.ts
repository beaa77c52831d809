import type { PageCommand } from '../../lib/bridge/protocol.ts';
import type { PageFrame } from '../../lib/bridge/sender.ts';
import type { Answer } from '../../lib/model/answer.ts';
import type { Language } from '../../lib/model/language.ts';
import type { LibraryPlace } from '../../lib/model/place.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { PagePart } from '../../lib/page/parts.ts';
import type { Access } from './access.ts';
import type { ClickedTabs } from './clicked.ts';
import type { Corpus } from './corpus.ts';
import type { History } from './history.ts';
import type { Notes } from './notes/notes.ts';
import type { TabReports } from './tab-reports.ts';
import type { Vault } from './vault/vault.ts';

/** Everything that answers are made of. */
export interface Parts {
  readonly corpus: Corpus;
  readonly reports: TabReports;
  readonly access: Access;
  readonly clicked: ClickedTabs;
  readonly notes: Notes;
  readonly history: History;
  readonly vault: Vault;
  readonly uiLanguage: string;
  loadSettings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<void>;
  /** The reader's. */
  language(): Promise<Language>;
  openLibrary(place: LibraryPlace): Promise<void>;
  /** Lets a part of the page script into a frame that asks for it. */
  bringPart(frame: PageFrame, part: PagePart): Promise<Answer<null>>;
  /** Answers whether a session was there to hear it. */
  commandPage(tab: number, command: PageCommand): Promise<boolean>;
}
