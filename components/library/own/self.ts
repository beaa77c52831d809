/** The document of the reader's own pack that stands for the reader: each fact is a paragraph of it. */
export const SELF_DOCUMENT = 'self';
/** Another pack may have taken that id. */
export const isSelf = (document: string): boolean => /^self(-\d+)?$/.test(document);
