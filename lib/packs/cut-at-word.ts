/** The text, or as many whole words of its beginning as fit into `most` UTF-16 units; one word longer than that is cut. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const beginning = text.slice(0, most + 1);
  const space = beginning.search(/\s+\S*$/);
  if (space > 0) return beginning.slice(0, space);
  // Never within a character that takes two units.
  return beginning.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}
