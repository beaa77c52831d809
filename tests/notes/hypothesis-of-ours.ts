/** An annotation as Hypothesis' API answers it, with what a note has no use for. */
export const ANNOTATION = {
  id: 'pQx1aLmREe6ZZZzzzzzzzz',
  created: '2024-05-02T08:09:10.123456+00:00',
  updated: '2024-05-03T08:09:10.123456+00:00',
  user: 'acct:rudolf@hypothes.is',
  uri: 'https://www.gazette.example/zenda?utm_source=x',
  text: 'Voir *aussi* le plan.',
  tags: ['château', ' pont '],
  group: '__world__',
  permissions: { read: ['group:__world__'], admin: ['acct:rudolf@hypothes.is'] },
  target: [
    {
      source: 'https://www.gazette.example/zenda',
      selector: [
        { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]', startOffset: 10, endOffset: 23 },
        { type: 'TextPositionSelector', start: 10, end: 23 },
        { type: 'TextQuoteSelector', exact: 'le pont-levis', prefix: 'On baissa ', suffix: ' à minuit.' },
      ],
    },
  ],
  document: { title: ['Le château  de Zenda'] },
  links: { html: 'https://hypothes.is/a/pQx1aLmREe6ZZZzzzzzzzz' },
  user_info: { display_name: 'Rudolf R.' },
  mentions: [],
  hidden: false,
  flagged: false,
  moderation_status: 'APPROVED',
};

export type Change = Partial<Record<keyof typeof ANNOTATION | 'references', unknown>>;

export const annotation = (id: string, change: Change = {}): object => ({ ...ANNOTATION, id, ...change });

/** About the page as a whole. */
export const pageNote = (id: string, change: Change = {}): object =>
  annotation(id, { target: [{ source: ANNOTATION.uri }], ...change });

export const reply = (id: string, references: readonly string[], change: Change = {}): object =>
  pageNote(id, { references, text: `Réponse ${id}.`, tags: [], user: 'acct:flavia@hypothes.is', ...change });

/** As the client's "Export annotations" writes it. */
export const exported = (...annotations: readonly object[]) => ({
  export_date: '2024-06-01T00:00:00.000Z',
  export_userid: 'acct:rudolf@hypothes.is',
  client_version: '1.1500.0',
  annotations,
});

export const CLIENT_TABLE = [
  'Created at,Author,Page,URL,Group,Type,Quote/description,Comment,Tags',
  '2024-05-02 10:09,rudolf,,https://www.gazette.example/zenda,Public,Annotation,le pont-levis,"Voir ""aussi"", le plan.","château,pont"',
  '2024-05-02 10:10,rudolf,iii,https://www.gazette.example/zenda,Public,Highlight,à minuit,,',
  '2024-05-02 10:11,rudolf,,https://www.gazette.example/zenda,Public,Page note,,Tout est là.,',
  '2024-05-02 10:12,rudolf,,https://www.gazette.example/zenda,Public,Reply,,En effet.,',
].join('\n');

export const FACET_TABLE = `${[
  '"level","created","updated","url","user","id","group","tags","quote","text","relay link","direct link"',
  '"0","2024-05-02T08:09:10","2024-05-03T08:09:10","https://www.gazette.example/zenda","rudolf","pQx1aLmREe6ZZZzzzzzzzz","__world__","château, pont","le pont-levis","Voir le plan.","https://hyp.is/x","https://www.gazette.example/zenda#annotations:x"',
  '"1","2024-05-04T08:09:10","2024-05-04T08:09:10","https://www.gazette.example/zenda","flavia","r1","__world__",,,"Non.","https://hyp.is/y","https://www.gazette.example/zenda#annotations:y"',
].join('\n')}\n`;
