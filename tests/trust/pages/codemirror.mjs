import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { html } from '@codemirror/lang-html';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { caretIn } from './caret.mjs';

const view = new EditorView({
  parent: document.getElementById('editor'),
  state: EditorState.create({
    doc: document.getElementById('draft').innerHTML,
    // What is undone must not hang on how fast the keys came.
    extensions: [
      history({ newGroupDelay: 0 }),
      keymap.of([...defaultKeymap, ...historyKeymap]),
      html(),
      EditorView.lineWrapping,
    ],
  }),
});
view.focus();
window.saved = () => {
  const { anchor, head } = view.state.selection.main;
  return { html: view.state.doc.toString(), caret: `${anchor} ${head} ${caretIn(view.contentDOM)}` };
};
