import { Component, type ComponentChildren, type FunctionComponent } from 'preact';

/** The component, drawn again only when a prop is another than before: hundreds of rows hear of every change of one. */
export function still<P extends object>(Draw: FunctionComponent<P>): new (props: P) => Component<P> {
  return class Still extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      return !sameProps(this.props, next);
    }

    override render(): ComponentChildren {
      return <Draw {...this.props} />;
    }
  };
}

function sameProps<P extends object>(a: P, b: P): boolean {
  const keys = Object.keys(a) as (keyof P)[];
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && a[key] === b[key]);
}
