import type { Language } from '../model/language.ts';
import type { Status } from '../model/status.ts';

/** How far an agreement or a plan had come, as a label before a statement. */
export const STATUS_WORDS: Readonly<Record<Language, Readonly<Record<Status, string>>>> = {
  fr: { planned: 'Prévu', proposed: 'Proposé', signed: 'Signé', 'in force': 'En vigueur' },
  en: { planned: 'Planned', proposed: 'Proposed', signed: 'Signed', 'in force': 'In force' },
  vi: { planned: 'Dự kiến', proposed: 'Đề xuất', signed: 'Đã ký', 'in force': 'Có hiệu lực' },
};
