import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Reason } from '../../../lib/model/answer.ts';
import type { Language } from '../../../lib/model/language.ts';
import { OWN_PAGE_WORDS } from '../../../lib/words/own-page.ts';
import { ROOM_WORDS } from '../../../lib/words/rooms.ts';
import { typeset } from '../../../lib/words/typeset.ts';
import { Notice } from '../../Notice.tsx';
import { NameForm, type NameFormProps } from '../../own/NameForm.tsx';
import { useDamaged } from '../../vault/damaged.ts';
import { NotReadable } from '../../vault/NotReadable.tsx';
import { useDroppedFiles } from '../use-dropped-files.ts';
import type { Names } from '../view.ts';
import { sayOwnFailure } from './NotSaved.tsx';
import { OwnImport } from './OwnImport.tsx';
import { OwnList } from './OwnList.tsx';
import { type OwnNameActions, OwnNamePage } from './OwnNamePage.tsx';
import type { OwnDrafts, OwnImportActions, OwnImporting, OwnOpened, OwnRow } from './own-view.ts';

export interface OwnPageProps {
  readonly opened: OwnOpened;
  /** Why what is shown may not be all there is. */
  readonly failure: Reason | null;
  readonly rows: readonly OwnRow[];
  readonly factCount: number;
  readonly names: Names;
  readonly drafts: OwnDrafts;
  /** The form for a new name, while it is open. */
  readonly adding: Omit<NameFormProps, 'language' | 'source'> | null;
  readonly importing: OwnImporting;
  readonly language: Language;
  readonly nameActions: OwnNameActions;
  readonly importActions: OwnImportActions;
  /** What was just done. */
  readonly children?: ComponentChildren;
  onAdd(): void;
  onExport(): void;
}

/** The reader's own dictionary: all its names, or one of them. */
export function OwnPage(props: OwnPageProps) {
  const { opened, failure, language, names, importActions } = props;
  const words = OWN_PAGE_WORDS[language];
  const rooms = ROOM_WORDS[language];
  const over = useDroppedFiles(importActions.read);
  const isList = opened.kind === 'list';
  const name = opened.kind === 'name' ? opened.name : null;
  return (
    <div class={over ? 'own-page notes-page dropping' : 'own-page'}>
      <p class="quiet" key="back">
        {isList ? <a href="#/packs">{rooms.packs}</a> : <a href="#/own">{words.back}</a>}
      </p>
      {/* One heading for both pages: it may have the focus while the other one comes. */}
      <h1 tabIndex={-1} key="heading" data-category={name?.entity.category}>
        {name === null ? rooms.own : <span class="line">{typeset(name.entity.names[language], language)}</span>}
      </h1>
      {failure !== null && <Notice kind="warning">{sayOwnFailure(failure, language)}</Notice>}
      {opened.kind === 'loading' && failure === null && <p role="status">{words.loading}</p>}
      {opened.kind === 'missing' && <p>{words.missing}</p>}
      {name !== null && (
        <OwnNamePage
          key={name.entity.id}
          name={name}
          drafts={props.drafts}
          names={names}
          language={language}
          actions={props.nameActions}
        />
      )}
      {isList && <ListPage {...props} />}
      {!isList && <OwnImport importing={props.importing} language={language} actions={importActions} />}
      {props.children}
    </div>
  );
}

function ListPage({ rows, factCount, adding, importing, language, ...props }: OwnPageProps) {
  const words = OWN_PAGE_WORDS[language];
  const ways = useRef<HTMLDivElement>(null);
  const isAdding = adding !== null;
  const isImporting = importing.kind !== 'closed';
  useFocusBack(ways, '[data-adds]', isAdding);
  useFocusBack(ways, '[data-imports]', isImporting);
  return (
    <>
      <p class="own-intro">{words.intro}</p>
      {rows.length > 0 && <p class="quiet">{words.counts(rows.length, factCount)}</p>}
      <div ref={ways} class="own-ways">
        <button type="button" class="main" data-adds aria-expanded={isAdding} onClick={props.onAdd}>
          {words.add}
        </button>
        <button type="button" data-imports aria-expanded={isImporting} onClick={props.importActions.open}>
          {words.importing.open}
        </button>
        {rows.length > 0 && (
          <button type="button" onClick={props.onExport}>
            {words.exporting}
          </button>
        )}
      </div>
      {adding !== null && (
        <div class="own-box">
          <NameForm {...adding} source={null} language={language} />
        </div>
      )}
      <OwnImport importing={importing} language={language} actions={props.importActions} />
      {rows.length === 0 ? (
        <Empty language={language} />
      ) : (
        <OwnList rows={rows} language={language} onRemove={props.nameActions.removeName} />
      )}
    </>
  );
}

/** What had opened something gets the focus back when that closes with the focus in it. */
function useFocusBack(ways: { readonly current: HTMLElement | null }, opener: string, isOpen: boolean): void {
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body;
    if (wasOpen.current && !isOpen && isLost) ways.current?.querySelector<HTMLElement>(opener)?.focus();
    wasOpen.current = isOpen;
  }, [ways, opener, isOpen]);
}

function Empty({ language }: { readonly language: Language }) {
  const isLost = useDamaged() !== false;
  const { heading, ways } = OWN_PAGE_WORDS[language].empty;
  if (isLost) return <NotReadable language={language} />;
  return (
    <section class="no-notes" aria-labelledby="own-empty">
      <h2 id="own-empty">{heading}</h2>
      <ul>
        {ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
    </section>
  );
}
