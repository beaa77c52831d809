import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Outcome } from './own-view.ts';

export interface Saving {
  readonly form: RefObject<HTMLFormElement | null>;
  /** The reader has tried: what is wrong is said from now on. */
  readonly hasTried: boolean;
  readonly isBusy: boolean;
  /** Of the last try. */
  readonly outcome: Outcome | null;
  /** Sends what is typed, unless fields have to be mended or it is on its way already. */
  send(faults: number, save: () => Promise<Outcome>): Promise<Outcome | null>;
  /** What was said of the last try no longer holds. */
  forget(): void;
}

/** A form on its way to the store; after a try in vain the focus goes to the first field that has to be mended. */
export function useSaving(): Saving {
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [tries]);
  return {
    form,
    hasTried: tries > 0,
    isBusy,
    outcome,
    async send(faults, save) {
      if (isBusy) return null;
      setOutcome(null);
      if (faults > 0) {
        setTries(tries + 1);
        return null;
      }
      setBusy(true);
      const told = await save();
      setBusy(false);
      setTries(0);
      setOutcome(told);
      return told;
    },
    forget: () => setOutcome(null),
  };
}
