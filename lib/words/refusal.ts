import type { Language } from '../model/language.ts';
import type { Refusal, RefusalReason } from '../model/refusal.ts';
import { sayCount } from './count.ts';

type Kind = RefusalReason['kind'];

/** Why a file was not taken, in one sentence for each reason, and what to do where something can be done. */
export interface RefusalWords {
  readonly why: { readonly [K in Kind]: (why: Extract<RefusalReason, { readonly kind: K }>) => string };
  /** @param path `first.items[3].target`; names that stand in the file, the same in every language */
  readonly at: (path: string) => string;
}

export const REFUSAL_WORDS: Readonly<Record<Language, RefusalWords>> = {
  fr: {
    why: {
      'too large': ({ megabytes }) => `Le fichier dépasse ${megabytes}\u00a0Mo\u00a0: partagez-le en plusieurs.`,
      'too many': ({ notes }) =>
        `Le fichier contient plus de ${sayCount(notes, 'fr')} annotations\u00a0: partagez-le en plusieurs.`,
      'too deep': ({ levels }) =>
        `Le fichier est emboîté sur plus de ${levels}\u00a0niveaux\u00a0: ce ne sont pas des notes.`,
      'not JSON': ({ detail }) => `Le fichier n’est pas du JSON (${detail}).`,
      elsewhere: () =>
        'Les annotations de cette collection ne sont pas dans le fichier, qui dit seulement où elles sont.',
      'no annotation': () => 'Ce n’est pas une annotation du Web (W3C).',
      'later version': ({ known }) =>
        `Cette note vient d’une version plus récente de Repères\u00a0: celle-ci lit les notes jusqu’à la version ${known}.`,
      'no target': () => 'L’annotation ne dit pas sur quoi elle porte.',
      'no address': () => 'L’annotation porte sur quelque chose qui n’a pas d’adresse.',
      'not of the web': () => 'L’adresse est trop longue, ou n’est pas celle d’une page du Web (http ou https).',
      'empty quote': () => 'La citation est vide.',
      'no instant': () => 'Ce n’est pas une date au format ISO\u00a08601.',
      'does not fit': () => 'La valeur est trop longue, ou n’est pas de celles qu’une note peut prendre.',
    },
    at: (path) => `À l’endroit «\u00a0${path}\u00a0».`,
  },
  en: {
    why: {
      'too large': ({ megabytes }) => `The file is larger than ${megabytes} MB: split it.`,
      'too many': ({ notes }) => `The file holds more than ${sayCount(notes, 'en')} annotations: split it.`,
      'too deep': ({ levels }) => `The file is nested more than ${levels} levels deep: these are not notes.`,
      'not JSON': ({ detail }) => `The file is not JSON (${detail}).`,
      elsewhere: () => 'The annotations of this collection are not in the file, which only says where they are.',
      'no annotation': () => 'This is not a Web annotation (W3C).',
      'later version': ({ known }) =>
        `This note comes from a later version of Repères: this one reads notes up to version ${known}.`,
      'no target': () => 'The annotation does not say what it is about.',
      'no address': () => 'The annotation is about something without an address.',
      'not of the web': () => 'The address is too long, or is not that of a Web page (http or https).',
      'empty quote': () => 'The quote is empty.',
      'no instant': () => 'This is not a date in the ISO 8601 format.',
      'does not fit': () => 'The value is too long, or is not one that a note can have.',
    },
    at: (path) => `At “${path}”.`,
  },
  vi: {
    why: {
      'too large': ({ megabytes }) => `Tệp lớn hơn ${megabytes} MB: hãy chia nhỏ tệp.`,
      'too many': ({ notes }) => `Tệp chứa hơn ${sayCount(notes, 'vi')} chú thích: hãy chia nhỏ tệp.`,
      'too deep': ({ levels }) => `Tệp lồng nhau quá ${levels} cấp: đây không phải là ghi chú.`,
      'not JSON': ({ detail }) => `Tệp không phải là JSON (${detail}).`,
      elsewhere: () => 'Tệp không chứa các chú thích của bộ này mà chỉ cho biết chúng nằm ở đâu.',
      'no annotation': () => 'Đây không phải là chú thích Web (W3C).',
      'later version': ({ known }) =>
        `Ghi chú này được viết bằng phiên bản Repères mới hơn: bản này chỉ đọc được ghi chú đến phiên bản ${known}.`,
      'no target': () => 'Chú thích không cho biết nói về điều gì.',
      'no address': () => 'Chú thích nói về một thứ không có địa chỉ.',
      'not of the web': () => 'Địa chỉ quá dài, hoặc không phải là địa chỉ của một trang Web (http hoặc https).',
      'empty quote': () => 'Đoạn trích trống.',
      'no instant': () => 'Đây không phải là ngày theo định dạng ISO 8601.',
      'does not fit': () => 'Giá trị quá dài, hoặc không phải là giá trị mà ghi chú có thể có.',
    },
    at: (path) => `Tại “${path}”.`,
  },
};

/** The reason, and where in the file it lies when it is not the whole of it. */
export function sayRefusal({ path, why }: Refusal, language: Language): string {
  const words = REFUSAL_WORDS[language];
  const sentence = sayWhy(words, why);
  return path === '' ? sentence : `${sentence} ${words.at(path)}`;
}

function sayWhy<K extends Kind>(words: RefusalWords, why: Extract<RefusalReason, { readonly kind: K }>): string {
  const say: (why: Extract<RefusalReason, { readonly kind: K }>) => string = words.why[why.kind as K];
  return say(why);
}
