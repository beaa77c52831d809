import type { AccessChoice } from '../model/access.ts';
import type { Category } from '../model/category.ts';
import type { Language } from '../model/language.ts';
import { sayCount } from './count.ts';

interface ChoiceWords {
  readonly title: string;
  readonly meaning: string;
}

/** A run of the example: a plain text, or a name with the category it is drawn as. */
export type ExampleRun = string | { readonly name: string; readonly category: Category };

/** Every text of the welcome page. */
export interface WelcomeWords {
  readonly title: string;
  readonly lead: string;
  readonly promises: readonly string[];
  readonly example: {
    readonly caption: string;
    readonly sentence: readonly ExampleRun[];
    readonly name: string;
    /** Empty where the name is already the local one. */
    readonly local: string;
    readonly role: string;
  };
  readonly question: string;
  readonly private: string;
  readonly choices: Readonly<Record<AccessChoice, ChoiceWords>>;
  readonly choose: string;
  readonly chosen: string;
  /** What is granted now. */
  readonly now: Readonly<Record<AccessChoice, string>>;
  newsList(count: number): string;
  readonly alsoGranted: string;
  takeBack(site: string): string;
  readonly declined: string;
  readonly failed: string;
  readonly next: string;
  readonly steps: readonly string[];
  readonly library: string;
}

export const WELCOME_WORDS: Readonly<Record<Language, WelcomeWords>> = {
  fr: {
    title: 'Repères',
    lead: 'L’encadré du journal derrière chaque nom de l’actualité diplomatique.',
    promises: [
      'Les dirigeants, les pays, les accords et les organisations sont soulignés dans l’article que vous lisez.',
      'Posez le pointeur sur un nom\u00a0: une fiche dit qui c’est, à la date de l’article.',
      'Chaque fait porte sa date et sa source.',
    ],
    example: {
      caption: 'Exemple\u00a0: des noms soulignés et la fiche de l’un d’eux',
      sentence: [
        { name: 'Nguyen Xuan Phuc', category: 'leader' },
        ', dont le pays est membre de l’',
        { name: 'ASEAN', category: 'organisation' },
        ', a reçu le chef du gouvernement de la ',
        { name: 'Russie', category: 'country' },
        '.',
      ],
      name: 'Nguyen Xuan Phuc',
      local: 'Nguyễn Xuân Phúc',
      role: 'Premier ministre du Vietnam',
    },
    question: 'Où Repères peut-il lire\u00a0?',
    private:
      'Tout se passe sur cette machine\u00a0: Repères n’envoie rien, ne télécharge rien, et ce choix peut être changé ici à tout moment.',
    choices: {
      news: {
        title: 'Les sites d’actualité',
        meaning: 'Les noms sont soulignés sur une liste de journaux et d’agences, et nulle part ailleurs.',
      },
      every: { title: 'Tous les sites', meaning: 'Les noms sont soulignés sur toute page que vous ouvrez.' },
      click: {
        title: 'Quand je clique',
        meaning: 'Rien n’est lu avant que vous le demandiez, page par page, depuis la barre d’outils.',
      },
    },
    choose: 'Choisir',
    chosen: 'Choisi',
    now: {
      news: 'Aujourd’hui, Repères lit les sites d’actualité de la liste.',
      every: 'Aujourd’hui, Repères lit tous les sites.',
      click: 'Aujourd’hui, Repères ne lit une page que si vous le demandez.',
    },
    newsList: (count) => `Voir les ${sayCount(count, 'fr')}\u00a0sites de la liste`,
    alsoGranted: 'Sites que vous avez ajoutés',
    takeBack: (site) => `Retirer ${site}`,
    declined: 'Le navigateur n’a pas donné cet accès\u00a0: rien n’a été ajouté.',
    failed: 'Repères ne répond pas\u00a0: rechargez cette page.',
    next: 'Et maintenant',
    steps: [
      'Épinglez Repères à la barre d’outils\u00a0: on y coupe un site, une catégorie, ou tout.',
      'Ouvrez un article, et posez le pointeur sur un nom souligné.',
    ],
    library: 'Parcourir la bibliothèque',
  },
  en: {
    title: 'Repères',
    lead: 'The newspaper’s context box behind every name in diplomatic news.',
    promises: [
      'Leaders, countries, agreements and organisations are underlined in the article that you read.',
      'Rest the pointer on a name: a card says who it is, as of the article’s date.',
      'Every fact bears its date and its source.',
    ],
    example: {
      caption: 'Example: underlined names and the card of one of them',
      sentence: [
        { name: 'Nguyen Xuan Phuc', category: 'leader' },
        ', whose country is a member of ',
        { name: 'ASEAN', category: 'organisation' },
        ', received the head of the government of ',
        { name: 'Russia', category: 'country' },
        '.',
      ],
      name: 'Nguyen Xuan Phuc',
      local: 'Nguyễn Xuân Phúc',
      role: 'Prime Minister of Vietnam',
    },
    question: 'Where may Repères read?',
    private:
      'Everything stays on this machine: Repères sends nothing, downloads nothing, and this choice can be changed here at any time.',
    choices: {
      news: { title: 'News sites', meaning: 'Names are underlined on a list of papers and agencies, nowhere else.' },
      every: { title: 'Every site', meaning: 'Names are underlined on every page that you open.' },
      click: {
        title: 'When I click',
        meaning: 'Nothing is read before you ask for it, page by page, from the toolbar.',
      },
    },
    choose: 'Choose',
    chosen: 'Chosen',
    now: {
      news: 'At present Repères reads the news sites of the list.',
      every: 'At present Repères reads every site.',
      click: 'At present Repères reads a page only when you ask for it.',
    },
    newsList: (count) => `Show the ${sayCount(count, 'en')} sites of the list`,
    alsoGranted: 'Sites that you added',
    takeBack: (site) => `Remove ${site}`,
    declined: 'The browser did not give this access: nothing was added.',
    failed: 'Repères does not answer: reload this page.',
    next: 'What next',
    steps: [
      'Pin Repères to the toolbar: there you switch off a site, a category, or everything.',
      'Open an article and rest the pointer on an underlined name.',
    ],
    library: 'Browse the library',
  },
  vi: {
    title: 'Repères',
    lead: 'Ô thông tin của tờ báo đằng sau mỗi tên trong tin ngoại giao.',
    promises: [
      'Lãnh đạo, quốc gia, thỏa thuận và tổ chức được gạch chân trong bài báo bạn đọc.',
      'Đặt con trỏ lên một tên: thẻ cho biết đó là ai, tính đến ngày của bài báo.',
      'Mỗi dữ kiện đều có ngày và nguồn.',
    ],
    example: {
      caption: 'Ví dụ: các tên được gạch chân và thẻ của một tên',
      sentence: [
        'Ông ',
        { name: 'Nguyễn Xuân Phúc', category: 'leader' },
        ' đã tiếp người đứng đầu chính phủ ',
        { name: 'Nga', category: 'country' },
        ', đối tác của ',
        { name: 'ASEAN', category: 'organisation' },
        '.',
      ],
      name: 'Nguyễn Xuân Phúc',
      local: '',
      role: 'Thủ tướng Việt Nam',
    },
    question: 'Repères được đọc ở đâu?',
    private:
      'Mọi thứ ở lại trên máy này: Repères không gửi gì, không tải gì, và lựa chọn này có thể đổi ở đây bất cứ lúc nào.',
    choices: {
      news: {
        title: 'Các trang tin tức',
        meaning: 'Tên được gạch chân trên một danh sách báo và hãng tin, không ở nơi nào khác.',
      },
      every: { title: 'Mọi trang web', meaning: 'Tên được gạch chân trên mọi trang bạn mở.' },
      click: {
        title: 'Khi tôi bấm',
        meaning: 'Không đọc gì trước khi bạn yêu cầu, từng trang một, từ thanh công cụ.',
      },
    },
    choose: 'Chọn',
    chosen: 'Đã chọn',
    now: {
      news: 'Hiện nay Repères đọc các trang tin tức trong danh sách.',
      every: 'Hiện nay Repères đọc mọi trang web.',
      click: 'Hiện nay Repères chỉ đọc một trang khi bạn yêu cầu.',
    },
    newsList: (count) => `Xem ${sayCount(count, 'vi')} trang web trong danh sách`,
    alsoGranted: 'Các trang web bạn đã thêm',
    takeBack: (site) => `Bỏ ${site}`,
    declined: 'Trình duyệt không cấp quyền này: không có gì được thêm.',
    failed: 'Repères không phản hồi: hãy tải lại trang này.',
    next: 'Tiếp theo',
    steps: [
      'Ghim Repères vào thanh công cụ: ở đó có thể tắt một trang web, một nhóm tên, hoặc tất cả.',
      'Mở một bài báo và đặt con trỏ lên một tên được gạch chân.',
    ],
    library: 'Xem thư viện',
  },
};
