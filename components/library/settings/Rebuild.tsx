import type { Language } from '../../../lib/model/language.ts';
import { REASON_WORDS } from '../../../lib/words/reason.ts';
import { SETTINGS_PAGE_WORDS } from '../../../lib/words/settings-page.ts';
import { Notice } from '../../Notice.tsx';
import { SureButton } from '../notes/SureButton.tsx';
import { Setting } from './Setting.tsx';
import type { SettingsView } from './settings-view.ts';

interface RebuildProps extends Pick<SettingsView, 'kept' | 'rebuilding'> {
  readonly language: Language;
  onRebuild(): void;
}

/** The corpus made anew, with what that keeps. */
export function Rebuild({ kept, rebuilding, language, onRebuild }: RebuildProps) {
  const words = SETTINGS_PAGE_WORDS[language];
  return (
    <Setting title={words.rebuilding}>
      <p>{words.rebuildHow}</p>
      <SureButton sure={words.rebuildSure} onSure={onRebuild}>
        {words.rebuild}
      </SureButton>
      <p role="status">
        {rebuilding === 'working' && words.rebuildWorking}
        {rebuilding === 'done' && words.rebuilt(kept?.corpus?.entities ?? null)}
      </p>
      {rebuilding === 'newer' && <Notice kind="warning">{REASON_WORDS[language].newer}</Notice>}
      {rebuilding === 'failed' && <Notice kind="warning">{words.notRebuilt}</Notice>}
    </Setting>
  );
}
