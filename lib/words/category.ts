import type { Category } from '../model/category.ts';
import type { Language } from '../model/language.ts';

/** A category's name: over one entity, and over a list or a switch. */
export interface CategoryName {
  readonly one: string;
  readonly many: string;
}

export const CATEGORY_WORDS: Readonly<Record<Language, Readonly<Record<Category, CategoryName>>>> = {
  fr: {
    leader: { one: 'Dirigeant', many: 'Dirigeants' },
    country: { one: 'Pays', many: 'Pays' },
    agreement: { one: 'Accord', many: 'Accords' },
    organisation: { one: 'Organisation', many: 'Organisations' },
    event: { one: 'Événement', many: 'Événements' },
    place: { one: 'Lieu', many: 'Lieux' },
  },
  en: {
    leader: { one: 'Leader', many: 'Leaders' },
    country: { one: 'Country', many: 'Countries' },
    agreement: { one: 'Agreement', many: 'Agreements' },
    organisation: { one: 'Organisation', many: 'Organisations' },
    event: { one: 'Event', many: 'Events' },
    place: { one: 'Place', many: 'Places' },
  },
  vi: {
    leader: { one: 'Lãnh đạo', many: 'Lãnh đạo' },
    country: { one: 'Quốc gia', many: 'Quốc gia' },
    agreement: { one: 'Thỏa thuận', many: 'Thỏa thuận' },
    organisation: { one: 'Tổ chức', many: 'Tổ chức' },
    event: { one: 'Sự kiện', many: 'Sự kiện' },
    place: { one: 'Địa điểm', many: 'Địa điểm' },
  },
};
