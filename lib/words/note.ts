import type { Reason } from '../model/answer.ts';
import type { Language } from '../model/language.ts';
import type { NoteKind } from '../model/note.ts';

/** What two versions of a note can differ in. */
export type NotePartName = 'text' | 'tags' | 'colour' | 'entities' | 'target';

/** Every text of the editor, the reader and the frame around them; names of colours and the like are in note-terms.ts. */
export interface NoteWords {
  /** Of the frame: what it is open for. */
  readonly titles: { readonly write: string; readonly change: string; readonly read: string };
  readonly close: string;

  readonly quote: string;
  readonly wholeQuote: string;
  readonly shortQuote: string;
  readonly showPassage: string;

  readonly text: string;
  readonly placeholder: Readonly<Record<NoteKind, string>>;
  readonly write: string;
  readonly preview: string;
  readonly nothingToPreview: string;

  readonly tags: string;
  readonly addTag: string;
  removeTag(tag: string): string;
  readonly colour: string;
  readonly entities: string;
  readonly addEntity: string;
  openEntity(name: string): string;
  removeEntity(name: string): string;
  /** How many proposals a completion list has, for those who hear it. */
  proposals(count: number): string;

  readonly save: string;
  readonly saveKeys: string;
  readonly saving: string;
  readonly saved: string;
  readonly draft: { readonly waiting: string; readonly kept: string; readonly failed: string };
  readonly failures: Readonly<Record<Reason, string>>;

  readonly deleted: string;
  readonly saveAsNew: string;
  readonly conflict: {
    readonly title: string;
    readonly explained: string;
    readonly mine: string;
    readonly theirs: string;
    /** Before the list of what differs. */
    readonly differs: string;
    readonly parts: Readonly<Record<NotePartName, string>>;
    /** A part that a version leaves empty. */
    readonly none: Readonly<Record<'text' | 'tags' | 'entities', string>>;
    readonly keepMine: string;
    readonly keepTheirs: string;
    readonly keepBoth: string;
    readonly keepBothExplained: string;
  };

  readonly edit: string;
  readonly addText: string;
  readonly inLibrary: string;
  changed(instant: string): string;
  readonly highlightOnly: string;
  readonly highlighted: string;
  readonly highlighting: string;
  /** Why a window opened; `what` is taken away, separated by commas. */
  taking(what: string): string;
  /** A frame whose note is open no more. */
  readonly goneFrame: string;
  /** The notes cannot be read. */
  readonly closedStore: string;
}

export const NOTE_WORDS: Readonly<Record<Language, NoteWords>> = {
  fr: {
    titles: { write: 'Nouvelle note', change: 'Modifier la note', read: 'Notes' },
    close: 'Fermer',
    quote: 'Passage cité',
    wholeQuote: 'Tout le passage',
    shortQuote: 'Réduire le passage',
    showPassage: 'Aller au passage',
    text: 'Texte de la note',
    placeholder: {
      passage: 'Votre note. Sans texte, le passage reste surligné.',
      entity: 'Votre note sur ce nom. Vous la retrouverez partout où il est cité.',
      page: 'Votre note sur cette page.',
    },
    write: 'Écrire',
    preview: 'Aperçu',
    nothingToPreview: 'Rien à montrer\u00a0: la note n’a pas encore de texte.',
    tags: 'Étiquettes',
    addTag: 'Ajouter une étiquette',
    removeTag: (tag) => `Retirer l’étiquette ${tag}`,
    colour: 'Couleur',
    entities: 'Noms liés',
    addEntity: 'Lier un nom',
    openEntity: (name) => `Ouvrir ${name} dans la bibliothèque`,
    removeEntity: (name) => `Délier ${name}`,
    proposals: (count) =>
      count === 0 ? 'Aucune proposition' : `${count}\u00a0${count === 1 ? 'proposition' : 'propositions'}`,
    save: 'Enregistrer',
    saveKeys: 'Ctrl+Entrée',
    saving: 'Enregistrement…',
    saved: 'Enregistré',
    draft: { waiting: 'Brouillon…', kept: 'Brouillon conservé', failed: 'Brouillon non conservé' },
    failures: {
      database:
        'La note n’est pas enregistrée\u00a0: le disque est plein ou protégé. Faites de la place, puis réessayez.',
      forbidden: 'La note n’est pas enregistrée\u00a0: ouvrez-la dans la bibliothèque de Repères, puis réessayez.',
      full: 'La note n’est pas enregistrée\u00a0: le disque est plein. Faites de la place, puis réessayez.',
      invalid:
        'La note n’est pas enregistrée\u00a0: elle est trop longue ou trop chargée. Raccourcissez-la, puis réessayez.',
      missing: 'La note n’est pas enregistrée\u00a0: elle n’est plus là. Copiez son texte, puis recommencez.',
      newer:
        'La note n’est pas enregistrée\u00a0: une version plus récente de Repères garde vos notes. Copiez le texte, mettez l’extension à jour, puis recommencez.',
      unreachable:
        'La note n’est pas enregistrée\u00a0: Repères a été mis à jour ou arrêté. Copiez son texte, rechargez la page, puis recommencez.',
    },
    deleted: 'Cette note a été supprimée entre-temps. Ce que vous avez écrit est encore ici.',
    saveAsNew: 'Enregistrer comme nouvelle note',
    conflict: {
      title: 'Cette note a été modifiée ailleurs',
      explained: 'Une autre version a été enregistrée pendant que vous écriviez. Rien n’est perdu\u00a0: choisissez.',
      mine: 'Votre version',
      theirs: 'Version enregistrée',
      differs: 'Ce qui diffère\u00a0:',
      parts: { text: 'texte', tags: 'étiquettes', colour: 'couleur', entities: 'noms liés', target: 'passage' },
      none: { text: 'sans texte', tags: 'aucune étiquette', entities: 'aucun nom' },
      keepMine: 'Garder votre version',
      keepTheirs: 'Garder la version enregistrée',
      keepBoth: 'Garder les deux',
      keepBothExplained: 'La vôtre devient une nouvelle note.',
    },
    edit: 'Modifier',
    addText: 'Ajouter un texte',
    inLibrary: 'Dans la bibliothèque',
    changed: (instant) => `Modifiée le ${instant}`,
    highlightOnly: 'Surligné, sans texte.',
    highlighted: 'Surligné',
    highlighting: 'Surlignage…',
    taking: (what) =>
      `Cette modification retire quelque chose de la note (${what})\u00a0: elle s’enregistre dans cette fenêtre, qu’aucune page n’atteint.`,
    goneFrame: 'Cette note n’est plus ouverte ici. Fermez cette fenêtre, puis rouvrez la note depuis la page.',
    closedStore: 'Vos notes ne répondent pas\u00a0: redémarrez le navigateur, puis recommencez.',
  },
  en: {
    titles: { write: 'New note', change: 'Edit the note', read: 'Notes' },
    close: 'Close',
    quote: 'Quoted passage',
    wholeQuote: 'Whole passage',
    shortQuote: 'Shorten the passage',
    showPassage: 'Go to the passage',
    text: 'Text of the note',
    placeholder: {
      passage: 'Your note. Without text, the passage stays highlighted.',
      entity: 'Your note about this name. You will see it wherever the name is met.',
      page: 'Your note about this page.',
    },
    write: 'Write',
    preview: 'Preview',
    nothingToPreview: 'Nothing to show: the note has no text yet.',
    tags: 'Tags',
    addTag: 'Add a tag',
    removeTag: (tag) => `Remove the tag ${tag}`,
    colour: 'Colour',
    entities: 'Linked names',
    addEntity: 'Link a name',
    openEntity: (name) => `Open ${name} in the library`,
    removeEntity: (name) => `Unlink ${name}`,
    proposals: (count) => (count === 0 ? 'No suggestion' : `${count} ${count === 1 ? 'suggestion' : 'suggestions'}`),
    save: 'Save',
    saveKeys: 'Ctrl+Enter',
    saving: 'Saving…',
    saved: 'Saved',
    draft: { waiting: 'Draft…', kept: 'Draft kept', failed: 'Draft not kept' },
    failures: {
      database: 'The note is not saved: the disk is full or protected. Make room, then try again.',
      forbidden: 'The note is not saved: open it in the Repères library, then try again.',
      full: 'The note is not saved: the disk is full. Make room, then try again.',
      invalid: 'The note is not saved: it is too long or has too many parts. Shorten it, then try again.',
      missing: 'The note is not saved: it is no longer there. Copy its text and start again.',
      newer:
        'The note is not saved: a later version of Repères keeps your notes. Copy the text, update the extension, then start again.',
      unreachable:
        'The note is not saved: Repères was updated or stopped. Copy its text, reload the page and start again.',
    },
    deleted: 'This note was deleted in the meantime. What you wrote is still here.',
    saveAsNew: 'Save as a new note',
    conflict: {
      title: 'This note was changed elsewhere',
      explained: 'Another version was saved while you were writing. Nothing is lost: choose.',
      mine: 'Your version',
      theirs: 'Saved version',
      differs: 'What differs:',
      parts: { text: 'text', tags: 'tags', colour: 'colour', entities: 'linked names', target: 'passage' },
      none: { text: 'without text', tags: 'no tag', entities: 'no name' },
      keepMine: 'Keep your version',
      keepTheirs: 'Keep the saved version',
      keepBoth: 'Keep both',
      keepBothExplained: 'Yours becomes a new note.',
    },
    edit: 'Edit',
    addText: 'Add text',
    inLibrary: 'In the library',
    changed: (instant) => `Changed ${instant}`,
    highlightOnly: 'Highlighted, without text.',
    highlighted: 'Highlighted',
    highlighting: 'Highlighting…',
    taking: (what) =>
      `This change takes something away from the note (${what}): it is saved in this window, which no page can reach.`,
    goneFrame: 'This note is no longer open here. Close this window and open the note again from the page.',
    closedStore: 'Your notes do not answer: restart the browser and try again.',
  },
  vi: {
    titles: { write: 'Ghi chú mới', change: 'Sửa ghi chú', read: 'Ghi chú' },
    close: 'Đóng',
    quote: 'Đoạn trích',
    wholeQuote: 'Toàn bộ đoạn trích',
    shortQuote: 'Thu gọn đoạn trích',
    showPassage: 'Đến đoạn văn',
    text: 'Nội dung ghi chú',
    placeholder: {
      passage: 'Ghi chú của bạn. Không có nội dung thì đoạn văn chỉ được tô sáng.',
      entity: 'Ghi chú của bạn về tên này. Bạn sẽ gặp lại ở mọi nơi tên này xuất hiện.',
      page: 'Ghi chú của bạn về trang này.',
    },
    write: 'Viết',
    preview: 'Xem trước',
    nothingToPreview: 'Chưa có gì để xem: ghi chú chưa có nội dung.',
    tags: 'Nhãn',
    addTag: 'Thêm nhãn',
    removeTag: (tag) => `Bỏ nhãn ${tag}`,
    colour: 'Màu',
    entities: 'Tên liên kết',
    addEntity: 'Liên kết một tên',
    openEntity: (name) => `Mở ${name} trong thư viện`,
    removeEntity: (name) => `Bỏ liên kết ${name}`,
    proposals: (count) => (count === 0 ? 'Không có gợi ý' : `${count} gợi ý`),
    save: 'Lưu',
    saveKeys: 'Ctrl+Enter',
    saving: 'Đang lưu…',
    saved: 'Đã lưu',
    draft: { waiting: 'Bản nháp…', kept: 'Đã giữ bản nháp', failed: 'Chưa giữ được bản nháp' },
    failures: {
      database: 'Ghi chú chưa được lưu: ổ đĩa đầy hoặc bị khóa. Hãy giải phóng dung lượng rồi thử lại.',
      forbidden: 'Ghi chú chưa được lưu: hãy mở ghi chú trong thư viện của Repères rồi thử lại.',
      full: 'Ghi chú chưa được lưu: ổ đĩa đã đầy. Hãy giải phóng dung lượng rồi thử lại.',
      invalid: 'Ghi chú chưa được lưu: ghi chú quá dài hoặc có quá nhiều phần. Hãy rút ngắn rồi thử lại.',
      missing: 'Ghi chú chưa được lưu: ghi chú không còn ở đó. Hãy sao chép nội dung rồi làm lại.',
      newer:
        'Ghi chú chưa được lưu: một phiên bản Repères mới hơn đang giữ ghi chú của bạn. Hãy sao chép nội dung, cập nhật tiện ích rồi làm lại.',
      unreachable:
        'Ghi chú chưa được lưu: Repères vừa được cập nhật hoặc đã dừng. Hãy sao chép nội dung, tải lại trang rồi làm lại.',
    },
    deleted: 'Ghi chú này đã bị xóa trong lúc bạn viết. Những gì bạn viết vẫn còn đây.',
    saveAsNew: 'Lưu thành ghi chú mới',
    conflict: {
      title: 'Ghi chú này đã được sửa ở nơi khác',
      explained: 'Một bản khác đã được lưu trong khi bạn đang viết. Không mất gì cả: hãy chọn.',
      mine: 'Bản của bạn',
      theirs: 'Bản đã lưu',
      differs: 'Khác nhau ở:',
      parts: { text: 'nội dung', tags: 'nhãn', colour: 'màu', entities: 'tên liên kết', target: 'đoạn văn' },
      none: { text: 'không có nội dung', tags: 'không có nhãn', entities: 'không có tên' },
      keepMine: 'Giữ bản của bạn',
      keepTheirs: 'Giữ bản đã lưu',
      keepBoth: 'Giữ cả hai',
      keepBothExplained: 'Bản của bạn trở thành ghi chú mới.',
    },
    edit: 'Sửa',
    addText: 'Thêm nội dung',
    inLibrary: 'Trong thư viện',
    changed: (instant) => `Sửa lần cuối ${instant}`,
    highlightOnly: 'Được tô sáng, không có nội dung.',
    highlighted: 'Đã tô sáng',
    highlighting: 'Đang tô sáng…',
    taking: (what) =>
      `Thay đổi này bỏ bớt nội dung của ghi chú (${what}): hãy lưu trong cửa sổ này, nơi không trang nào với tới được.`,
    goneFrame: 'Ghi chú này không còn mở ở đây. Hãy đóng cửa sổ này rồi mở lại ghi chú từ trang.',
    closedStore: 'Ghi chú của bạn không phản hồi: hãy khởi động lại trình duyệt rồi thử lại.',
  },
};
