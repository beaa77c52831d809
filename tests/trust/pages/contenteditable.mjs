import { caretIn } from './caret.mjs';

const root = document.getElementById('editor');
root.setAttribute('contenteditable', '');
root.append(...document.getElementById('draft').content.cloneNode(true).childNodes);
root.focus();
window.saved = () => ({ html: root.innerHTML, caret: caretIn(root) });
