/** A place in the library: what follows `library.html#`. */
export type LibraryPlace =
  | '/documents'
  | '/packs'
  | '/own'
  | `/own?name=${string}`
  | '/settings'
  | '/history'
  | '/out'
  | '/agreements'
  | '/leaders'
  | `/brief?tab=${number}`
  | `/`
  | `/entity/${string}`
  | `/document/${string}`
  | `/notes`
  | `/notes?${string}`
  | `/note/${string}`;

/** @param entity an entity's id, such as `country/vietnam`; its slash stays, so that the address can be read aloud */
export const entityPlace = (entity: string): LibraryPlace => `/entity/${entity}`;

/**
 * @param document a document's id, such as `002`
 * @param paragraph counted from 1; without it the document from its top
 */
export const documentPlace = (document: string, paragraph?: number): LibraryPlace =>
  paragraph === undefined ? `/document/${document}` : `/document/${document}?p=${paragraph}`;

/** @param tab the browser's number of the tab on which the page is being read */
export const briefPlace = (tab: number): LibraryPlace => `/brief?tab=${tab}`;

/** @param id a note's UUID */
export const notePlace = (id: string): LibraryPlace => `/note/${id}`;
