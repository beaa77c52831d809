import type { Language } from '../model/language.ts';
import { OWN_PACK } from '../model/own-pack.ts';
import type { PackProblem, PackProblemReason } from '../model/pack-problem.ts';

type Kind = PackProblemReason['kind'];

/** What is wrong with a pack, in one sentence for each reason, and what to do where something can be done. */
export interface PackProblemWords {
  readonly why: { readonly [K in Kind]: (why: Extract<PackProblemReason, { readonly kind: K }>) => string };
  /** @param path `facts[12].asOf.date`; names that stand in the file, the same in every language */
  readonly at: (path: string) => string;
}

export const PACK_PROBLEM_WORDS: Readonly<Record<Language, PackProblemWords>> = {
  fr: {
    why: {
      'too large': ({ megabytes }) =>
        `Le fichier dépasse ${megabytes}\u00a0Mo\u00a0: partagez-le en plusieurs lexiques.`,
      'too deep': ({ levels }) =>
        `Le fichier est emboîté sur plus de ${levels}\u00a0niveaux\u00a0: ce n’est pas un lexique.`,
      'not JSON': ({ detail }) => `Le fichier n’est pas du JSON (${detail}).`,
      'not a pack': () => 'Ce n’est pas un lexique de Repères.',
      missing: ({ key }) => `Il manque «\u00a0${key}\u00a0».`,
      'given twice': ({ id }) =>
        `L’identifiant «\u00a0${id}\u00a0» est déjà pris\u00a0: donnez-en un autre à l’un des deux.`,
      'leads nowhere': ({ noun, id }) =>
        `${{ entity: 'Aucun nom', office: 'Aucune fonction', document: 'Aucun document' }[noun]} ne porte l’identifiant «\u00a0${id}\u00a0».`,
      'beyond the end': ({ paragraphs }) =>
        paragraphs === 1
          ? 'Le document n’a qu’un paragraphe.'
          : `Le document n’a que ${paragraphs}\u00a0paragraphes, comptés à partir du premier.`,
      'id is ours': ({ id }) =>
        id === OWN_PACK
          ? 'Ce fichier est un lexique personnel\u00a0: ajoutez-le depuis «\u00a0Mon lexique\u00a0», par «\u00a0Importer\u00a0».'
          : `L’identifiant «\u00a0${id}\u00a0» est celui du lexique livré avec Repères\u00a0: donnez-en un autre au vôtre.`,
      'does not fit': ({ detail }) => `La valeur ne convient pas (en anglais\u00a0: ${detail}).`,
    },
    at: (path) => `À l’endroit «\u00a0${path}\u00a0».`,
  },
  en: {
    why: {
      'too large': ({ megabytes }) => `The file is larger than ${megabytes} MB: split it into several dictionaries.`,
      'too deep': ({ levels }) => `The file is nested more than ${levels} levels deep: this is not a dictionary.`,
      'not JSON': ({ detail }) => `The file is not JSON (${detail}).`,
      'not a pack': () => 'This is not a Repères dictionary.',
      missing: ({ key }) => `Missing: “${key}”.`,
      'given twice': ({ id }) => `The id “${id}” is taken already: give one of the two another.`,
      'leads nowhere': ({ noun, id }) =>
        `No ${{ entity: 'name', office: 'office', document: 'document' }[noun]} has the id “${id}”.`,
      'beyond the end': ({ paragraphs }) =>
        paragraphs === 1
          ? 'The document has only one paragraph.'
          : `The document has only ${paragraphs} paragraphs, counted from the first.`,
      'id is ours': ({ id }) =>
        id === OWN_PACK
          ? 'This file is a personal dictionary: add it from “My dictionary”, with “Import”.'
          : `The id “${id}” is that of the dictionary that comes with Repères: give yours another.`,
      'does not fit': ({ detail }) => `The value does not fit (${detail}).`,
    },
    at: (path) => `At “${path}”.`,
  },
  vi: {
    why: {
      'too large': ({ megabytes }) => `Tệp lớn hơn ${megabytes} MB: hãy chia thành nhiều từ điển.`,
      'too deep': ({ levels }) => `Tệp lồng nhau quá ${levels} cấp: đây không phải là từ điển.`,
      'not JSON': ({ detail }) => `Tệp không phải là JSON (${detail}).`,
      'not a pack': () => 'Đây không phải là từ điển của Repères.',
      missing: ({ key }) => `Thiếu “${key}”.`,
      'given twice': ({ id }) => `Mã “${id}” đã được dùng: hãy đặt mã khác cho một trong hai mục.`,
      'leads nowhere': ({ noun, id }) =>
        `Không có ${{ entity: 'tên', office: 'chức vụ', document: 'tài liệu' }[noun]} nào mang mã “${id}”.`,
      'beyond the end': ({ paragraphs }) => `Tài liệu chỉ có ${paragraphs} đoạn, tính từ đoạn đầu.`,
      'id is ours': ({ id }) =>
        id === OWN_PACK
          ? 'Tệp này là từ điển cá nhân: hãy thêm từ mục “Từ điển của tôi”, bằng nút “Nhập”.'
          : `Mã “${id}” là của từ điển đi kèm Repères: hãy đặt mã khác cho từ điển của bạn.`,
      'does not fit': ({ detail }) => `Giá trị không hợp lệ (tiếng Anh: ${detail}).`,
    },
    at: (path) => `Tại “${path}”.`,
  },
};

/** What is wrong, and where in the file when it is not the whole of it. */
export function sayPackProblem({ path, why }: PackProblem, language: Language): string {
  const words = PACK_PROBLEM_WORDS[language];
  const sentence = sayWhy(words, why);
  return path === '' ? sentence : `${sentence} ${words.at(path)}`;
}

function sayWhy<K extends Kind>(
  words: PackProblemWords,
  why: Extract<PackProblemReason, { readonly kind: K }>,
): string {
  const say: (why: Extract<PackProblemReason, { readonly kind: K }>) => string = words.why[why.kind as K];
  return say(why);
}
