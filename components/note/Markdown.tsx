import type { MarkedToken, Tokens } from 'marked';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { known, lex } from './lex.ts';

export interface MarkdownProps {
  readonly text: string;
}

/** Deeper than this, what was written is shown as it was written. */
const DEEPEST_DRAWN = 40;

/** Under whatever heading the page around a note has: none of ours goes deeper than h3. */
const HEADINGS = ['h4', 'h5', 'h6'] as const;

/** A note's text in `<div class="markdown">`: nothing in it is loaded or run, and raw HTML is text. */
export function Markdown({ text }: MarkdownProps) {
  const tokens = useMemo(() => lex(text), [text]);
  if (tokens === null) return <div class="markdown plain">{text}</div>;
  return (
    <div class="markdown">
      <Drawn tokens={tokens} ranks={headingRanks(tokens)} depth={0} />
    </div>
  );
}

/** Depths that headings have here, so that the first kind met is the first below the note's own, whatever it is. */
const headingRanks = (tokens: readonly MarkedToken[]): readonly number[] =>
  [...new Set(tokens.flatMap((token) => (token.type === 'heading' ? [token.depth] : [])))].sort((a, b) => a - b);

interface DrawnProps {
  readonly tokens: readonly MarkedToken[];
  readonly ranks: readonly number[];
  readonly depth: number;
}

function Drawn({ tokens, ranks, depth }: DrawnProps) {
  if (depth > DEEPEST_DRAWN) return <>{tokens.map(({ raw }) => raw).join('')}</>;
  const inside = (children: DrawnProps['tokens']): ComponentChildren => (
    <Drawn tokens={children} ranks={ranks} depth={depth + 1} />
  );
  return <>{tokens.map((token) => drawn(token, ranks, inside))}</>;
}

type Inside = (children: DrawnProps['tokens']) => ComponentChildren;

function drawn(token: MarkedToken, ranks: DrawnProps['ranks'], inside: Inside): ComponentChildren {
  switch (token.type) {
    case 'paragraph':
      return <p>{inside(known(token.tokens))}</p>;
    case 'text':
      return token.tokens === undefined ? token.text : inside(known(token.tokens));
    case 'escape':
      return token.text;
    case 'br':
      return <br />;
    case 'strong':
      return <strong>{inside(known(token.tokens))}</strong>;
    case 'em':
      return <em>{inside(known(token.tokens))}</em>;
    case 'del':
      return <del>{inside(known(token.tokens))}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'link':
      return <SafeLink href={token.href}>{inside(known(token.tokens))}</SafeLink>;
    case 'image':
      // Never loaded: whoever serves it would learn that, and when, the note is read.
      return <SafeLink href={token.href}>{token.text === '' ? token.href : token.text}</SafeLink>;
    case 'heading': {
      const Heading = HEADINGS[Math.max(0, ranks.indexOf(token.depth))] ?? 'h6';
      return <Heading>{inside(known(token.tokens))}</Heading>;
    }
    case 'list': {
      const items = token.items.map((item) => drawnItem(item, inside));
      return token.ordered ? <ol start={Number(token.start)}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    case 'blockquote':
      return <blockquote>{inside(known(token.tokens))}</blockquote>;
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'table':
      return <Table table={token} inside={inside} />;
    case 'hr':
      return <hr />;
    case 'html':
      return token.block ? <p class="raw">{token.text.trimEnd()}</p> : token.text;
    case 'list_item':
    case 'space':
    case 'def':
      return null;
  }
}

// Nothing in a text bears a name by which it could be known again: what changes is drawn anew by its place.
function drawnItem(item: Tokens.ListItem, inside: Inside) {
  return <li class={item.task ? 'task' : ''}>{inside(known(item.tokens))}</li>;
}

function Table({ table, inside }: { readonly table: Tokens.Table; readonly inside: Inside }) {
  return (
    <table>
      <thead>{drawnRow(table.header, inside)}</thead>
      <tbody>{table.rows.map((row) => drawnRow(row, inside))}</tbody>
    </table>
  );
}

function drawnRow(cells: readonly Tokens.TableCell[], inside: Inside) {
  return <tr>{cells.map((cell) => drawnCell(cell, inside))}</tr>;
}

function drawnCell({ header, align, tokens }: Tokens.TableCell, inside: Inside) {
  const Cell = header ? 'th' : 'td';
  return <Cell class={align ?? ''}>{inside(known(tokens))}</Cell>;
}

const SAFE_PROTOCOLS = ['http:', 'https:'];

/** What leads anywhere else (scripts, files, our own pages by a relative address) stays words. */
function SafeLink({ href, children }: { readonly href: string; readonly children: ComponentChildren }) {
  if (!URL.canParse(href) || !SAFE_PROTOCOLS.includes(new URL(href).protocol)) return <>{children}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
