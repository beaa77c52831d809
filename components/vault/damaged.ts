import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Whether what the reader wrote is damaged: an empty list is no sign then that nothing was written. */
export const Damaged = createContext(false);

export const useDamaged = (): boolean => useContext(Damaged);
