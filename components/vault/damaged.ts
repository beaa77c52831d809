import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/**
 * Whether what the reader wrote is damaged: an empty list is no sign then that nothing was written. `null`: that is being
 * looked at, and lists come sooner.
 */
export const Damaged = createContext<boolean | null>(false);

export const useDamaged = (): boolean | null => useContext(Damaged);
