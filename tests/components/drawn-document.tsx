import { render } from 'preact';
import { DocumentPage } from '../../components/library/DocumentPage.tsx';
import { DocumentBody } from '../../components/library/documents/DocumentBody.tsx';
import documentsCss from '../../components/library/documents/documents.css?inline';
import type { FileOutcome, ShownText } from '../../components/library/documents/texts-view.ts';
import { PAPER } from './corpus-of-ours.ts';
import { drawPage } from './drawn-page.tsx';

export const no = (): void => {};
const actions = { attach: no, attachThere: no };

interface Drawn {
  readonly shown?: ShownText;
  readonly outcomes?: readonly FileOutcome[];
  readonly view?: Partial<typeof PAPER>;
  readonly attachThere?: (document: string) => void;
}

export const bodyOf = ({ shown = { kind: 'none' }, outcomes = [], view = {}, attachThere = no }: Drawn) => (
  <main class="frame">
    <DocumentPage {...PAPER} {...view} language="fr">
      <DocumentBody
        {...PAPER}
        {...view}
        shown={shown}
        attaching={{ busy: false, outcomes }}
        language="fr"
        actions={{ ...actions, attachThere }}
        onDetach={no}
      />
    </DocumentPage>
  </main>
);

export function drawBody(what: Drawn): HTMLElement {
  const app = drawPage('library', null);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(documentsCss);
  document.adoptedStyleSheets.push(sheet);
  render(bodyOf(what), app);
  return app;
}
