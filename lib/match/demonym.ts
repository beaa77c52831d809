import type { Hit } from './hit.ts';

/** French writes "lao" small, and so is a Vietnamese word of everyday ("lao động"). */
const FEW_LETTERS = 3;
/** Letters that Vietnamese has and French and English have not. */
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
/** What makes somebody else of an adjective: "Latin American", "sud-vietnamien". */
const ELSEWHERE = /(?:^|[^\p{L}])(?:latino?|south|north|central|native|african|afro|nord|sud)[\s\u2010\u2011-]+$/iu;
const LONGEST_ELSEWHERE = 12;

/**
 * Whether an adjective, or a name of inhabitants, that stands free is meant as such.
 * @param text the block's text, in which the hit has its offsets
 */
export function isDemonym({ start, end }: Hit, text: string): boolean {
  if (ELSEWHERE.test(text.slice(Math.max(0, start - LONGEST_ELSEWHERE), start))) return false;
  const printed = text.slice(start, end);
  const isSyllable = printed.length <= FEW_LETTERS && printed === printed.toLowerCase();
  return !isSyllable || !VIETNAMESE.test(text.normalize('NFC'));
}
