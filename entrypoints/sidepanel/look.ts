import type { PanelView } from '../../components/panel/view.ts';
import type { askBackground } from '../../lib/bridge/ask.ts';
import { readableOrigin } from '../../lib/sites/readable.ts';
import type { PanelHost } from './host.ts';

/** What lies beside the panel now: the page as its sessions know it, or why there is none. Never throws. */
export async function lookAtTab(ask: typeof askBackground, host: Pick<PanelHost, 'activeTab'>): Promise<PanelView> {
  const active = await host.activeTab();
  if (active?.id === undefined) return { kind: 'unreadable' };
  const outline = await ask('tab/outline', { tab: active.id });
  if (outline.ok) return { kind: 'page', tab: active.id, outline: outline.value };
  if (outline.reason !== 'missing') return { kind: 'failed', reason: outline.reason };
  if (active.status === 'loading') return { kind: 'loading' };
  if (active.url === undefined || active.url === '') return { kind: 'unknown' };
  const origin = readableOrigin(active.url);
  if (origin === null) return { kind: 'unreadable' };
  const access = await ask('access/get', { origin });
  return { kind: 'unread', origin, granted: access.ok && access.value.granted };
}
