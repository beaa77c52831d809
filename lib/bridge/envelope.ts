import type { FromOurPages } from './from-our-pages.ts';
import type { FromPage, OfPage, ToOurPages, ToPage } from './protocol.ts';

/** Everything that the background answers. */
export type Asked = FromPage & FromOurPages;
export type AskedType = keyof Asked;
export type AskedData<T extends AskedType> = Parameters<Asked[T]>[0];
export type AskedAnswer<T extends AskedType> = ReturnType<Asked[T]>;
/** The value of the answer when it is a good one. */
export type AskedValue<T extends AskedType> = Extract<AskedAnswer<T>, { readonly ok: true }>['value'];

export type ToldType = keyof ToPage;
export type ToldData<T extends ToldType> = Parameters<ToPage[T]>[0];

/** What one frame of a page is asked. */
export type OfPageType = keyof OfPage;
export type OfPageData<T extends OfPageType> = Parameters<OfPage[T]>[0];
export type OfPageValue<T extends OfPageType> = ReturnType<OfPage[T]>;

export type ToOurPagesType = keyof ToOurPages;
export type ToOurPagesData<T extends ToOurPagesType> = Parameters<ToOurPages[T]>[0];

/** How a message travels. `type` is one of the protocol's, `data` plain JSON. */
export interface Envelope {
  readonly type: string;
  readonly data: unknown;
}

/** Whether something that arrived has the outer shape of a message; says nothing of its data. */
export function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    typeof message.type === 'string' &&
    'data' in message
  );
}
