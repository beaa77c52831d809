import type { PackKind } from '../model/installed-pack.ts';
import type { Language } from '../model/language.ts';
import { sayCount, sayPlural } from './count.ts';

/** Every text of the page of packs but their own names and why a file is refused. */
export interface PacksWords {
  readonly loading: string;
  readonly intro: string;
  readonly kinds: Readonly<Record<PackKind, string>>;
  version(version: number): string;
  licence(licence: string): string;
  names(count: number): string;
  facts(count: number): string;
  documents(count: number): string;
  /** Beside a pack's switch. */
  readonly lookedFor: string;
  readonly openOwn: string;
  readonly takeOut: string;
  readonly remove: string;
  readonly noneAdded: string;
  readonly allOff: string;
  /** Instead of the common sentence: the pack that was meant is not there. */
  readonly gone: string;

  readonly adding: string;
  addHow(megabytes: number): string;
  readonly chooseFile: string;
  readonly oneFile: string;
  readonly notUtf8: string;
  reading(file: string): string;
  checking(file: string): string;
  installing(file: string): string;
  readonly stopping: string;
  stopped(file: string): string;
  refused(file: string): string;
  readonly nothingChanged: string;
  faults(count: number): string;
  andOthers(count: number): string;
  notRead(file: string): string;
  /** Where a fault stands. */
  line(number: number): string;

  preview(file: string): string;
  replaces(version: number): string;
  readonly sameVersion: string;
  older(version: number): string;
  /** After one of these, of a large pack. */
  readonly noWayBack: string;
  shared(count: number): string;
  readonly add: string;
  readonly replace: string;
  readonly cancel: string;
  readonly close: string;

  readonly done: {
    on(pack: string): string;
    off(pack: string): string;
    /** After these two: how many names come or go by it. */
    come(names: number): string;
    go(names: number): string;
    added(pack: string, version: number): string;
    replaced(pack: string, version: number): string;
    removed(pack: string): string;
    exported(pack: string): string;
    readonly undone: string;
    savedInstead(file: string): string;
  };
}

const names = (count: number): string => `${sayCount(count, 'fr')}\u00a0${sayPlural(count, 'fr', 'nom', 'noms')}`;
const namesEn = (count: number): string => `${sayCount(count, 'en')} ${sayPlural(count, 'en', 'name', 'names')}`;

const FRENCH: PacksWords = {
  loading: 'Les lexiques arrivent…',
  intro:
    'Les noms que Repères cherche viennent de ces lexiques. Éteint, un lexique reste installé, mais ses noms ne sont plus soulignés et ses faits ne paraissent plus.',
  kinds: { bundled: 'livré avec Repères', own: 'écrit par vous', added: 'ajouté par vous' },
  version: (version) => `version\u00a0${version}`,
  licence: (licence) => `licence\u00a0: ${licence}`,
  names,
  facts: (count) => `${sayCount(count, 'fr')}\u00a0${sayPlural(count, 'fr', 'fait', 'faits')}`,
  documents: (count) => `${sayCount(count, 'fr')}\u00a0${sayPlural(count, 'fr', 'document', 'documents')}`,
  lookedFor: 'Chercher ses noms',
  openOwn: 'Ouvrir mon lexique',
  takeOut: 'Exporter',
  remove: 'Retirer',
  noneAdded:
    'Vous n’avez encore ajouté aucun lexique. Choisissez un fichier ci-dessous\u00a0: rien n’est écrit avant que vous ayez vu ce qu’il apporte.',
  allOff: 'Tous les lexiques sont éteints\u00a0: aucun nom ne sera souligné. Rallumez-en un.',
  gone: 'Ce lexique n’est plus là\u00a0: il a sans doute été retiré dans une autre fenêtre.',

  adding: 'Ajouter un lexique',
  addHow: (megabytes) =>
    `Un fichier .reperes.json de ${megabytes}\u00a0Mo au plus, ou un fichier .reperes.ndjson, de toute taille. Vous pouvez aussi le déposer n’importe où sur cette page.`,
  chooseFile: 'Choisir un fichier',
  oneFile: 'Un seul fichier à la fois, s’il vous plaît.',
  notUtf8: 'Ce fichier n’est pas un texte en UTF-8. Enregistrez-le dans cet encodage, puis recommencez.',
  reading: (file) => `Lecture de «\u00a0${file}\u00a0»…`,
  checking: (file) => `Vérification de «\u00a0${file}\u00a0»…`,
  installing: (file) => `Installation de «\u00a0${file}\u00a0»…`,
  stopping: 'Arrêt en cours…',
  stopped: (file) => `L’ajout de «\u00a0${file}\u00a0» est arrêté.`,
  refused: (file) => `«\u00a0${file}\u00a0» est refusé.`,
  nothingChanged: 'Rien n’a été changé.',
  faults: (count) =>
    `${sayCount(count, 'fr')}\u00a0${sayPlural(count, 'fr', 'erreur à corriger', 'erreurs à corriger')}\u00a0:`,
  andOthers: (count) => `… et ${sayCount(count, 'fr')}\u00a0${sayPlural(count, 'fr', 'autre', 'autres')}`,
  notRead: (file) => `«\u00a0${file}\u00a0» n’a pas pu être ajouté.`,
  line: (number) => `ligne\u00a0${sayCount(number, 'fr')}`,

  preview: (file) => `Dans «\u00a0${file}\u00a0»`,
  replaces: (version) => `Il remplacera la version\u00a0${version}, qui est installée.`,
  sameVersion: 'La même version est déjà installée\u00a0: elle sera écrite à nouveau.',
  older: (version) =>
    `La version\u00a0${version}, plus récente, est installée\u00a0: elle sera remplacée par celle-ci.`,
  noWayBack:
    'Ce lexique est trop grand pour être remis ensuite\u00a0: si vous tenez à la version installée, exportez-la d’abord.',
  shared: (count) =>
    count === 1
      ? '1\u00a0nom est aussi dans un autre lexique\u00a0: ses graphies et ses faits seront réunis.'
      : `${names(count)} sont aussi dans un autre lexique\u00a0: leurs graphies et leurs faits seront réunis.`,
  add: 'Ajouter ce lexique',
  replace: 'Remplacer le lexique',
  cancel: 'Annuler',
  close: 'Fermer',

  done: {
    on: (pack) => `«\u00a0${pack}\u00a0» est allumé.`,
    off: (pack) => `«\u00a0${pack}\u00a0» est éteint.`,
    come: (count) =>
      count === 0
        ? 'Il n’apporte aucun nom que d’autres lexiques n’aient déjà.'
        : `${names(count)} de plus ${sayPlural(count, 'fr', 'est cherché', 'sont cherchés')}.`,
    go: (count) =>
      count === 0
        ? 'Aucun nom ne part.'
        : `${names(count)} ${sayPlural(count, 'fr', 'n’est plus cherché', 'ne sont plus cherchés')}.`,
    added: (pack, version) => `«\u00a0${pack}\u00a0», version\u00a0${version}, est installé.`,
    replaced: (pack, version) => `«\u00a0${pack}\u00a0» est remplacé par sa version\u00a0${version}.`,
    removed: (pack) => `«\u00a0${pack}\u00a0» est retiré.`,
    exported: (pack) => `«\u00a0${pack}\u00a0» est exporté.`,
    undone: 'C’est annulé.',
    savedInstead: (file) =>
      `Ce lexique n’a pas pu être remis. Le voici en fichier\u00a0: «\u00a0${file}\u00a0», dans vos téléchargements.`,
  },
};

const ENGLISH: PacksWords = {
  loading: 'The dictionaries are coming…',
  intro:
    'The names that Repères looks for come from these dictionaries. One that is off stays installed, but its names are no longer underlined and its facts no longer shown.',
  kinds: { bundled: 'comes with Repères', own: 'written by you', added: 'added by you' },
  version: (version) => `version\u00a0${version}`,
  licence: (licence) => `licence: ${licence}`,
  names: namesEn,
  facts: (count) => `${sayCount(count, 'en')} ${sayPlural(count, 'en', 'fact', 'facts')}`,
  documents: (count) => `${sayCount(count, 'en')} ${sayPlural(count, 'en', 'document', 'documents')}`,
  lookedFor: 'Look for its names',
  openOwn: 'Open my dictionary',
  takeOut: 'Export',
  remove: 'Remove',
  noneAdded:
    'You have not added a dictionary yet. Choose a file below: nothing is written before you have seen what it brings.',
  allOff: 'All dictionaries are off: no name will be underlined. Switch one on again.',
  gone: 'This dictionary is no longer there: it was probably removed in another window.',

  adding: 'Add a dictionary',
  addHow: (megabytes) =>
    `A .reperes.json file of at most ${megabytes}\u00a0MB, or a .reperes.ndjson file of any size. You can also drop it anywhere on this page.`,
  chooseFile: 'Choose a file',
  oneFile: 'One file at a time, please.',
  notUtf8: 'This file is not UTF-8 text. Save it in that encoding and try again.',
  reading: (file) => `Reading “${file}”…`,
  checking: (file) => `Checking “${file}”…`,
  installing: (file) => `Installing “${file}”…`,
  stopping: 'Stopping…',
  stopped: (file) => `Adding “${file}” was stopped.`,
  refused: (file) => `“${file}” is refused.`,
  nothingChanged: 'Nothing was changed.',
  faults: (count) => `${sayCount(count, 'en')} ${sayPlural(count, 'en', 'error to correct', 'errors to correct')}:`,
  andOthers: (count) => `… and ${sayCount(count, 'en')} ${sayPlural(count, 'en', 'other', 'others')}`,
  notRead: (file) => `“${file}” could not be added.`,
  line: (number) => `line ${sayCount(number, 'en')}`,

  preview: (file) => `In “${file}”`,
  replaces: (version) => `It will replace version ${version}, which is installed.`,
  sameVersion: 'The same version is installed already: it will be written again.',
  older: (version) => `Version ${version}, a newer one, is installed: this one will replace it.`,
  noWayBack:
    'This dictionary is too large to be put back afterwards: if you want to keep the installed version, export it first.',
  shared: (count) =>
    count === 1
      ? '1 name is also in another dictionary: its spellings and facts will be put together.'
      : `${namesEn(count)} are also in another dictionary: their spellings and facts will be put together.`,
  add: 'Add this dictionary',
  replace: 'Replace the dictionary',
  cancel: 'Cancel',
  close: 'Close',

  done: {
    on: (pack) => `“${pack}” is on.`,
    off: (pack) => `“${pack}” is off.`,
    come: (count) =>
      count === 0 ? 'It brings no name that others do not have.' : `${namesEn(count)} more to look for.`,
    go: (count) =>
      count === 0
        ? 'No name goes.'
        : `${namesEn(count)} ${sayPlural(count, 'en', 'is no longer looked for', 'are no longer looked for')}.`,
    added: (pack, version) => `“${pack}”, version ${version}, is installed.`,
    replaced: (pack, version) => `“${pack}” is replaced by its version ${version}.`,
    removed: (pack) => `“${pack}” is removed.`,
    exported: (pack) => `“${pack}” is exported.`,
    undone: 'It is undone.',
    savedInstead: (file) =>
      `This dictionary could not be put back. Here it is as a file: “${file}”, among your downloads.`,
  },
};

const VIETNAMESE: PacksWords = {
  loading: 'Đang tải các từ điển…',
  intro:
    'Các tên mà Repères tìm lấy từ những từ điển này. Từ điển đã tắt vẫn được cài, nhưng tên của nó không được gạch chân và dữ kiện của nó không hiện ra nữa.',
  kinds: { bundled: 'có sẵn trong Repères', own: 'do bạn viết', added: 'do bạn thêm' },
  version: (version) => `phiên bản\u00a0${version}`,
  licence: (licence) => `giấy phép: ${licence}`,
  names: (count) => `${sayCount(count, 'vi')} tên`,
  facts: (count) => `${sayCount(count, 'vi')} dữ kiện`,
  documents: (count) => `${sayCount(count, 'vi')} tài liệu`,
  lookedFor: 'Tìm các tên của từ điển này',
  openOwn: 'Mở từ điển của tôi',
  takeOut: 'Xuất',
  remove: 'Gỡ bỏ',
  noneAdded:
    'Bạn chưa thêm từ điển nào. Hãy chọn một tệp bên dưới: không có gì được ghi trước khi bạn xem tệp mang đến những gì.',
  allOff: 'Mọi từ điển đều đang tắt: sẽ không có tên nào được gạch chân. Hãy bật lại một từ điển.',
  gone: 'Từ điển này không còn nữa: có lẽ nó đã được gỡ bỏ trong một cửa sổ khác.',

  adding: 'Thêm từ điển',
  addHow: (megabytes) =>
    `Một tệp .reperes.json không quá ${megabytes}\u00a0MB, hoặc một tệp .reperes.ndjson với dung lượng bất kỳ. Bạn cũng có thể thả tệp vào bất cứ đâu trên trang này.`,
  chooseFile: 'Chọn tệp',
  oneFile: 'Mỗi lần chỉ một tệp.',
  notUtf8: 'Tệp này không phải là văn bản UTF-8. Hãy lưu lại với bảng mã đó rồi thử lại.',
  reading: (file) => `Đang đọc “${file}”…`,
  checking: (file) => `Đang kiểm tra “${file}”…`,
  installing: (file) => `Đang cài “${file}”…`,
  stopping: 'Đang dừng…',
  stopped: (file) => `Đã dừng việc thêm “${file}”.`,
  refused: (file) => `“${file}” bị từ chối.`,
  nothingChanged: 'Không có gì thay đổi.',
  faults: (count) => `${sayCount(count, 'vi')} lỗi cần sửa:`,
  andOthers: (count) => `… và ${sayCount(count, 'vi')} lỗi khác`,
  notRead: (file) => `Không thêm được “${file}”.`,
  line: (number) => `dòng ${sayCount(number, 'vi')}`,

  preview: (file) => `Trong “${file}”`,
  replaces: (version) => `Tệp này sẽ thay thế phiên bản ${version} đang được cài.`,
  sameVersion: 'Cùng phiên bản này đã được cài: nó sẽ được ghi lại.',
  older: (version) => `Phiên bản ${version} đang được cài mới hơn: nó sẽ bị phiên bản này thay thế.`,
  noWayBack: 'Từ điển này quá lớn để khôi phục sau đó: nếu muốn giữ phiên bản đang cài, hãy xuất nó trước.',
  shared: (count) =>
    `${sayCount(count, 'vi')} tên cũng có trong từ điển khác: các cách viết và dữ kiện sẽ được gộp lại.`,
  add: 'Thêm từ điển này',
  replace: 'Thay thế từ điển',
  cancel: 'Hủy',
  close: 'Đóng',

  done: {
    on: (pack) => `“${pack}” đã bật.`,
    off: (pack) => `“${pack}” đã tắt.`,
    come: (count) =>
      count === 0 ? 'Mọi tên của nó đã có trong từ điển khác.' : `Tìm thêm ${sayCount(count, 'vi')} tên.`,
    go: (count) => (count === 0 ? 'Không bớt tên nào.' : `Không tìm ${sayCount(count, 'vi')} tên nữa.`),
    added: (pack, version) => `Đã cài “${pack}”, phiên bản ${version}.`,
    replaced: (pack, version) => `“${pack}” đã được thay bằng phiên bản ${version}.`,
    removed: (pack) => `Đã gỡ bỏ “${pack}”.`,
    exported: (pack) => `Đã xuất “${pack}”.`,
    undone: 'Đã hoàn tác.',
    savedInstead: (file) =>
      `Không đưa lại được từ điển này. Đây là tệp của nó: “${file}”, trong mục tải xuống của bạn.`,
  },
};

export const PACKS_WORDS: Readonly<Record<Language, PacksWords>> = { fr: FRENCH, en: ENGLISH, vi: VIETNAMESE };
