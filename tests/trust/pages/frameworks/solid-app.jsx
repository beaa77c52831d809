import { For } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import { Dynamic } from 'solid-js/web';

const Tree = (props) => (
  <For each={props.nodes}>
    {(node) =>
      typeof node === 'string' ? (
        node
      ) : (
        <Dynamic component={node.tag}>
          <Tree nodes={node.children} />
        </Dynamic>
      )
    }
  </For>
);

export function makeApp(first) {
  const [state, setState] = createStore({ tree: first });
  const draw = (tree) => setState('tree', reconcile(tree, { key: 'key' }));
  const App = () => (
    <main>
      <Tree nodes={state.tree} />
    </main>
  );
  return { App, draw };
}
