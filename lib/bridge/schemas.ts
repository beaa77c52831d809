import * as v from 'valibot';
import { AnchorSchema } from '../model/anchor.ts';
import { MAX_TEXT_BYTES } from '../model/attached-text.ts';
import { IsoDateSchema } from '../model/date.ts';
import { EntityIdSchema } from '../model/entity.ts';
import { DocumentIdSchema, FactIdSchema } from '../model/fact.ts';
import { FOUND } from '../model/kept-note.ts';
import { LanguageSchema } from '../model/language.ts';
import { MAX_NOTE_ENTITIES, NoteIdSchema, NoteSchema, TagSchema } from '../model/note.ts';
import { NoteQuerySchema } from '../model/note-query.ts';
import { NewNameSchema, OwnPackSchema } from '../model/own-pack.ts';
import { PackIdSchema } from '../model/pack.ts';
import { PageDateSchema } from '../model/page-date.ts';
import type { LibraryPlace } from '../model/place.ts';
import { SettingsSchema, UnlitSchema } from '../model/settings.ts';
import type { AskedData, AskedType } from './envelope.ts';
import type { FromOurPages } from './from-our-pages.ts';
import {
  MAX_ENTITIES_HERE,
  MAX_FIND_BLOCKS,
  MAX_FIND_UNITS,
  MAX_FRAME_HEIGHT,
  MAX_NOTES,
  MAX_PACK_UNITS,
  MAX_QUERY_UNITS,
  MAX_RELATED,
  MAX_SEEN_ADDRESS,
  MAX_WINDOW,
} from './limits.ts';
import { type BlockText, type FromPage, PAGE_COMMANDS, PAGE_PARTS } from './protocol.ts';

type SchemasOf<Types extends AskedType> = { readonly [T in Types]: v.GenericSchema<unknown, AskedData<T>> };

const Whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const Origin = v.pipe(v.string(), v.maxLength(300));

const Counts = v.strictObject({
  leader: Whole,
  country: Whole,
  agreement: Whole,
  organisation: Whole,
  event: Whole,
  place: Whole,
});

const PLACE =
  /^\/(?:entity\/[a-z]+\/[a-z0-9-]+|document\/[a-z0-9-]+(?:\?p=\d{1,6})?|notes(?:\?[\w%&=.+~-]{1,300})?|note\/[\da-f-]{36})?$/;

const Place = v.custom<LibraryPlace>((place) => typeof place === 'string' && place.length <= 400 && PLACE.test(place));

const unitsOf = (blocks: readonly BlockText[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

const Blocks = v.pipe(
  v.array(v.strictObject({ block: Whole, text: v.pipe(v.string(), v.maxLength(MAX_FIND_UNITS)) })),
  v.maxLength(MAX_FIND_BLOCKS),
  v.check((blocks) => unitsOf(blocks) <= MAX_FIND_UNITS, 'Too much text at once.'),
);

/** What a frame says of itself; also how it is kept while the worker sleeps. */
export const PageReportSchema = v.strictObject({ found: Counts, shown: Whole, date: v.nullable(PageDateSchema) });

const Title = v.pipe(v.string(), v.maxLength(MAX_SEEN_ADDRESS));
const Address = v.pipe(v.string(), v.maxLength(MAX_SEEN_ADDRESS));
const SeenPage = v.strictObject({ address: Address, canonical: v.nullable(Address), title: Title });
const EntitiesHere = v.pipe(v.array(EntityIdSchema), v.maxLength(MAX_ENTITIES_HERE));
const NoteIds = v.pipe(v.array(NoteIdSchema), v.maxLength(MAX_NOTES));
const Token = v.pipe(v.string(), v.uuid());
const OwnIds = (id: v.GenericSchema<string, string>) => v.pipe(v.array(id), v.maxLength(MAX_ENTITIES_HERE));
const Step = v.picklist([1, -1]);
/** The name of a file, never a way to one. */
const BackupId = v.pipe(v.string(), v.maxLength(100), v.regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/));

const NoteAbout = v.variant('kind', [
  v.strictObject({
    kind: v.literal('passage'),
    anchor: AnchorSchema,
    entities: v.pipe(v.array(EntityIdSchema), v.maxLength(MAX_NOTE_ENTITIES)),
    highlight: v.boolean(),
  }),
  v.strictObject({ kind: v.literal('entity'), entity: EntityIdSchema }),
  v.strictObject({ kind: v.literal('page') }),
  v.strictObject({ kind: v.literal('notes'), ids: NoteIds }),
  v.strictObject({ kind: v.literal('notes of entity'), entity: EntityIdSchema }),
]);

/** What a content script may ask, and with what. */
export const FROM_PAGE: SchemasOf<keyof FromPage> = {
  'page/start': v.null(),
  'page/part': v.strictObject({ part: v.picklist(PAGE_PARTS) }),
  'page/find': v.strictObject({ blocks: Blocks }),
  'page/card': v.strictObject({
    entity: EntityIdSchema,
    pageDate: v.nullable(IsoDateSchema),
    entitiesHere: EntitiesHere,
    alias: v.nullable(v.pipe(v.string(), v.maxLength(300))),
  }),
  'page/report': PageReportSchema,
  'page/open': v.strictObject({ place: Place }),
  'page/notes': v.strictObject({ page: SeenPage }),
  'page/noted-entities': v.strictObject({ entities: EntitiesHere }),
  'page/found': v.strictObject({
    page: SeenPage,
    notes: v.pipe(v.array(v.strictObject({ id: NoteIdSchema, found: v.picklist(FOUND) })), v.maxLength(MAX_NOTES)),
  }),
  'page/note': v.strictObject({ page: SeenPage, about: NoteAbout }),
  'page/note-elsewhere': v.strictObject({ token: Token }),
};

/** What our own pages may ask, and with what. */
export const FROM_OUR_PAGES: SchemasOf<keyof FromOurPages> = {
  'settings/get': v.null(),
  'settings/set': SettingsSchema,
  'tab/report': v.strictObject({ tab: Whole }),
  'tab/read': v.strictObject({ tab: Whole }),
  'tab/date': v.strictObject({ tab: Whole, iso: v.nullable(IsoDateSchema) }),
  'access/get': v.strictObject({ origin: v.nullable(Origin) }),
  'access/reconcile': v.null(),
  'corpus/state': v.null(),
  'corpus/entities': v.null(),
  'corpus/documents': v.null(),
  'corpus/entity': v.strictObject({ id: EntityIdSchema }),
  'corpus/document': v.strictObject({ id: DocumentIdSchema, paragraph: v.optional(Whole) }),
  'corpus/search': v.strictObject({ query: v.pipe(v.string(), v.maxLength(MAX_QUERY_UNITS)) }),
  'corpus/rebuild': v.null(),
  'corpus/agreements': v.null(),
  'corpus/leaders': v.null(),
  'corpus/ties': v.strictObject({ id: EntityIdSchema }),
  'corpus/relations': v.strictObject({ ids: v.pipe(v.array(EntityIdSchema), v.maxLength(MAX_RELATED)) }),
  'corpus/refs': v.strictObject({ ids: EntitiesHere }),
  'own/get': v.null(),
  'own/add': NewNameSchema,
  'own/put': OwnPackSchema,
  'own/remove': v.strictObject({ entities: OwnIds(EntityIdSchema), facts: OwnIds(FactIdSchema) }),
  'packs/list': v.null(),
  'packs/switch': v.strictObject({ id: PackIdSchema, on: v.boolean() }),
  'packs/import': v.strictObject({
    work: Token,
    text: v.pipe(v.string(), v.maxLength(MAX_PACK_UNITS)),
    dry: v.boolean(),
  }),
  'packs/import-file': v.strictObject({ work: Token, dry: v.boolean() }),
  'work/stop': v.strictObject({ work: Token }),
  'packs/remove': v.strictObject({ id: PackIdSchema }),
  'packs/export': v.strictObject({ id: PackIdSchema }),
  'packs/export-file': v.strictObject({ id: PackIdSchema, work: Token }),
  'texts/put': v.strictObject({ document: DocumentIdSchema, text: v.pipe(v.string(), v.maxLength(MAX_TEXT_BYTES)) }),
  'texts/get': v.strictObject({ document: DocumentIdSchema }),
  'texts/remove': v.strictObject({ document: DocumentIdSchema }),
  'texts/list': v.null(),
  'history/list': v.strictObject({ offset: Whole, limit: v.pipe(Whole, v.maxValue(MAX_WINDOW)) }),
  'history/forget': v.strictObject({ addresses: v.nullable(v.pipe(v.array(Address), v.maxLength(MAX_NOTES))) }),
  'vault/state': v.null(),
  'vault/backups': v.null(),
  'vault/backup': v.null(),
  'vault/mend': v.null(),
  'vault/return': v.strictObject({ backup: BackupId }),
  'vault/accept': v.null(),
  'note/open': v.strictObject({ token: Token }),
  'note/size': v.strictObject({ token: Token, height: v.pipe(Whole, v.maxValue(MAX_FRAME_HEIGHT)) }),
  'note/leave': v.strictObject({ token: Token }),
  'note/elsewhere': v.strictObject({ token: Token, id: NoteIdSchema }),
  'note/draft': v.strictObject({ note: NoteSchema }),
  'note/drop-draft': v.strictObject({ id: NoteIdSchema }),
  'note/save': v.strictObject({ note: NoteSchema }),
  'notes/query': v.strictObject({
    query: NoteQuerySchema,
    offset: Whole,
    limit: v.pipe(Whole, v.maxValue(MAX_WINDOW)),
  }),
  'notes/get': v.strictObject({ ids: NoteIds }),
  'notes/tags': v.null(),
  'notes/drafts': v.null(),
  'notes/delete': v.strictObject({ ids: NoteIds }),
  'notes/restore': v.strictObject({ ids: NoteIds }),
  'notes/bin': v.null(),
  'notes/destroy': v.strictObject({ ids: v.nullable(NoteIds) }),
  'notes/tag': v.strictObject({ ids: NoteIds, tag: TagSchema, on: v.boolean() }),
  'notes/import': v.strictObject({ notes: v.pipe(v.array(NoteSchema), v.maxLength(MAX_NOTES)) }),
  'notes/show': v.strictObject({ id: NoteIdSchema }),
  'tab/outline': v.strictObject({ tab: Whole }),
  'tab/brief': v.strictObject({ tab: Whole, language: LanguageSchema }),
  'tab/mentions': v.strictObject({ tab: Whole }),
  'tab/unknown': v.strictObject({ tab: Whole }),
  'tabs/read': v.null(),
  'tab/walk': v.strictObject({ tab: Whole, entity: EntityIdSchema, step: Step }),
  'tab/show-note': v.strictObject({ tab: Whole, id: NoteIdSchema }),
  'tab/command': v.strictObject({ tab: Whole, command: v.picklist(PAGE_COMMANDS) }),
  'tab/unlit': v.strictObject({ tab: Whole }),
  'tab/relight': v.strictObject({ tab: Whole, ...UnlitSchema.entries }),
  'tab/passage': v.variant('of', [
    v.strictObject({ tab: Whole, of: v.literal('selection') }),
    v.strictObject({ tab: Whole, of: v.literal('mention'), entity: EntityIdSchema }),
  ]),
};
