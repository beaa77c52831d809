const NAMES = ['Dmitri Medvedev', 'Xi Jinping', 'To Lam', 'Wang Yi', 'Nguyen Phu Trong'];
const COUNTRIES = ['Russie', 'Chine', 'Vietnam', 'Laos', 'Cambodge'];
const at = (list, number) => list[number % list.length];
const tag = (name, key, ...children) => ({ tag: name, key, children });
const items = (names) => names.map((name) => tag('li', name, name));

/** One way of rewriting each; drawn from the turn alone, so that two pages agree. */
const CASES = [
  (turn) => tag('p', 'a', `Dans une phrase, ${at(NAMES, turn)} parle de la ${at(COUNTRIES, turn)}.`),
  (turn) => tag('ul', 'a', ...items(turn % 2 ? NAMES : NAMES.toReversed())),
  (turn) => tag('p', 'a', tag('b', 'a', at(NAMES, turn)), ', en gras.'),
  (turn) => tag('p', 'a', 'En morceaux : ', at(NAMES, turn), ' puis ', at(NAMES, turn + 1), ` (${turn}).`),
  (turn) => tag('ul', 'a', ...items(NAMES.slice(0, 1 + (turn % 5)).toReversed())),
  (turn) => tag('ul', 'a', ...items(COUNTRIES.filter((_, place) => place !== turn % 5))),
  (turn) => tag(turn % 2 ? 'p' : 'blockquote', `a${turn % 2}`, `Une balise pour une autre : ${at(NAMES, turn)}.`),
  (turn) => tag('p', 'a', turn % 2 ? tag('b', 'b', at(NAMES, turn)) : at(NAMES, turn), ', en gras ou non.'),
  (turn) => tag('p', `a${turn}`, `Remonté à neuf : ${at(NAMES, turn)}.`),
  (turn) => (turn % 3 === 0 ? tag('i', 'b', 'rien') : tag('p', 'a', `Paru, disparu : la ${at(COUNTRIES, turn)}.`)),
  (turn) =>
    tag('p', 'a', ...(turn % 2 ? [tag('i', 'a', 'Le Viet'), tag('b', 'b', 'nam')] : ['Le Vietnam']), ' est coupé.'),
];
/** What a server sends first: text that no two strings share, since not every framework tells them apart again. */
const SERVED = 3;

/** The page at a turn, for any framework to draw: elements with a tag, a key and children, or text. */
export const treeOf = (turn) =>
  CASES.slice(0, turn === 0 ? SERVED : undefined).map((draw, number) => tag('section', `s${number}`, draw(turn)));
