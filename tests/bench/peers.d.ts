/** What we use of the peers, said here since they are not installed with the project. */
declare module 'advanced-mark.js/dist/mark.es6.js' {
  interface Options {
    readonly accuracy: 'exactly';
    readonly separateWordSearch: false;
    readonly diacritics: false;
    readonly caseSensitive: true;
    readonly combinePatterns: number;
    readonly cacheTextNodes: true;
    done(marks: number): void;
  }
  export default class Mark {
    constructor(context: Element);
    mark(terms: readonly string[], options: Options): void;
    unmark(): void;
  }
}
declare module 'findandreplacedomtext' {
  interface Done {
    readonly reverts: readonly unknown[];
    revert(): void;
  }
  export default function findAndReplaceDOMText(
    node: Node,
    options: { readonly find: RegExp; readonly wrap: string; readonly preset: 'prose' },
  ): Done;
}
declare module 'highlight-words-core' {
  interface Chunk {
    readonly start: number;
    readonly end: number;
    readonly highlight: boolean;
  }
  export function findAll(options: {
    readonly searchWords: readonly string[];
    readonly textToHighlight: string;
    readonly caseSensitive: boolean;
    readonly autoEscape: boolean;
  }): readonly Chunk[];
}
declare module 'modern-ahocorasick' {
  export default class AhoCorasick {
    constructor(patterns: readonly string[]);
    search(text: string): readonly { readonly start: number; readonly end: number }[];
  }
}
