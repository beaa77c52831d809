import { describe } from 'vitest';
import { drills } from './drills.ts';

describe('saving, ended in the middle of it', () => {
  drills(['worker', 'browser', 'firefox', 'tabs']);
});
