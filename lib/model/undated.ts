/** An annotation may come without a date, and reading it knows no clock: such notes sort first and never count as later. */
export const UNDATED = '1970-01-01T00:00:00.000Z';
