import { Panel, type PanelProps } from '../../components/panel/Panel.tsx';
import type { PanelNames, PanelView } from '../../components/panel/view.ts';
import { FIRST_SETTINGS } from '../../lib/model/settings.ts';
import { drawPage, type Surroundings } from './drawn-page.tsx';
import { OUTLINE, spyActions } from './panel-of-ours.ts';

export const onPage = (outline = OUTLINE): PanelView => ({ kind: 'page', tab: 7, outline });

export const NO_NAMES: PanelNames = { told: null, being: [], added: new Map() };

export const panel = (props: Partial<PanelProps> = {}) => (
  <Panel
    settings={FIRST_SETTINGS}
    language="fr"
    view={onPage()}
    tab="names"
    brief={null}
    unknown={NO_NAMES}
    walked={null}
    toasts={[]}
    editors={[]}
    sought={[]}
    tags={[]}
    actions={spyActions()}
    {...props}
  />
);

export function drawPanel(props: Partial<PanelProps> = {}, around: Surroundings = {}) {
  const actions = spyActions();
  const app = drawPage('panel', panel({ actions, ...props }), { language: props.language ?? 'fr', ...around });
  return { app, actions };
}
