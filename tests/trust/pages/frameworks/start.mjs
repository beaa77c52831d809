import { treeOf } from './cases.mjs';

/** Hydrates what the server sent after as many ms as the address says, and then draws a turn whenever it is told to. */
export function start({ hydrate, draw }) {
  const root = document.getElementById('app');
  const after = Number(new URLSearchParams(location.search).get('after') ?? 0);
  let turn = 0;
  setTimeout(async () => {
    await hydrate(root, treeOf(0));
    window.isHydrated = true;
  }, after);
  window.turn = async () => {
    turn += 1;
    await draw(treeOf(turn), root);
  };
}
