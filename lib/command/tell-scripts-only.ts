/**
 * WXT's content scripts tell each other of their start by an event on the document, named after the extension's id: any
 * page that knows the id hears who has us. Told on an object of the scripts' own world instead, which no page reaches;
 * a script of an earlier version of the extension may live in another such world, and must end by itself.
 */
export const tellScriptsOnly = () => ({
  name: 'tell-scripts-only',
  transform(code: string, id: string): string | undefined {
    if (!id.includes('/wxt/dist/utils/content-script-context.')) return undefined;
    const told = /\bdocument\.(?=dispatchEvent|addEventListener|removeEventListener)/g;
    if (code.match(told)?.length !== 3) throw new Error('WXT tells of its scripts in another way than it did.');
    return `const scriptsHere = (globalThis.reperesScripts ??= new EventTarget());\n${code.replaceAll(told, 'scriptsHere.')}`;
  },
});
