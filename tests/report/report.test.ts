import { afterEach, describe, expect, it, vi } from 'vitest';
import { lastErrors, report } from '../../lib/report/report.ts';

const spoken = vi.spyOn(console, 'error').mockImplementation(() => undefined);
afterEach(() => spoken.mockClear());

describe('an error', () => {
  it('is spoken once and remembered with where it happened', () => {
    report('reading a pack', new TypeError('no'));
    expect(spoken).toHaveBeenCalledTimes(1);
    expect(lastErrors().at(-1)).toMatchObject({ where: 'reading a pack', message: 'TypeError: no' });
  });

  it('may be anything that was thrown', () => {
    report('somewhere', undefined);
    expect(lastErrors().at(-1)?.message).toBe('undefined');
  });

  it('is forgotten after fifty others', () => {
    for (let i = 0; i < 60; i++) report('again', i);
    expect(lastErrors()).toHaveLength(50);
    expect(lastErrors()[0]?.message).toBe('10');
  });
});
