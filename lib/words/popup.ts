import type { Language } from '../model/language.ts';
import type { Density } from '../model/mention.ts';
import type { PageDate } from '../model/page-date.ts';
import type { PainterName } from '../model/settings.ts';
import { sayCount, sayPlural } from './count.ts';

/** What the popup has to say after something it was asked to do did not work. */
export type PopupNotice = 'notSaved' | 'notRead' | 'notGranted' | 'dateNotSet' | 'noPanel' | 'notNoted';

/** Every text of the popup but the names of categories and dates themselves. */
export interface PopupWords {
  readonly switches: string;
  readonly everywhere: string;
  thisSite(host: string): string;
  readonly offEverywhere: string;
  readonly offHere: string;
  readonly unreadable: string;
  readonly notRead: string;
  noAccess(host: string): string;
  readonly readNow: string;
  readonly readAlways: string;
  /** How many mentions stand on the page, and how many of them are underlined. */
  names(found: number, shown: number): string;
  readonly noNames: string;
  readonly date: string;
  readonly dateUnknown: string;
  readonly dateOrigin: Readonly<Record<PageDate['origin'], string>>;
  readonly correctDate: string;
  readonly newDate: string;
  readonly applyDate: string;
  readonly cancelDate: string;
  readonly restoreDate: string;
  readonly categories: string;
  /** After a category's count, for those who hear it. */
  readonly onThisPage: string;
  readonly density: string;
  readonly densities: Readonly<Record<Density, string>>;
  readonly settings: string;
  /** The switch that lights adjectives and inhabitants too. */
  readonly demonyms: string;
  /** Over names that the reader has switched off. */
  readonly namesOff: string;
  readonly noNamesOff: string;
  readonly painter: string;
  readonly painters: Readonly<Record<PainterName, string>>;
  readonly markWarning: string;
  readonly language: string;
  readonly automatic: string;
  readonly broken: string;
  readonly rebuild: string;
  readonly rebuilding: string;
  readonly rebuilt: string;
  readonly hopeless: string;
  readonly links: string;
  readonly library: string;
  readonly access: string;
  readonly panel: string;
  readonly notePage: string;
  readonly notices: Readonly<Record<PopupNotice, string>>;
}

export const POPUP_WORDS: Readonly<Record<Language, PopupWords>> = {
  fr: {
    switches: 'Souligner les noms',
    everywhere: 'Sur tous les sites',
    thisSite: (host) => `Sur ${host}`,
    offEverywhere: 'Repères est coupé sur tous les sites.',
    offHere: 'Repères est coupé sur ce site.',
    unreadable:
      'Cette page ne peut pas être lue\u00a0: les pages du navigateur, les boutiques d’extensions et les PDF restent fermés aux extensions.',
    notRead: 'Cette page n’a pas été lue.',
    noAccess: (host) => `Repères ne lit pas ${host} de lui-même\u00a0: il faut votre accord.`,
    readNow: 'Lire cette page',
    readAlways: 'Toujours lire ce site',
    names: (found, shown) =>
      `${sayCount(found, 'fr')}\u00a0${sayPlural(found, 'fr', 'mention', 'mentions')} sur cette page, dont ${sayCount(shown, 'fr')}\u00a0${sayPlural(shown, 'fr', 'soulignée', 'soulignées')}`,
    noNames: 'Aucun nom du corpus sur cette page.',
    date: 'Date de l’article',
    dateUnknown: 'inconnue\u00a0: la page n’en donne pas, ou en donne plusieurs',
    dateOrigin: {
      'json-ld': 'lue dans les données de la page',
      meta: 'lue dans les données de la page',
      time: 'lue dans le texte de la page',
      address: 'lue dans l’adresse de la page',
      reader: 'corrigée par vous',
    },
    correctDate: 'Corriger la date',
    newDate: 'Bonne date',
    applyDate: 'Appliquer',
    cancelDate: 'Annuler',
    restoreDate: 'Revenir à la date lue',
    categories: 'Catégories',
    onThisPage: 'sur cette page',
    density: 'Densité',
    densities: {
      every: 'Chaque mention',
      paragraph: 'La première du paragraphe',
      page: 'La première de la page',
    },
    settings: 'Réglages',
    demonyms: 'Souligner aussi les gentilés et les adjectifs («\u00a0russe\u00a0», «\u00a0Vietnamiens\u00a0»)',
    namesOff: 'Noms éteints',
    noNamesOff: 'Aucun. Pour éteindre un nom, ouvrez le panneau et cliquez sur l’œil à côté du nom.',
    painter: 'Manière de marquer',
    painters: {
      highlight: 'Traits posés sans toucher à la page',
      mark: 'Marques annoncées par les lecteurs d’écran',
    },
    markWarning: 'Ces marques modifient la page\u00a0: un site qui réécrit son texte peut en être dérangé.',
    language: 'Langue',
    automatic: 'Automatique',
    broken: 'Le corpus de Repères ne répond pas. Vos réglages sont intacts, et les pages restent telles quelles.',
    rebuild: 'Reconstruire le corpus',
    rebuilding: 'Reconstruction du corpus…',
    rebuilt: 'Le corpus est reconstruit. Les pages ouvertes sont relues.',
    hopeless: 'Le corpus n’a pas pu être reconstruit. Redémarrez le navigateur, puis recommencez.',
    links: 'Ouvrir',
    library: 'Bibliothèque',
    access: 'Sites à lire',
    panel: 'Panneau',
    notePage: 'Noter cette page',
    notices: {
      notSaved: 'Ce choix n’a pas pu être enregistré. Recommencez.',
      notRead: 'Cette page n’a pas pu être lue. Rechargez-la, puis recommencez.',
      notGranted: 'L’accès à ce site n’a pas été accordé.',
      dateNotSet: 'La date n’a pas pu être changée. Rechargez la page, puis recommencez.',
      noPanel: 'Le panneau n’a pas pu être ouvert. Ouvrez-le depuis le menu du navigateur.',
      notNoted: 'Cette page n’a pas pu être notée. Rechargez-la, puis recommencez.',
    },
  },
  en: {
    switches: 'Underline names',
    everywhere: 'On all sites',
    thisSite: (host) => `On ${host}`,
    offEverywhere: 'Repères is off on all sites.',
    offHere: 'Repères is off on this site.',
    unreadable: 'This page cannot be read: browser pages, extension stores and PDF files are closed to all extensions.',
    notRead: 'This page has not been read.',
    noAccess: (host) => `Repères does not read ${host} unless you agree.`,
    readNow: 'Read this page',
    readAlways: 'Always read this site',
    names: (found, shown) =>
      `${sayCount(found, 'en')}\u00a0${sayPlural(found, 'en', 'mention', 'mentions')} on this page, ${sayCount(shown, 'en')} underlined`,
    noNames: 'No name of the corpus on this page.',
    date: 'Date of the article',
    dateUnknown: 'unknown: the page gives none, or more than one',
    dateOrigin: {
      'json-ld': 'read in the page’s data',
      meta: 'read in the page’s data',
      time: 'read in the page’s text',
      address: 'read in the page’s address',
      reader: 'corrected by you',
    },
    correctDate: 'Correct the date',
    newDate: 'Right date',
    applyDate: 'Apply',
    cancelDate: 'Cancel',
    restoreDate: 'Back to the date read',
    categories: 'Categories',
    onThisPage: 'on this page',
    density: 'Density',
    densities: { every: 'Every mention', paragraph: 'First in a paragraph', page: 'First on the page' },
    settings: 'Settings',
    demonyms: 'Also underline demonyms and adjectives (“Russian”, “the Vietnamese”)',
    namesOff: 'Names switched off',
    noNamesOff: 'None. To switch a name off, open the panel and click the eye beside it.',
    painter: 'How to mark names',
    painters: {
      highlight: 'Lines that leave the page untouched',
      mark: 'Marks that screen readers announce',
    },
    markWarning: 'These marks change the page: a site that rewrites its own text may be disturbed.',
    language: 'Language',
    automatic: 'Automatic',
    broken: 'The Repères corpus does not answer. Your settings are safe, and pages stay as they are.',
    rebuild: 'Rebuild the corpus',
    rebuilding: 'Rebuilding the corpus…',
    rebuilt: 'The corpus is rebuilt. Open pages are read again.',
    hopeless: 'The corpus could not be rebuilt. Restart the browser and try again.',
    links: 'Open',
    library: 'Library',
    access: 'Sites to read',
    panel: 'Panel',
    notePage: 'Note this page',
    notices: {
      notSaved: 'This choice could not be saved. Try again.',
      notRead: 'This page could not be read. Reload it and try again.',
      notGranted: 'Access to this site was not granted.',
      dateNotSet: 'The date could not be changed. Reload the page and try again.',
      noPanel: 'The panel could not be opened. Open it from the browser’s menu.',
      notNoted: 'This page could not be noted. Reload it and try again.',
    },
  },
  vi: {
    switches: 'Gạch chân các tên',
    everywhere: 'Trên mọi trang web',
    thisSite: (host) => `Trên ${host}`,
    offEverywhere: 'Repères đang tắt trên mọi trang web.',
    offHere: 'Repères đang tắt trên trang web này.',
    unreadable:
      'Không thể đọc trang này: các trang của trình duyệt, kho tiện ích và tệp PDF không mở cho tiện ích nào.',
    notRead: 'Trang này chưa được đọc.',
    noAccess: (host) => `Repères chỉ đọc ${host} khi bạn đồng ý.`,
    readNow: 'Đọc trang này',
    readAlways: 'Luôn đọc trang web này',
    names: (found, shown) =>
      `${sayCount(found, 'vi')} lần nhắc đến trên trang này, ${sayCount(shown, 'vi')} được gạch chân`,
    noNames: 'Trang này không có tên nào của kho dữ liệu.',
    date: 'Ngày của bài báo',
    dateUnknown: 'không rõ: trang không nêu ngày, hoặc nêu nhiều ngày',
    dateOrigin: {
      'json-ld': 'đọc trong dữ liệu của trang',
      meta: 'đọc trong dữ liệu của trang',
      time: 'đọc trong nội dung của trang',
      address: 'đọc trong địa chỉ của trang',
      reader: 'do bạn sửa',
    },
    correctDate: 'Sửa ngày',
    newDate: 'Ngày đúng',
    applyDate: 'Áp dụng',
    cancelDate: 'Hủy',
    restoreDate: 'Về ngày đã đọc',
    categories: 'Nhóm tên',
    onThisPage: 'trên trang này',
    density: 'Mật độ',
    densities: { every: 'Mọi lần nhắc đến', paragraph: 'Lần đầu trong đoạn', page: 'Lần đầu trên trang' },
    settings: 'Thiết lập',
    demonyms: 'Gạch chân cả tên người dân và tính từ (“người Nga”, “Russian”)',
    namesOff: 'Tên đang tắt',
    noNamesOff: 'Không có. Muốn tắt một tên, hãy mở bảng bên rồi nhấp vào hình con mắt cạnh tên đó.',
    painter: 'Cách đánh dấu tên',
    painters: {
      highlight: 'Gạch chân, không đụng đến trang',
      mark: 'Dấu mà trình đọc màn hình đọc lên',
    },
    markWarning: 'Các dấu này thay đổi trang: trang web tự viết lại nội dung có thể bị ảnh hưởng.',
    language: 'Ngôn ngữ',
    automatic: 'Tự động',
    broken: 'Kho dữ liệu của Repères không phản hồi. Thiết lập của bạn vẫn còn, các trang vẫn nguyên vẹn.',
    rebuild: 'Dựng lại kho dữ liệu',
    rebuilding: 'Đang dựng lại kho dữ liệu…',
    rebuilt: 'Kho dữ liệu đã được dựng lại. Các trang đang mở được đọc lại.',
    hopeless: 'Không dựng lại được kho dữ liệu. Hãy khởi động lại trình duyệt rồi thử lại.',
    links: 'Mở',
    library: 'Thư viện',
    access: 'Nơi được đọc',
    panel: 'Bảng bên',
    notePage: 'Ghi chú trang này',
    notices: {
      notSaved: 'Không lưu được lựa chọn này. Hãy thử lại.',
      notRead: 'Không đọc được trang này. Hãy tải lại trang rồi thử lại.',
      notGranted: 'Quyền đọc trang web này chưa được cấp.',
      dateNotSet: 'Không đổi được ngày. Hãy tải lại trang rồi thử lại.',
      noPanel: 'Không mở được bảng bên. Hãy mở từ trình đơn của trình duyệt.',
      notNoted: 'Không ghi chú được trang này. Hãy tải lại trang rồi thử lại.',
    },
  },
};
