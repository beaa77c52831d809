import type { AliasKind } from '../model/entity.ts';
import type { Language } from '../model/language.ts';
import type { Rule } from '../model/mention.ts';

/** Every text of the fold in a card that says why its name is lit. */
export interface CardWhyWords {
  /** The button that opens the fold, and the fold's heading. */
  readonly why: string;
  readonly form: string;
  readonly kinds: Readonly<Record<AliasKind, string>>;
  /** Before the pack that has the form. */
  readonly pack: string;
  readonly reason: string;
  readonly rules: Readonly<Record<Rule, string>>;
  /** In the place of the rule: the reader asked for them. */
  readonly demonymRule: string;
  readonly notThisOne: string;
  readonly notThisOneMeaning: string;
  quoted(form: string): string;
}

const NBSP = '\u00a0';

export const CARD_WHY_WORDS: Readonly<Record<Language, CardWhyWords>> = {
  fr: {
    why: 'Pourquoi ce nom est souligné',
    form: 'Forme',
    kinds: {
      full: 'nom complet',
      short: 'forme courte',
      sole: 'forme courte',
      acronym: 'sigle',
      variant: 'autre graphie',
      demonym: 'gentilé ou adjectif',
      misprint: 'coquille d’une source',
    },
    pack: 'Lexique',
    reason: 'Raison',
    rules: {
      'full name': 'Cette forme désigne ce nom à elle seule.',
      sole: 'Cette forme courte suffit dans la presse, et la page ne montre personne d’autre qui la porte.',
      licence: 'Le nom complet est sur la page, ou bien des initiales ou un titre accompagnent la forme courte.',
      'second sign': 'D’autres portent ce nom, mais un autre nom de la page dit de qui il s’agit.',
      parties: 'D’autres accords portent ce nom, mais la page nomme les parties de celui-ci.',
      glue: 'Le nom touche le mot voisin, car une espace manque dans le texte.',
    },
    demonymRule: 'Vos réglages demandent de souligner aussi les gentilés et les adjectifs.',
    notThisOne: 'Pas celui-ci',
    notThisOneMeaning: 'Ne plus souligner cette forme sur cette page. Pour y revenir, ouvrez Repères.',
    quoted: (form) => `«${NBSP}${form}${NBSP}»`,
  },
  en: {
    why: 'Why this name is underlined',
    form: 'Form',
    kinds: {
      full: 'full name',
      short: 'short form',
      sole: 'short form',
      acronym: 'acronym',
      variant: 'other spelling',
      demonym: 'demonym or adjective',
      misprint: 'misprint of a source',
    },
    pack: 'Dictionary',
    reason: 'Reason',
    rules: {
      'full name': 'This form stands for the name by itself.',
      sole: 'This short form is enough in the press, and the page shows nobody else who bears it.',
      licence: 'The full name is on the page, or initials or a title come with the short form.',
      'second sign': 'Others bear this name, but another name on the page tells which is meant.',
      parties: 'Other agreements bear this name, but the page names the parties to this one.',
      glue: 'The name touches the word beside it, because the text lacks a space.',
    },
    demonymRule: 'Your settings ask for demonyms and adjectives to be underlined too.',
    notThisOne: 'Not this one',
    notThisOneMeaning: 'Stop underlining this form on this page. To undo that, open Repères.',
    quoted: (form) => `“${form}”`,
  },
  vi: {
    why: 'Vì sao tên này được gạch chân',
    form: 'Dạng',
    kinds: {
      full: 'tên đầy đủ',
      short: 'dạng ngắn',
      sole: 'dạng ngắn',
      acronym: 'tên viết tắt',
      variant: 'cách viết khác',
      demonym: 'tên người dân hoặc tính từ',
      misprint: 'lỗi in của một nguồn',
    },
    pack: 'Từ điển',
    reason: 'Lý do',
    rules: {
      'full name': 'Chỉ riêng dạng này đã đủ để chỉ tên đó.',
      sole: 'Báo chí chỉ cần dạng ngắn này, và trang không nhắc đến ai khác mang tên đó.',
      licence: 'Tên đầy đủ có trên trang, hoặc dạng ngắn đi cùng tên viết tắt hay chức danh.',
      'second sign': 'Tên này có nhiều chủ, nhưng một tên khác trên trang cho biết đó là ai.',
      parties: 'Nhiều thỏa thuận mang tên này, nhưng trang nêu rõ các bên của thỏa thuận này.',
      glue: 'Tên dính liền từ bên cạnh vì văn bản thiếu dấu cách.',
    },
    demonymRule: 'Thiết lập của bạn yêu cầu gạch chân cả tên người dân và tính từ.',
    notThisOne: 'Không phải tên này',
    notThisOneMeaning: 'Không gạch chân dạng này trên trang này nữa. Muốn bỏ điều đó, hãy mở Repères.',
    quoted: (form) => `“${form}”`,
  },
};
