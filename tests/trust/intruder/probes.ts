/** Run before anything of the page: what a page can watch is written to `heard`, what it is asked of to `asked`. */
export const WATCH = (id: string): string => `(() => {
  const heard = [], asked = {};
  const id = ${JSON.stringify(id)};
  for (const name of ['page', 'content', 'background']) for (const event of ['wxt:content-script-started', 'wxt:locationchange'])
    for (const target of [document, window]) target.addEventListener(id + ':' + name + ':' + event, () => heard.push('an event named after us: ' + event), true);
  for (const type of ['message', 'error', 'unhandledrejection', 'securitypolicyviolation', 'languagechange', 'selectionchange', 'toggle', 'beforetoggle', 'resize', 'focusin'])
    addEventListener(type, (event) => heard.push(type + ' ' + JSON.stringify(event.data ?? event.message ?? event.blockedURI ?? '')), true);
  new MutationObserver((all) => { for (const { type, target, addedNodes, removedNodes, attributeName } of all)
    for (const node of type === 'childList' ? [...addedNodes, ...removedNodes] : [target])
      if (document.readyState === 'complete' && node.nodeName !== '#text') heard.push(type + ' ' + node.nodeName + ' ' + (attributeName ?? '')); })
    .observe(document, { subtree: true, childList: true, attributes: true });
  const count = (holder, key, name) => {
    const was = Object.getOwnPropertyDescriptor(holder, key);
    const call = was?.value ?? was?.get;
    if (typeof call !== 'function' || !was.configurable) return;
    const seen = function () { asked[name] = (asked[name] ?? 0) + 1; heard.push('asked ' + name + (/extension:/.test(new Error().stack) ? ' by an extension' : '')); return Reflect.apply(call, this, arguments); };
    Object.defineProperty(holder, key, was.value ? { ...was, value: seen } : { ...was, get: seen });
  };
  for (const [holder, name, keys] of [[Document.prototype, 'document', ['createTreeWalker', 'querySelectorAll', 'createRange', 'getSelection', 'adoptNode', 'body']],
    [Element.prototype, 'element', ['getBoundingClientRect', 'checkVisibility', 'attachShadow', 'matches']], [Node.prototype, 'node', ['textContent', 'nodeValue']],
    [EventTarget.prototype, 'target', ['dispatchEvent']], [HighlightRegistry.prototype, 'lit', ['set', 'get', 'has']], [Range.prototype, 'range', ['getClientRects']],
    [MutationObserver.prototype, 'observer', ['observe']], [HTMLElement.prototype, 'html', ['innerText', 'showPopover']], [Error, 'error', ['captureStackTrace']]])
    for (const key of keys) count(holder, key, name + '.' + key);
  window.probed = { heard };
})();`;

/** A function, as text: everything that a page can tell of itself, in an order of its own and without its address. */
export const PROBE = `async (ids, files) => {
  const heard = [...window.probed.heard];
  const globals = Object.getOwnPropertyNames(window).sort();
  const prototypes = ['Document', 'Element', 'Node', 'Window', 'Navigator', 'CSS', 'HTMLElement'].map((name) => name + ' ' + Object.getOwnPropertyNames(window[name]?.prototype ?? window[name]).length);
  const elements = [...document.querySelectorAll('*')].map((node) => node.localName + [...node.attributes].map(({ name, value }) => ' ' + name + '=' + value).join(''));
  const lit = [...CSS.highlights.keys()];
  const sheets = [document.adoptedStyleSheets.length, document.styleSheets.length];
  const entries = performance.getEntries().map(({ name, entryType }) => entryType + ' ' + name.replace(location.origin, '')).filter((each) => !/^(paint|visibility|layout|largest|long|event|first)/.test(each)).sort();
  const custom = ['reperes-card', 'reperes-note', 'reperes-ticks'].map((name) => name + ' ' + (customElements.get(name) !== undefined) + ' ' + getComputedStyle(document.documentElement).getPropertyValue('--' + name));
  const properties = [...document.documentElement.style, document.documentElement.lang, document.body.className, String(getComputedStyle(document.body).cssText.length)];
  const frames = [window.length, history.length > 0, window.name, JSON.stringify(history.state)];
  const chromeKeys = Object.keys(window.chrome ?? {}).sort().concat(String(typeof window.chrome?.runtime));
  const files_ = [];
  const loads = (make, url) => new Promise((done) => { const one = make(url); one.onload = () => done('loaded'); one.onerror = () => done('refused'); setTimeout(() => done('refused'), 1500); });
  const image = (url) => { const one = new Image(); one.src = url; return one; };
  const tag = (name, key, more) => (url) => { const one = document.createElement(name); Object.assign(one, more); one[key] = url; document.head.append(one); setTimeout(() => one.remove(), 1600); return one; };
  await Promise.all(ids.flatMap((id) => files.map(async (file) => {
    const url = 'chrome-extension://' + id + '/' + file;
    if (await fetch(url).then(() => true, () => false)) files_.push('fetched ' + file);
    if (/png/.test(file) && await loads(image, url) === 'loaded') files_.push('image ' + file);
    if (/js$/.test(file) && await loads(tag('script', 'src', {}), url) === 'loaded') files_.push('script ' + file);
    if (/css$/.test(file) && await loads(tag('link', 'href', { rel: 'stylesheet' }), url) === 'loaded') files_.push('sheet ' + file);
  })));
  return { heard, globals, prototypes, elements, lit, sheets, entries, custom, properties, frames, chromeKeys, files: files_ };
}`;
