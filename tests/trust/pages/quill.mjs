import Quill from 'quill';
import { caretIn } from './caret.mjs';

// What is undone must not hang on how fast the keys came.
const quill = new Quill('#editor', { modules: { history: { delay: 0 } } });
quill.clipboard.dangerouslyPasteHTML(document.getElementById('draft').innerHTML);
quill.focus();
window.saved = () => {
  const { index, length } = quill.getSelection() ?? { index: -1, length: -1 };
  return {
    html: `${JSON.stringify(quill.getContents())}\n${quill.getSemanticHTML()}\n${quill.root.innerHTML}`,
    caret: `${index} ${length} ${caretIn(quill.root)}`,
  };
};
