import type { AddressStep } from '../model/address.ts';
import type { Found } from '../model/kept-note.ts';
import type { Language } from '../model/language.ts';
import type { NoteColour, NoteKind } from '../model/note.ts';

/** What every view of notes calls the same things. */
export interface NoteTerms {
  readonly colours: Readonly<Record<NoteColour, string>>;
  readonly kinds: Readonly<Record<NoteKind, string>>;
  readonly found: Readonly<Record<Found, string>>;
  /** A note without a text. */
  readonly highlight: string;
  /** For an imported note that came without a date. */
  readonly undated: string;
  /** What a step of the rule for addresses leaves out, as a list is read: "the tracking parameters". */
  readonly steps: Readonly<Record<AddressStep, string>>;
}

export const NOTE_TERMS: Readonly<Record<Language, NoteTerms>> = {
  fr: {
    colours: { yellow: 'Jaune', green: 'Vert', blue: 'Bleu', pink: 'Rose', grey: 'Gris' },
    kinds: { passage: 'Passage', entity: 'Nom', page: 'Page' },
    found: { exact: 'Retrouvé', approximate: 'Retrouvé, le texte a changé', orphan: 'Passage disparu' },
    highlight: 'Surlignage',
    undated: 'sans date',
    steps: {
      canonical: 'l’adresse que la page dit être la sienne',
      'amp-cache': 'sans le cache AMP',
      credentials: 'sans nom d’utilisateur ni mot de passe',
      fragment: 'sans ce qui suit le dièse',
      tracking: 'sans paramètres de suivi',
      amp: 'sans la version AMP',
      host: 'sans www, m ou mobile',
      slash: 'sans barre finale',
    },
  },
  en: {
    colours: { yellow: 'Yellow', green: 'Green', blue: 'Blue', pink: 'Pink', grey: 'Grey' },
    kinds: { passage: 'Passage', entity: 'Name', page: 'Page' },
    found: { exact: 'Found', approximate: 'Found, the text has changed', orphan: 'Passage gone' },
    highlight: 'Highlight',
    undated: 'no date',
    steps: {
      canonical: 'the address that the page says is its own',
      'amp-cache': 'without the AMP cache',
      credentials: 'without user name or password',
      fragment: 'without what follows the hash sign',
      tracking: 'without tracking parameters',
      amp: 'without the AMP version',
      host: 'without www, m or mobile',
      slash: 'without the last slash',
    },
  },
  vi: {
    colours: { yellow: 'Vàng', green: 'Xanh lá', blue: 'Xanh dương', pink: 'Hồng', grey: 'Xám' },
    kinds: { passage: 'Đoạn văn', entity: 'Tên', page: 'Trang' },
    found: { exact: 'Đã tìm thấy', approximate: 'Đã tìm thấy, văn bản đã đổi', orphan: 'Đoạn văn không còn' },
    highlight: 'Tô sáng',
    undated: 'không rõ ngày',
    steps: {
      canonical: 'địa chỉ mà trang cho là của mình',
      'amp-cache': 'không qua bộ nhớ đệm AMP',
      credentials: 'không có tên người dùng và mật khẩu',
      fragment: 'không có phần sau dấu thăng',
      tracking: 'không có tham số theo dõi',
      amp: 'không phải bản AMP',
      host: 'không có www, m hay mobile',
      slash: 'không có dấu gạch chéo cuối',
    },
  },
};
