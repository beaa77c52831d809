/** UTF-16 units of text that one `page/find` may carry, over all its blocks. */
export const MAX_FIND_UNITS = 64 * 1024;

/** Blocks in one `page/find`: even of one letter each they are no more than its text. */
export const MAX_FIND_BLOCKS = MAX_FIND_UNITS;

/** Names of other entities that a card request may bring: more than any page was ever seen to hold. */
export const MAX_ENTITIES_HERE = 5000;

/** UTF-16 units of a search: a long sentence. */
export const MAX_QUERY_UNITS = 300;
