/** Where a fact of a document lies: with the first of the entities that it is about. */
export type Cited = [document: string, paragraph: number, fact: string, entity: string];
