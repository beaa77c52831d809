import type { PackPreview } from '../../../lib/model/installed-pack.ts';
import type { Language } from '../../../lib/model/language.ts';
import { PACKS_WORDS } from '../../../lib/words/packs.ts';
import { PackCounts } from './PackItem.tsx';

interface PackPreviewedProps {
  readonly file: string;
  readonly preview: PackPreview;
  readonly language: Language;
}

/** What a file would bring, and what it would take the place of. */
export function PackPreviewed({ file, preview: { pack, installed, shared }, language }: PackPreviewedProps) {
  const words = PACKS_WORDS[language];
  return (
    <>
      <p class="quiet">{words.preview(file)}</p>
      <p>
        <strong>{pack.name}</strong>, {words.version(pack.version)}, {words.licence(pack.licence)}
      </p>
      <PackCounts {...pack} language={language} />
      {installed !== null && (
        <p>
          {sayReplaced(installed.version, pack.version, language)}
          {installed.isLarge && <strong> {words.noWayBack}</strong>}
        </p>
      )}
      {shared > 0 && <p>{words.shared(shared)}</p>}
    </>
  );
}

function sayReplaced(installed: number, coming: number, language: Language): string {
  const words = PACKS_WORDS[language];
  if (installed === coming) return words.sameVersion;
  return installed > coming ? words.older(installed) : words.replaces(installed);
}
