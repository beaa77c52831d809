/** @throws RangeError on no values at all */
export function medianOf(values: readonly number[]): number {
  return quantileOf(values, 0.5);
}

/** The value below which such a share lies, between neighbours in proportion. @throws RangeError on no values at all */
export function quantileOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  if (low === undefined || high === undefined) throw new RangeError('Nothing was measured.');
  return low + (high - low) * (place - Math.floor(place));
}
