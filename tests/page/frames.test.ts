import { afterEach, expect, test } from 'vitest';
import { isReadableFrame } from '../../lib/page/frames.ts';

afterEach(() => document.body.replaceChildren());

/** A frame in this page; `null` content window never happens for an attached frame. */
function frame(width: number, height: number, more: Partial<HTMLIFrameElement> = {}): Window {
  const element = document.createElement('iframe');
  element.style.cssText = `border: 0; width: ${width}px; height: ${height}px`;
  Object.assign(element, { srcdoc: '<p>Laos</p>', ...more });
  document.body.append(element);
  if (!element.contentWindow) throw new Error('no window');
  return element.contentWindow;
}

test('the top frame is read whatever its size', () => {
  if (!window.top) throw new Error('no top');
  expect(isReadableFrame(window.top)).toBe(true);
});

test.each([
  [200, 100, true],
  [640, 480, true],
  [199, 480, false],
  [640, 99, false],
])('a frame of our origin of %d × %d px: %s', (width, height, expected) => {
  expect(isReadableFrame(frame(width, height))).toBe(expected);
});

test('a window whose top belongs to another origin is not read, and nothing is thrown', () => {
  const stranger = { innerWidth: 640, innerHeight: 480, top: {} } as unknown as Window;
  Object.defineProperty(stranger.top, 'document', {
    get() {
      throw new DOMException('Blocked a frame', 'SecurityError');
    },
  });
  expect(isReadableFrame(stranger)).toBe(false);
});
