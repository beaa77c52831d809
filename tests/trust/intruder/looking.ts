/** Laid out by the page itself, in every place that is looked into: who does not find it does not look. */
export const CONTROL = 'laid-out-for-whoever-looks';

/** Run as early as can be: whatever is sent, typed or told in the page is kept in `heard`. */
export const LISTEN = `var heard = [];
for (const type of ['message', 'keydown', 'keyup', 'input', 'beforeinput', 'paste', 'copy', 'storage', 'focusin', 'selectionchange'])
  addEventListener(type, (event) => { try { heard.push(type + ' ' + String(event.key ?? event.data ?? '') + ' ' + JSON.stringify(event.data ?? event.detail ?? null)); } catch {} }, true);
new MutationObserver((all) => { for (const { target, addedNodes, oldValue } of all)
  heard.push([target.nodeName, oldValue, ...[...addedNodes].map((node) => node.outerHTML ?? node.textContent)].join(' ')); })
  .observe(document, { subtree: true, childList: true, attributes: true, characterData: true, attributeOldValue: true });
try { new BroadcastChannel('reperes').onmessage = ({ data }) => heard.push(JSON.stringify(data)); } catch {}
`;

/** A function, as text: everything that can be read in this world, `open` being the way into a shadow tree. */
export const LOOK = `async (open) => {
  const trees = [];
  const walk = (root) => {
    trees.push(root.documentElement?.outerHTML ?? root.innerHTML);
    for (const node of root.querySelectorAll('*')) {
      for (const [name, value] of Object.entries(node.dataset ?? {})) trees.push(name + '=' + value);
      if ('value' in node) trees.push(String(node.value));
      let inside = null;
      try { inside = open(node); } catch {}
      if (inside) walk(inside);
      if (node.localName === 'iframe') {
        try { trees.push(node.contentDocument?.documentElement?.outerHTML ?? 'closed frame'); } catch (error) { trees.push(String(error)); }
      }
    }
  };
  document.body.dataset.control = '${CONTROL}';
  walk(document);
  const areas = [localStorage, sessionStorage].map((area) => JSON.stringify({ ...area }));
  const bases = await indexedDB.databases().then(JSON.stringify, String);
  const kept = await (globalThis.caches?.keys() ?? Promise.resolve([])).then(JSON.stringify, String);
  const lit = [...CSS.highlights].map(([name, ranges]) => name + ': ' + [...ranges].map((range) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString() + ' ' + Object.keys(range).join();
  }).join(' | '));
  const entries = performance.getEntries().map(({ name }) => name);
  const frames = [...Array(window.length).keys()].map((at) => { try { return String(window[at].location.href); } catch (error) { return String(error); } });
  const globals = Object.getOwnPropertyNames(globalThis).filter((name) => /rep|wxt|note|browser/i.test(name));
  const sheets = [...document.adoptedStyleSheets, ...document.styleSheets].map((sheet) => { try { return [...sheet.cssRules].map(({ cssText }) => cssText).join(''); } catch { return ''; } });
  const workers = await (navigator.serviceWorker?.getRegistrations() ?? Promise.resolve([])).then((all) => all.map(({ scope }) => scope), String);
  return { trees, areas, bases, kept, lit, entries, frames, globals, sheets, workers, heard: globalThis.heard, cookie: document.cookie, name: window.name, state: history.state };
}`;

/** A function, as text, for a page of another extension: all it gets from ours, one line each. */
export const ASK_US = `async (id) => {
  const said = [];
  const types = ['settings/get', 'notes/query', 'notes/bin', 'notes/drafts', 'notes/tags', 'own/get', 'packs/list', 'history/list', 'vault/state', 'page/start', 'page/notes', 'corpus/search'];
  for (const type of types) {
    said.push(await chrome.runtime.sendMessage(id, { type, data: null }).then((answer) => answer === undefined ? 'silence' : 'answered ' + type + JSON.stringify(answer), () => 'nobody'));
  }
  said.push(await new Promise((done) => {
    const port = chrome.runtime.connect(id, { name: 'reperes' });
    port.onMessage.addListener((message) => done('answered the port ' + JSON.stringify(message)));
    port.onDisconnect.addListener(() => done('nobody'));
  }));
  for (const file of ['note.html', 'library.html', 'manifest.json', 'background.js', 'popup.html', 'page-drawing.js', 'content-scripts/page.js', 'icon/16.png'])
    said.push(await fetch('chrome-extension://' + id + '/' + file).then((answer) => 'answered ' + file + answer.status, () => 'nobody'));
  said.push(JSON.stringify(await chrome.storage.local.get(null)));
  said.push(JSON.stringify(await indexedDB.databases()));
  return said;
}`;
