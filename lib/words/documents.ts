import type { Language } from '../model/language.ts';
import { sayCount, sayPlural } from './count.ts';

/** What a page says that takes the text of one document, or of any. */
interface AttachWords {
  readonly attach: string;
  readonly how: string;
  readonly choose: string;
}

/** Every text of the documents' pages that is about their own texts. */
export interface DocumentsWords {
  readonly about: string;
  count(documents: number): string;
  /** The link on the home page. */
  toDocuments(count: number): string;
  readonly hasText: string;

  readonly one: AttachWords;
  readonly several: AttachWords;
  readonly reading: string;
  /** Each follows the file's name; these two are followed by the document's title. */
  readonly attachedTo: string;
  readonly elsewhere: string;
  readonly attachThere: string;
  readonly unknown: string;
  readonly found: string;
  readonly expected: string;
  tooLarge(megabytes: number): string;
  readonly notUtf8: string;
  readonly unreadable: string;
  readonly nothingKept: string;
  /** Instead of what `reason` says, which speaks of the corpus. */
  readonly broken: string;
  readonly gone: string;

  readonly text: string;
  readonly arriving: string;
  size(paragraphs: number, names: number): string;
  factsOf(paragraph: number): string;
  readonly names: string;
  readonly noNames: string;
  showNames(count: number): string;
  readonly hideNames: string;
  readonly detach: string;
  readonly done: {
    attached(paragraphs: number, names: number): string;
    readonly detached: string;
    readonly undone: string;
  };
}

const french = (count: number, one: string, many: string): string =>
  `${sayCount(count, 'fr')}\u00a0${sayPlural(count, 'fr', one, many)}`;
const english = (count: number, one: string, many: string): string =>
  `${sayCount(count, 'en')} ${sayPlural(count, 'en', one, many)}`;

const FRENCH: DocumentsWords = {
  about:
    'Les textes d’où viennent les faits. Ils appartiennent à la presse et ne sont pas fournis avec Repères\u00a0; ceux que vous avez, vous pouvez les joindre.',
  count: (documents) => french(documents, 'document', 'documents'),
  toDocuments: (count) =>
    count === 1
      ? 'Voir le document d’où viennent ces faits'
      : `Voir les ${french(count, 'document', 'documents')} d’où viennent ces faits`,
  hasText: 'Texte joint',
  one: {
    attach: 'Joindre le texte',
    how: 'Vous avez ce texte\u00a0? Choisissez le fichier ou déposez-le sur cette page\u00a0: chaque fait paraîtra à côté de son paragraphe. Le texte reste sur cette machine.',
    choose: 'Choisir le fichier',
  },
  several: {
    attach: 'Joindre des textes',
    how: 'Choisissez des fichiers ou déposez-les sur cette page\u00a0: chaque texte est reconnu à son empreinte et joint à son document. Tout reste sur cette machine.',
    choose: 'Choisir des fichiers',
  },
  reading: 'Lecture…',
  attachedTo: 'Texte joint au document\u00a0:',
  elsewhere: 'C’est le texte d’un autre document\u00a0:',
  attachThere: 'Le joindre à l’autre document',
  unknown:
    'Ce n’est le texte d’aucun document du corpus. Il faut le fichier même d’où viennent les faits\u00a0: une lettre ou une fin de ligne de différence, et l’empreinte n’est plus la même.',
  found: 'Empreinte de ce fichier',
  expected: 'Empreinte attendue',
  tooLarge: (megabytes) => `Ce fichier dépasse ${sayCount(megabytes, 'fr')}\u00a0Mo, la limite d’un texte joint.`,
  notUtf8: 'Ce n’est pas un fichier texte en UTF-8, comme le sont les textes du corpus.',
  unreadable: 'Le fichier n’a pas pu être lu. S’il a été déplacé, ou si c’est un dossier, choisissez-le de nouveau.',
  nothingKept: 'Rien n’a été enregistré.',
  broken: 'Les textes joints ne répondent pas\u00a0: fermez cette page, relancez le navigateur, puis rouvrez-la.',
  gone: 'Ce document ou son texte n’est plus là\u00a0: rechargez la page.',
  text: 'Texte',
  arriving: 'Le texte arrive…',
  size: (paragraphs, names) =>
    `${french(paragraphs, 'paragraphe', 'paragraphes')} · ${french(names, 'nom reconnu', 'noms reconnus')}`,
  factsOf: (paragraph) => `Faits tirés du paragraphe ${paragraph}`,
  names: 'Noms du texte',
  noNames: 'Le texte ne contient aucun nom du corpus.',
  showNames: (count) => (count === 1 ? 'Voir le nom' : `Voir les ${french(count, 'nom', 'noms')}`),
  hideNames: 'Masquer les noms',
  detach: 'Détacher le texte',
  done: {
    attached: (paragraphs, names) =>
      `Texte joint\u00a0: ${french(paragraphs, 'paragraphe', 'paragraphes')}, ${french(names, 'nom reconnu', 'noms reconnus')}.`,
    detached: 'Texte détaché.',
    undone: 'Le texte est de nouveau joint.',
  },
};

const ENGLISH: DocumentsWords = {
  about:
    'The texts that the facts come from. They belong to the press and do not come with Repères; those you have, you can attach.',
  count: (documents) => english(documents, 'document', 'documents'),
  toDocuments: (count) =>
    count === 1
      ? 'See the document these facts come from'
      : `See the ${english(count, 'document', 'documents')} these facts come from`,
  hasText: 'Text attached',
  one: {
    attach: 'Attach the text',
    how: 'Do you have this text? Choose the file or drop it on this page: each fact will stand beside its paragraph. The text stays on this machine.',
    choose: 'Choose the file',
  },
  several: {
    attach: 'Attach texts',
    how: 'Choose files or drop them on this page: each text is recognised by its fingerprint and attached to its document. Everything stays on this machine.',
    choose: 'Choose files',
  },
  reading: 'Reading…',
  attachedTo: 'Text attached to the document:',
  elsewhere: 'This is the text of another document:',
  attachThere: 'Attach it to the other document',
  unknown:
    'This is not the text of any document in the corpus. It must be the very file that the facts come from: one letter or line ending that differs, and the fingerprint is another.',
  found: 'Fingerprint of this file',
  expected: 'Fingerprint expected',
  tooLarge: (megabytes) => `This file is over ${sayCount(megabytes, 'en')} MB, the limit for an attached text.`,
  notUtf8: 'This is not a UTF-8 text file, as the texts of the corpus are.',
  unreadable: 'The file could not be read. If it was moved, or if it is a folder, choose it again.',
  nothingKept: 'Nothing was saved.',
  broken: 'The attached texts do not answer: close this page, restart the browser, then open it again.',
  gone: 'This document or its text is no longer there: reload the page.',
  text: 'Text',
  arriving: 'The text is on its way…',
  size: (paragraphs, names) =>
    `${english(paragraphs, 'paragraph', 'paragraphs')} · ${english(names, 'name recognised', 'names recognised')}`,
  factsOf: (paragraph) => `Facts drawn from paragraph ${paragraph}`,
  names: 'Names in the text',
  noNames: 'No name of the corpus is in this text.',
  showNames: (count) => `Show ${english(count, 'name', 'names')}`,
  hideNames: 'Hide names',
  detach: 'Detach the text',
  done: {
    attached: (paragraphs, names) =>
      `Text attached: ${english(paragraphs, 'paragraph', 'paragraphs')}, ${english(names, 'name recognised', 'names recognised')}.`,
    detached: 'Text detached.',
    undone: 'The text is attached again.',
  },
};

const VIETNAMESE: DocumentsWords = {
  about:
    'Những văn bản là nguồn của các dữ kiện. Chúng thuộc về báo chí nên không đi kèm Repères; văn bản nào bạn có thì có thể đính kèm.',
  count: (documents) => `${sayCount(documents, 'vi')} tài liệu`,
  toDocuments: (count) => `Xem ${sayCount(count, 'vi')} tài liệu là nguồn của các dữ kiện này`,
  hasText: 'Đã đính kèm văn bản',
  one: {
    attach: 'Đính kèm văn bản',
    how: 'Bạn có văn bản này? Hãy chọn tệp hoặc thả tệp vào trang: mỗi dữ kiện sẽ hiện cạnh đoạn của nó. Văn bản chỉ nằm trên máy này.',
    choose: 'Chọn tệp',
  },
  several: {
    attach: 'Đính kèm các văn bản',
    how: 'Hãy chọn các tệp hoặc thả vào trang: mỗi văn bản được nhận ra nhờ dấu vân và được đính kèm vào tài liệu của nó. Tất cả chỉ nằm trên máy này.',
    choose: 'Chọn các tệp',
  },
  reading: 'Đang đọc…',
  attachedTo: 'Đã đính kèm vào tài liệu:',
  elsewhere: 'Đây là văn bản của một tài liệu khác:',
  attachThere: 'Đính kèm vào tài liệu kia',
  unknown:
    'Đây không phải văn bản của tài liệu nào trong kho. Cần đúng tệp mà các dữ kiện được rút ra: chỉ khác một chữ hay một dấu xuống dòng là dấu vân đã khác.',
  found: 'Dấu vân của tệp này',
  expected: 'Dấu vân cần có',
  tooLarge: (megabytes) => `Tệp này vượt quá ${sayCount(megabytes, 'vi')} MB, giới hạn của một văn bản đính kèm.`,
  notUtf8: 'Đây không phải tệp văn bản mã hóa UTF-8 như các văn bản trong kho.',
  unreadable: 'Không đọc được tệp. Nếu tệp đã bị chuyển chỗ, hoặc đây là một thư mục, hãy chọn lại.',
  nothingKept: 'Chưa lưu gì cả.',
  broken: 'Các văn bản đính kèm không phản hồi: hãy đóng trang này, khởi động lại trình duyệt rồi mở lại.',
  gone: 'Tài liệu này hoặc văn bản của nó không còn nữa: hãy tải lại trang.',
  text: 'Văn bản',
  arriving: 'Văn bản đang đến…',
  size: (paragraphs, names) => `${sayCount(paragraphs, 'vi')} đoạn · nhận ra ${sayCount(names, 'vi')} tên`,
  factsOf: (paragraph) => `Dữ kiện rút từ đoạn ${paragraph}`,
  names: 'Các tên trong văn bản',
  noNames: 'Văn bản không có tên nào trong kho dữ liệu.',
  showNames: (count) => `Xem ${sayCount(count, 'vi')} tên`,
  hideNames: 'Ẩn các tên',
  detach: 'Gỡ văn bản',
  done: {
    attached: (paragraphs, names) =>
      `Đã đính kèm văn bản: ${sayCount(paragraphs, 'vi')} đoạn, nhận ra ${sayCount(names, 'vi')} tên.`,
    detached: 'Đã gỡ văn bản.',
    undone: 'Văn bản đã được đính kèm lại.',
  },
};

export const DOCUMENTS_WORDS: Readonly<Record<Language, DocumentsWords>> = {
  fr: FRENCH,
  en: ENGLISH,
  vi: VIETNAMESE,
};
