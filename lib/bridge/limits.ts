/** UTF-16 units of text that one `page/find` may carry, over all its blocks. */
export const MAX_FIND_UNITS = 64 * 1024;

/** Blocks in one `page/find`: even of one letter each they are no more than its text. */
export const MAX_FIND_BLOCKS = MAX_FIND_UNITS;

/** Names of other entities that a card request may bring: more than any page was ever seen to hold. */
export const MAX_ENTITIES_HERE = 5000;

/** UTF-16 units of a search: a long sentence. */
export const MAX_QUERY_UNITS = 300;

/** Notes in one message, also those of one import: 32 MB of them come to no more. */
export const MAX_NOTES = 200_000;

/** Notes of one `notes/query`: several screens. */
export const MAX_WINDOW = 200;

/** UTF-16 units of an address that a page may tell; longer ones cannot be noted. */
export const MAX_SEEN_ADDRESS = 20_000;

/** CSS px: no screen is higher. */
export const MAX_FRAME_HEIGHT = 10_000;

/** UTF-16 units of a pack that comes as one text; a larger one comes as one record a line. */
export const MAX_PACK_UNITS = 32 * 1024 * 1024;

/** Entities of one picture of relations: more of them no eye can tell apart. */
export const MAX_RELATED = 60;
