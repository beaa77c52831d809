import type { Brief } from '../../lib/model/brief.ts';

/** Neither a leader whose office is known nor two names that are tied. */
export const isEmptyBrief = ({ leaders, pairs }: Brief): boolean => leaders.length === 0 && pairs.length === 0;
