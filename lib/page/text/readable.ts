/** Our own interface in a page: nothing in an element whose name begins so is ever read. */
export const OUR_PREFIX = 'reperes-';
/** The only nodes we ever add to a page: one holds the card, one the bubble beside a selection and the note frame, one the ticks. */
export type HostName = 'reperes-card' | 'reperes-note' | 'reperes-ticks';

const words = (list: string): readonly string[] => list.split(/\s+/);

/** Never painted: what stands on either side of it is one line of text. */
const NEVER_PAINTED = words(
  'area base datalist head link meta noembed noframes noscript param rp rt script source style template title track',
);

/** Painted, but not prose of the page: it ends the run of text it stands in. */
const NOT_PROSE = words(
  'audio canvas code embed frame iframe img input kbd math meter object optgroup option pre progress samp select svg textarea video',
);

/** A name never runs over the edge of one of these, whatever the style sheet makes of it. */
const BLOCK_LEVEL = words(
  `address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset
  figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext
  search section summary table tbody td tfoot th thead tr ul xmp`,
);

const KINDS: ReadonlyMap<string, 'hole' | 'wall' | 'block'> = new Map([
  ...NEVER_PAINTED.map((name) => [name, 'hole'] as const),
  ...NOT_PROSE.map((name) => [name, 'wall'] as const),
  ...BLOCK_LEVEL.map((name) => [name, 'block'] as const),
]);

const kindOf = (name: string) => KINDS.get(name) ?? (name.startsWith(OUR_PREFIX) ? 'hole' : 'inline');

const EDITABLE_ROLES: ReadonlySet<string> = new Set(['textbox', 'searchbox']);

/** `text`: read it. `hole`: pass over it as if it were not there. `wall`: pass over it, and end the run of text. */
export type Reading = 'text' | 'hole' | 'wall';

function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.trim().toLowerCase() !== 'false') return true;
  const role = element.getAttribute('role');
  return role !== null && EDITABLE_ROLES.has(role.trim().toLowerCase());
}

/** Scripts, styles and our own nodes come and go without a word on the screen, whatever their attributes. */
export const isNeverPainted = (element: Element): boolean => kindOf(element.localName) === 'hole';

/** What an element's name and attributes say of the text in it; style is the caller's to ask. */
export function readingOf(element: Element): Reading {
  const name = element.localName;
  const kind = kindOf(name);
  if (kind === 'hole' || kind === 'wall') return kind;
  if (name === 'dialog' && !element.hasAttribute('open')) return 'hole';
  if (!element.hasAttributes()) return 'text';
  if (element.hasAttribute('hidden')) return 'hole';
  return isEditable(element) ? 'wall' : 'text';
}

/** Block-level by name alone; what the style sheet adds comes from `isBlock` of the caller. */
export const isBlockByName = (element: Element): boolean => KINDS.get(element.localName) === 'block';
