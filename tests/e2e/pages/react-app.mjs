// A page drawn by React that keeps writing over the very text that the extension has painted.
import { createElement as h, StrictMode, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';

const NAMES = ['Dmitri Medvedev', 'Xi Jinping', 'To Lam', 'Wang Yi', 'Nguyen Phu Trong'];
const COUNTRIES = ['Russie', 'Chine', 'Vietnam', 'Laos', 'Cambodge'];
const at = (list, number) => list[((number % list.length) + list.length) % list.length];

/** One component a way of rewriting; each draws what it draws from the turn alone, so that two pages agree. */
const CASES = [
  (turn) => h('p', null, `Dans une phrase, ${at(NAMES, turn)} parle de la ${at(COUNTRIES, turn)}.`),
  (turn) => h('p', null, 'En morceaux : ', at(NAMES, turn), ' puis ', at(NAMES, turn + 1), ` (${turn}).`),
  (turn) =>
    h(
      'ul',
      null,
      (turn % 2 ? NAMES : NAMES.toReversed()).map((name) => h('li', { key: name }, name)),
    ),
  (turn) =>
    h(
      'ul',
      null,
      NAMES.slice(0, 1 + (turn % 5))
        .toReversed()
        .map((name) => h('li', { key: name }, name)),
    ),
  (turn) =>
    h(
      'ul',
      null,
      COUNTRIES.filter((_, place) => place !== turn % 5).map((name) => h('li', { key: name }, name)),
    ),
  (turn) => h(turn % 2 ? 'p' : 'blockquote', null, `Une balise pour une autre : ${at(NAMES, turn)}.`),
  (turn) => h('p', null, turn % 2 ? h('b', null, at(NAMES, turn)) : at(NAMES, turn), ', en gras ou non.'),
  (turn) => h('p', { key: turn }, `Remonté à neuf : ${at(NAMES, turn)}.`),
  (turn) => (turn % 3 === 0 ? null : h('p', null, `Paru, disparu : la ${at(COUNTRIES, turn)}.`)),
  (turn) =>
    h(
      'p',
      null,
      turn % 2 ? [h('i', { key: 'a' }, 'Le Viet'), h('b', { key: 'b' }, 'nam')] : 'Le Vietnam',
      ' est coupé.',
    ),
  (turn) => createPortal(`Ailleurs : ${at(NAMES, turn)} `, document.getElementById(turn % 2 ? 'left' : 'right')),
];

let redraw = () => {};
function Page() {
  const [turn, setTurn] = useState(0);
  redraw = () => flushSync(() => setTurn((before) => before + 1));
  return h(
    'div',
    null,
    h('p', { id: 'left' }),
    h('p', { id: 'right' }),
    turn > 0 && CASES.map((draw, number) => h('section', { key: number }, draw(turn))),
  );
}

function Served() {
  const [times, setTimes] = useState(1);
  return h(
    'p',
    { onClick: () => setTimes(times + 1) },
    'Servi d’avance : ',
    h('b', null, at(NAMES, times - 1)),
    ' au Vietnam, ',
    times,
    ' fois.',
  );
}

hydrateRoot(document.getElementById('served'), h(Served));
let root = createRoot(document.getElementById('drawn'));
root.render(h(StrictMode, null, h(Page)));

window.turn = () => {
  redraw();
  document.querySelector('#served p').click();
};
window.remount = () => {
  root.unmount();
  root = createRoot(document.getElementById('drawn'));
  flushSync(() => root.render(h(StrictMode, null, h(Page))));
};
