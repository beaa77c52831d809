/** Commands of the manifest, which the browser names in its own language only. */
export const COMMANDS = [
  'next-mention',
  'previous-mention',
  'open-card',
  'write-note',
  'highlight',
  'next-note',
  'previous-note',
  '_execute_action',
] as const;

/** Every text of the page of settings that the popup and the welcome page do not have. */
export interface SettingsPageWords {
  readonly loading: string;
  readonly marking: string;
  readonly look: string;
  /** What the two ways of marking mean. */
  readonly painterMeaning: string;
  /** The switch for the ticks beside the scroll bar. */
  readonly ticks: string;

  readonly namesOff: string;
  readonly noNamesOff: string;
  readonly namesOffMeaning: string;
  /** Beside the id of a name that no pack has. */
  readonly unknownName: string;
  readonly light: string;
  readonly sitesOff: string;
  readonly noSitesOff: string;
  readonly allow: string;
  more(left: number): string;

  readonly access: string;
  readonly changeAccess: string;

  readonly keyboard: string;
  readonly commands: Readonly<Record<(typeof COMMANDS)[number], string>>;
  readonly noKeys: string;
  readonly noCommands: string;
  readonly changeKeys: Readonly<Record<'chromium' | 'firefox', string>>;

  readonly kept: string;
  readonly keptHow: string;
  readonly silent: string;
  readonly notes: string;
  notesKept(notes: number, drafts: number, binned: number): string;
  readonly notesWhere: string;
  ownKept(names: number, facts: number): string;
  readonly ownWhere: string;
  readonly texts: string;
  textsKept(texts: number): string;
  readonly textsWhere: string;
  readonly corpus: string;
  corpusKept(names: number, facts: number, documents: number): string;
  readonly corpusWhere: string;
  readonly settings: string;
  readonly settingsKept: string;
  readonly settingsWhere: string;
  readonly room: string;
  roomUsed(used: string, allowed: string | null): string;
  readonly roomWhere: string;
  readonly lasting: string;
  readonly notLasting: string;
  readonly askLasting: string;
  readonly granted: string;
  readonly refused: string;

  readonly rebuilding: string;
  readonly rebuildHow: string;
  readonly rebuild: string;
  readonly rebuildSure: string;
  readonly rebuildWorking: string;
  rebuilt(names: number | null): string;
  readonly notRebuilt: string;

  readonly privacy: string;
  readonly promises: readonly string[];
  /** The switch for the reading history, and what it being off or on means. */
  readonly history: string;
  readonly historyOff: string;
  readonly historyOn: string;
  readonly openHistory: string;
  version(version: string): string;

  readonly done: {
    nameLit(name: string): string;
    siteOn(site: string): string;
    readonly undone: string;
    readonly notSaved: string;
  };
}
