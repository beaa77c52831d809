import { baseKeymap, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMParser, DOMSerializer } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { caretIn } from './caret.mjs';

const keys = { 'Mod-z': undo, 'Mod-y': redo, 'Mod-b': toggleMark(schema.marks.strong) };
const state = EditorState.create({
  doc: DOMParser.fromSchema(schema).parse(document.getElementById('draft').content),
  // What is undone must not hang on how fast the keys came.
  plugins: [history({ newGroupDelay: 0 }), keymap(keys), keymap(baseKeymap)],
});
const view = new EditorView(document.getElementById('editor'), { state });
view.focus();
window.saved = () => {
  const html = document.createElement('div');
  html.append(DOMSerializer.fromSchema(schema).serializeFragment(view.state.doc.content));
  const { anchor, head } = view.state.selection;
  return { html: `${html.innerHTML}\n${view.dom.innerHTML}`, caret: `${anchor} ${head} ${caretIn(view.dom)}` };
};
