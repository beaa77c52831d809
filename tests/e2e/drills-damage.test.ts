import { describe } from 'vitest';
import { drills } from './drills.ts';

describe('a library that was damaged, or that is changed as a whole and ended in the middle of it', () => {
  drills(['import', 'upgrade', 'damage', 'restore']);
});
