import { textSha256 } from '../model/text-sha256.ts';
import type { TextRow } from './notes-database.ts';

/**
 * Whether a text is the one that it was. Chromium keeps long values in files of their own, which it reads back without a
 * checksum: what a disk has altered in one comes as any other text.
 */
export const isItself = async ({ id, text }: TextRow): Promise<boolean> => (await textSha256(text)) === id;
