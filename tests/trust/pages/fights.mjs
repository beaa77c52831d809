// Pages that leave an extension no rest; `?fight=` says how.
const NAMES = ['Dmitri Medvedev', 'Xi Jinping', 'Nguyen Phu Trong', 'Wang Yi', 'Vietnam', 'Russie', 'Chine', 'Laos'];
const box = document.getElementById('box');
let made = 0;
const line = () => {
  made += 1;
  const paragraph = document.createElement('p');
  paragraph.append(`Ligne ${made} : ${NAMES[made % NAMES.length]} parle de la ${NAMES[(made * 3) % NAMES.length]}.`);
  return paragraph;
};
const counts = { made: () => made, repaints: 0, seconds: [] };
window.counts = () => ({
  made,
  nodes: document.body.querySelectorAll('*').length * 2,
  repaints: counts.repaints,
  seconds: counts.seconds,
});

const FIGHTS = {
  /** A thousand nodes in a second: 500 lines, each an element and its text, come while as many go. */
  nodes() {
    const KEPT = 400;
    const began = performance.now();
    setInterval(() => {
      const due = Math.floor((performance.now() - began) / 2);
      while (made < due) {
        box.prepend(line());
        if (box.childNodes.length > KEPT) box.lastChild.remove();
      }
    }, 20);
  },
  /** Whatever anybody paints is gone at the next frame. */
  clear() {
    box.append(...Array.from({ length: 60 }, line));
    const began = performance.now();
    const each = () => {
      if (CSS.highlights.size > 0) {
        counts.repaints += 1;
        counts.seconds.push(Math.round((performance.now() - began) / 1000));
        CSS.highlights.clear();
      }
      requestAnimationFrame(each);
    };
    requestAnimationFrame(each);
  },
  /** More comes whenever the end is near, up to 50,000 nodes. */
  scroll() {
    const MOST = 25_000;
    const AT_ONCE = 250;
    const more = () => {
      while (made < MOST && document.documentElement.scrollHeight - scrollY - innerHeight < 4 * innerHeight)
        box.append(...Array.from({ length: AT_ONCE }, line));
    };
    addEventListener('scroll', more);
    more();
  },
};
FIGHTS[new URLSearchParams(location.search).get('fight')]();
