import type { Language } from '../model/language.ts';
import type { Refusal, RefusalReason, TextPlace } from '../model/refusal.ts';
import { sayCount } from './count.ts';

type Kind = RefusalReason['kind'];

/** Why a file was not taken, in one sentence for each reason, and what to do. */
export interface RefusalWords {
  readonly why: { readonly [K in Kind]: (why: Extract<RefusalReason, { readonly kind: K }>) => string };
  /** @param path `first.items[3].target`; names that stand in the file, the same in every language */
  readonly at: (path: string) => string;
  readonly line: (place: TextPlace) => string;
  readonly both: (path: string, place: TextPlace) => string;
}

export const REFUSAL_WORDS: Readonly<Record<Language, RefusalWords>> = {
  fr: {
    why: {
      'too large': ({ megabytes }) => `Le fichier dépasse ${megabytes}\u00a0Mo\u00a0: partagez-le en plusieurs.`,
      'too many': ({ notes }) =>
        `Le fichier contient plus de ${sayCount(notes, 'fr')} annotations\u00a0: partagez-le en plusieurs.`,
      'too many values': ({ values }) =>
        `Le fichier contient plus de ${sayCount(values, 'fr')} valeurs\u00a0: partagez-le en plusieurs.`,
      'too deep': ({ levels }) =>
        `Le fichier est emboîté sur plus de ${levels}\u00a0niveaux, ce ne sont pas des notes\u00a0: choisissez-en un autre.`,
      'not JSON': () =>
        'Ce n’est ni du JSON, ni une table d’Hypothesis\u00a0: vérifiez que le fichier est entier, ou exportez-le à nouveau.',
      'stray quote': () =>
        'Un guillemet est mal placé dans la table\u00a0: doublez-le, et entourez sa case de guillemets.',
      'open quote': () =>
        'Le guillemet qui ouvre cette case n’est jamais refermé\u00a0: vérifiez que le fichier est entier, ou exportez-le à nouveau.',
      'uneven row': () =>
        'Cette ligne de la table n’a pas autant de cases que la première\u00a0: complétez-la, ou exportez à nouveau.',
      'our table': () =>
        'La table de Repères ne dit pas assez bien où sont les passages pour être relue\u00a0: exportez vos notes en JSON-LD.',
      elsewhere: () =>
        'Le fichier dit seulement où sont les annotations de cette collection\u00a0: exportez-la avec ses annotations.',
      'no annotation': () =>
        'Ce n’est une annotation ni du Web (W3C), ni d’Hypothesis\u00a0: retirez-la du fichier, ou choisissez-en un autre.',
      'later version': ({ known }) =>
        `Cette note vient d’une version plus récente de Repères, et celle-ci lit les notes jusqu’à la version ${known}\u00a0: mettez l’extension à jour.`,
      'no target': () => 'L’annotation ne dit pas sur quoi elle porte\u00a0: complétez-la, ou retirez-la du fichier.',
      'no address': () =>
        'L’annotation porte sur quelque chose qui n’a pas d’adresse\u00a0: donnez-lui celle de la page, ou retirez-la du fichier.',
      'not of the web': () =>
        'L’adresse est trop longue, ou n’est pas celle d’une page du Web (http ou https)\u00a0: corrigez-la, ou retirez l’annotation du fichier.',
      'empty quote': () => 'La citation est vide\u00a0: complétez-la, ou retirez l’annotation du fichier.',
      'no instant': () => 'Ce n’est pas une date au format ISO\u00a08601\u00a0: écrivez-la comme 2026-01-31.',
      'does not fit': () =>
        'La valeur est trop longue, ou n’est pas de celles qu’une note peut prendre\u00a0: corrigez-la, ou retirez l’annotation du fichier.',
    },
    at: (path) => `À l’endroit «\u00a0${path}\u00a0».`,
    line: ({ line, column }) => `À la ligne ${line}, colonne ${column}.`,
    both: (path, { line, column }) => `À l’endroit «\u00a0${path}\u00a0», ligne ${line}, colonne ${column}.`,
  },
  en: {
    why: {
      'too large': ({ megabytes }) => `The file is larger than ${megabytes} MB: split it.`,
      'too many': ({ notes }) => `The file holds more than ${sayCount(notes, 'en')} annotations: split it.`,
      'too many values': ({ values }) => `The file holds more than ${sayCount(values, 'en')} values: split it.`,
      'too deep': ({ levels }) =>
        `The file is nested more than ${levels} levels deep, these are not notes: choose another one.`,
      'not JSON': () =>
        'This is neither JSON nor a table of Hypothesis: check that the file is whole, or export it again.',
      'stray quote': () =>
        'A quotation mark is out of place in the table: double it, and put its cell in quotation marks.',
      'open quote': () =>
        'The quotation mark that opens this cell is never closed: check that the file is whole, or export it again.',
      'uneven row': () =>
        'This row of the table has not as many cells as the first one: complete it, or export the table again.',
      'our table': () =>
        'The table of Repères does not say well enough where passages are to be read back: export your notes as JSON-LD.',
      elsewhere: () =>
        'The file only says where the annotations of this collection are: export it with its annotations.',
      'no annotation': () =>
        'This is neither a Web annotation (W3C) nor one of Hypothesis: take it out of the file, or choose another file.',
      'later version': ({ known }) =>
        `This note comes from a later version of Repères, and this one reads notes up to version ${known}: update the extension.`,
      'no target': () => 'The annotation does not say what it is about: complete it, or take it out of the file.',
      'no address': () =>
        'The annotation is about something without an address: give it that of the page, or take it out of the file.',
      'not of the web': () =>
        'The address is too long, or is not that of a Web page (http or https): mend it, or take the annotation out of the file.',
      'empty quote': () => 'The quote is empty: complete it, or take the annotation out of the file.',
      'no instant': () => 'This is not a date in the ISO 8601 format: write it like 2026-01-31.',
      'does not fit': () =>
        'The value is too long, or is not one that a note can have: mend it, or take the annotation out of the file.',
    },
    at: (path) => `At “${path}”.`,
    line: ({ line, column }) => `At line ${line}, column ${column}.`,
    both: (path, { line, column }) => `At “${path}”, line ${line}, column ${column}.`,
  },
  vi: {
    why: {
      'too large': ({ megabytes }) => `Tệp lớn hơn ${megabytes} MB: hãy chia nhỏ tệp.`,
      'too many': ({ notes }) => `Tệp chứa hơn ${sayCount(notes, 'vi')} chú thích: hãy chia nhỏ tệp.`,
      'too many values': ({ values }) => `Tệp chứa hơn ${sayCount(values, 'vi')} giá trị: hãy chia nhỏ tệp.`,
      'too deep': ({ levels }) => `Tệp lồng nhau quá ${levels} cấp, đây không phải là ghi chú: hãy chọn tệp khác.`,
      'not JSON': () =>
        'Tệp không phải là JSON, cũng không phải là bảng của Hypothesis: hãy kiểm tra xem tệp có đầy đủ không, hoặc xuất lại.',
      'stray quote': () => 'Bảng có một dấu ngoặc kép sai chỗ: hãy viết đôi dấu đó và đặt cả ô trong dấu ngoặc kép.',
      'open quote': () =>
        'Dấu ngoặc kép mở đầu ô này không được đóng lại: hãy kiểm tra xem tệp có đầy đủ không, hoặc xuất lại.',
      'uneven row': () => 'Hàng này của bảng không có cùng số ô với hàng đầu: hãy bổ sung, hoặc xuất lại.',
      'our table': () =>
        'Bảng của Repères không cho biết đủ rõ vị trí các đoạn để đọc lại: hãy xuất ghi chú dưới dạng JSON-LD.',
      elsewhere: () => 'Tệp chỉ cho biết các chú thích của bộ này nằm ở đâu: hãy xuất bộ này kèm các chú thích.',
      'no annotation': () =>
        'Đây không phải là chú thích Web (W3C), cũng không phải của Hypothesis: hãy bỏ nó khỏi tệp, hoặc chọn tệp khác.',
      'later version': ({ known }) =>
        `Ghi chú này được viết bằng phiên bản Repères mới hơn, bản này chỉ đọc được ghi chú đến phiên bản ${known}: hãy cập nhật tiện ích.`,
      'no target': () => 'Chú thích không cho biết nói về điều gì: hãy bổ sung, hoặc bỏ nó khỏi tệp.',
      'no address': () => 'Chú thích nói về một thứ không có địa chỉ: hãy thêm địa chỉ của trang, hoặc bỏ nó khỏi tệp.',
      'not of the web': () =>
        'Địa chỉ quá dài, hoặc không phải là địa chỉ của một trang Web (http hoặc https): hãy sửa lại, hoặc bỏ chú thích khỏi tệp.',
      'empty quote': () => 'Đoạn trích trống: hãy bổ sung, hoặc bỏ chú thích khỏi tệp.',
      'no instant': () => 'Đây không phải là ngày theo định dạng ISO 8601: hãy viết như 2026-01-31.',
      'does not fit': () =>
        'Giá trị quá dài, hoặc không phải là giá trị mà ghi chú có thể có: hãy sửa lại, hoặc bỏ chú thích khỏi tệp.',
    },
    at: (path) => `Tại “${path}”.`,
    line: ({ line, column }) => `Tại dòng ${line}, cột ${column}.`,
    both: (path, { line, column }) => `Tại “${path}”, dòng ${line}, cột ${column}.`,
  },
};

/** The reason with what to do, and where in the file it lies when it is not the whole of it. */
export function sayRefusal({ path, place, why }: Refusal, language: Language): string {
  const words = REFUSAL_WORDS[language];
  const sentence = sayWhy(words, why);
  if (place !== undefined) return `${sentence} ${path === '' ? words.line(place) : words.both(path, place)}`;
  return path === '' ? sentence : `${sentence} ${words.at(path)}`;
}

function sayWhy<K extends Kind>(words: RefusalWords, why: Extract<RefusalReason, { readonly kind: K }>): string {
  const say: (why: Extract<RefusalReason, { readonly kind: K }>) => string = words.why[why.kind as K];
  return say(why);
}
