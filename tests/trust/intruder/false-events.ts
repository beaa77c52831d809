import type { Page } from 'puppeteer-core';
import { type Random, randomFrom } from '../../drill/random.ts';

/** One event that a page makes up; it goes to whatever stands at `place`, or to what `at` names. */
export interface FalseEvent {
  readonly make: string;
  readonly type: string;
  readonly init: Readonly<Record<string, unknown>>;
  readonly at: 'place' | 'window' | 'document' | 'root' | 'ours';
  readonly x: number;
  readonly y: number;
}

const POINTERS = ['pointermove', 'pointerover', 'pointerenter', 'pointerdown', 'pointerup', 'pointercancel'];
const MICE = [
  'mousemove',
  'mouseover',
  'mouseenter',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
];
const KEYS = ['keydown', 'keyup', 'keypress'];
const PLAIN = [
  'selectionchange',
  'selectstart',
  'focusin',
  'blur',
  'focus',
  'scroll',
  'resize',
  'visibilitychange',
  'submit',
  'toggle',
];

/** @param names where names stand, in CSS px */
export function falseEvent(random: Random, names: readonly { readonly x: number; readonly y: number }[]): FalseEvent {
  const { x, y } = random.pick(names);
  const at = random.pick(['place', 'place', 'place', 'window', 'document', 'root', 'ours', 'ours'] as const);
  const common = { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y };
  switch (random.below(5)) {
    case 0:
    case 1:
      return {
        make: 'PointerEvent',
        type: random.pick(POINTERS),
        init: { ...common, pointerType: 'mouse', isPrimary: true },
        at,
        x,
        y,
      };
    case 2:
      return { make: 'MouseEvent', type: random.pick(MICE), init: common, at, x, y };
    case 3: {
      const key = random.pick(['Escape', 'Enter', ' ', 'm', 'M', 'N', 'O', 'Tab', 'a']);
      const held = random.below(2) === 0 ? { altKey: true, shiftKey: true } : { ctrlKey: random.below(2) === 0 };
      return { make: 'KeyboardEvent', type: random.pick(KEYS), init: { ...common, key, ...held }, at, x, y };
    }
    default:
      return { make: 'Event', type: random.pick(PLAIN), init: common, at, x, y };
  }
}

/** @param seed of the chances @param count of events */
export const falseEvents = (
  seed: number,
  count: number,
  names: readonly { readonly x: number; readonly y: number }[],
): readonly FalseEvent[] => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => falseEvent(random, names));
};

/** Lets the page send them, with selections and clicks on every button that it can reach in between. */
export const sendFalse = (page: Page, events: readonly FalseEvent[]): Promise<void> =>
  page.evaluate(async (all) => {
    const makers = { PointerEvent, MouseEvent, KeyboardEvent, Event } as unknown as Readonly<
      Record<string, new (type: string, init: object) => Event>
    >;
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const ours = () => [...document.querySelectorAll('reperes-card, reperes-note')];
    const buttons = () =>
      ours().flatMap((host) => [
        host,
        ...(host.shadowRoot?.querySelectorAll<HTMLElement>('button, a, [tabindex]') ?? []),
      ]);
    for (const one of buttons()) {
      if (one instanceof HTMLElement) one.click();
      for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup'])
        one.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
    }
    for (const [index, { make, type, init, at, x, y }] of all.entries()) {
      const Maker = makers[make] ?? Event;
      const reached = buttons();
      const target = {
        place: document.elementFromPoint(x, y) ?? document.body,
        window,
        document,
        root: document.documentElement,
        ours: reached[index % Math.max(1, reached.length)] ?? document.body,
      }[at];
      target.dispatchEvent(new Maker(type, init));
      if (type === 'click' && target instanceof HTMLElement) target.click();
      if (type === 'selectstart') getSelection()?.selectAllChildren(document.querySelector('p') ?? document.body);
      // As long as a card and a bubble wait for somebody who rests.
      if (index % 50 === 49) await pause(800);
    }
    await pause(800);
  }, events);
