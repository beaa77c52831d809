/** A page's text of our own, as `document.body.textContent` gives it: indented markup, blocks with nothing between. */
export const PAGE = `
    Un pont neuf à la lisière du delta
    La province de Ben Tho ouvre lundi le pont long de 812 mètres qui relie enfin les deux rives du bras nord.
    Les premiers camions sont passés à l’aube, devant quelques dizaines d’habitants venus en barque.
    « Nous avons attendu vingt ans », dit Mme Hoa, qui vend des mangues au bac depuis son enfance. Le bac, lui, cessera de naviguer à la fin du mois.
    Le Premier ministre visitera le chantier du port voisin en octobre. L’ouvrage a coûté 1 140 milliards de dongs, dont un tiers vient d’un prêt japonais.
    Les pêcheurs craignent pour leurs filets\u00a0: le tirant d’air leur paraît trop bas. Le Premier ministre a promis une étude. La province répondra avant la saison des crues.
    À lire aussiLe bac de nuit, un métier qui s’en va.
`;

/** A passage of the page by its words. @throws Error if the page has none such, for the test would prove nothing */
export function spanOf(text: string, words: string, from = 0): [start: number, end: number] {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`The page has no “${words}”.`);
  return [start, start + words.length];
}
