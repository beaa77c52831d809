/** Telling the page costs a message and a layout of it. In ms. */
const MOST_OFTEN = 100;

/** Tells an element's height, in CSS px, when it is first laid out and whenever it changes; never the same twice. */
export function watchHeight(element: HTMLElement, tell: (height: number) => void): void {
  let told = 0;
  let isWaiting = false;
  function look(): void {
    isWaiting = false;
    const height = Math.ceil(element.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    tell(height);
  }
  new ResizeObserver(() => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(look, told === 0 ? 0 : MOST_OFTEN);
  }).observe(element);
}
