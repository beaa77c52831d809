type Shade = readonly [red: number, green: number, blue: number, alpha: number];

const shadeOf = (colour: string): Shade => {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/\d+(\.\d+)?/g) ?? []).map(Number);
  return [red, green, blue, alpha];
};

const over = ([r, g, b, a]: Shade, [red, green, blue]: Shade): Shade => [
  r * a + red * (1 - a),
  g * a + green * (1 - a),
  b * a + blue * (1 - a),
  1,
];

/** What an element's text stands on, as `rgb(r, g, b)`: the backgrounds of all around it, laid over one another. */
export function groundOf(element: Element | null): string {
  const layers: Shade[] = [];
  for (let at = element; at; at = at.parentElement) layers.unshift(shadeOf(getComputedStyle(at).backgroundColor));
  const [red, green, blue] = layers.reduce((below, layer) => over(layer, below), [0, 0, 0, 1] as Shade);
  return `rgb(${red}, ${green}, ${blue})`;
}
