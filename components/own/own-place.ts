import type { LibraryPlace } from '../../lib/model/place.ts';

/** Where the reader goes on with a name of their own pack. */
export const ownPlace = (entity: string): LibraryPlace => `/own?name=${entity}`;
