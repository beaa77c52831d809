import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Language } from '../../lib/model/language.ts';
import { sayCount } from '../../lib/words/count.ts';
import { PANEL_WORDS } from '../../lib/words/panel.ts';
import { PANEL_TABS, type PanelTabName, tabByKey } from './tabs.ts';

/** Of a tab and of what it shows, so that each can name the other. */
const tabId = (name: PanelTabName): string => `tab-${name}`;
const panelId = (name: PanelTabName): string => `panel-${name}`;

interface TabsProps {
  readonly tab: PanelTabName;
  /** How many things each shows; `null` while that is not known. */
  readonly counts: Readonly<Record<PanelTabName, number | null>>;
  readonly language: Language;
  onTab(tab: PanelTabName): void;
}

/** What of the page the panel shows. Arrows, Home and End choose at once; Tab goes on into what is shown. */
export function Tabs({ tab, counts, language, onTab }: TabsProps) {
  const words = PANEL_WORDS[language];
  const list = useRef<HTMLDivElement>(null);
  const last = useRef(tab);
  useLayoutEffect(() => {
    if (last.current === tab) return;
    last.current = tab;
    // What is being written moves with a change of tab, and takes the focus where it comes: it stays with the tabs.
    list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus({ preventScroll: true });
    backToTop(list.current);
  }, [tab]);
  return (
    <div
      ref={list}
      class="panel-tabs"
      role="tablist"
      aria-label={words.inThisPanel}
      onKeyDown={(event) => {
        const { altKey, ctrlKey, metaKey, shiftKey } = event;
        const next = tabByKey(tab, event.key);
        if (next === undefined || altKey || ctrlKey || metaKey || shiftKey) return;
        event.preventDefault();
        onTab(next);
      }}
    >
      {PANEL_TABS.map((name) => (
        <button
          key={name}
          id={tabId(name)}
          type="button"
          role="tab"
          aria-selected={name === tab}
          tabIndex={name === tab ? 0 : -1}
          {...(name === tab ? { 'aria-controls': panelId(name) } : {})}
          onClick={() => onTab(name)}
        >
          {words.tabs[name]}
          {counts[name] !== null && <span class="count"> {sayCount(counts[name], language)}</span>}
        </button>
      ))}
    </div>
  );
}

interface TabPanelProps {
  readonly name: PanelTabName;
  readonly tab: PanelTabName;
  readonly children: ComponentChildren;
}

/** What a tab shows; nothing while another is chosen. */
export const TabPanel = ({ name, tab, children }: TabPanelProps) => (
  <div id={panelId(name)} class="panel-part" role="tabpanel" aria-labelledby={tabId(name)} hidden={name !== tab}>
    {name === tab && children}
  </div>
);

/** Far down one list is nowhere in the next: its beginning comes right under the tabs, which stay where they are. */
function backToTop(tabs: HTMLElement | null): void {
  const [shown] = tabs?.parentElement?.querySelectorAll<HTMLElement>(':scope > [role="tabpanel"]:not([hidden])') ?? [];
  if (tabs === null || shown === undefined) return;
  const above = shown.getBoundingClientRect().top - tabs.getBoundingClientRect().bottom;
  if (above < 0) window.scrollBy(0, above);
}
