const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/**
 * Joins an office and its body where the office ends with the words the body begins with, so that nothing is
 * said twice: "Président du comité" and "Comité de pilotage" make "Président du Comité de pilotage". The
 * body's capitals stay.
 * @returns undefined when they share no whole words
 */
export function joinOverlap(office: string, body: string): string | undefined {
  for (let length = Math.min(office.length, body.length); length > 1; length--) {
    const start = office.length - length;
    if (isLetter(office[start - 1]) || isLetter(body[length])) continue;
    if (office.slice(start).toLowerCase() !== body.slice(0, length).toLowerCase()) continue;
    return office.slice(0, start) + body;
  }
  return undefined;
}
