/** UTF-16 units of a sentence that are shown before and after a name: some lines of a narrow panel. */
const BEFORE = 90;
const AFTER = 130;

/** A name within its sentence, and what stands around it. */
export interface InSentence {
  readonly before: string;
  readonly name: string;
  readonly after: string;
}

/** @returns the sentence cut at the name, and where it is long at a word, with a sign for what is left out; the sentence alone when the name is not in it */
export function inSentence(sentence: string, name: string): InSentence {
  const words = name.replaceAll(/\s+/g, ' ').trim();
  const at = sentence.indexOf(words);
  if (at < 0 || words === '') return { before: beginning(sentence, BEFORE + AFTER), name: '', after: '' };
  const end = at + words.length;
  return { before: ending(sentence.slice(0, at), BEFORE), name: words, after: beginning(sentence.slice(end), AFTER) };
}

/** Without a space within that length it is cut anywhere, though never within a character of two units. */
function beginning(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most);
  return `${kept.replace(/\s+\S*$/, '').replace(/[\ud800-\udbff]$/, '')} …`;
}

function ending(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(-most);
  return `… ${kept.replace(/^\S*\s+/, '').replace(/^[\udc00-\udfff]/, '')}`;
}
