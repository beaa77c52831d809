import type { Form } from './forms.ts';

/** An alias whose letters stand in a text, before anything around it was looked at. */
export interface Hit {
  readonly form: Form;
  /** UTF-16 offsets, end excluded. */
  readonly start: number;
  readonly end: number;
  /** First and last word of the text that it touches. */
  readonly first: number;
  readonly last: number;
  /** Words that the text runs together: spaces lacking within the name. */
  readonly inner: number;
  /** Letters of the text that run into the name, before and after it; empty when it stands free. */
  readonly left: string;
  readonly right: string;
}
