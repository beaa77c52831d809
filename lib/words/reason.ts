import type { Reason } from '../model/answer.ts';
import type { Language } from '../model/language.ts';

/** For each reason: what happened, and what the reader can do. */
export const REASON_WORDS: Readonly<Record<Language, Readonly<Record<Reason, string>>>> = {
  fr: {
    database: 'Le corpus de Repères ne répond pas\u00a0: ouvrez Repères dans la barre d’outils pour le reconstruire.',
    forbidden: 'Cette page n’a pas le droit de demander cela\u00a0: passez par la bibliothèque de Repères.',
    full: 'Le disque n’a plus de place\u00a0: rien n’a été écrit. Libérez de la place, puis recommencez.',
    invalid: 'Repères n’a pas compris cette demande\u00a0: rechargez la page et recommencez.',
    missing: 'Le corpus ne contient rien sous ce nom\u00a0: cherchez-le dans la bibliothèque de Repères.',
    newer:
      'Ces données ont été écrites par une version plus récente de Repères\u00a0: mettez l’extension à jour. Rien n’y a été changé.',
    unreachable: 'Repères a été mis à jour ou arrêté\u00a0: rechargez la page.',
  },
  en: {
    database: 'The Repères corpus does not answer: open Repères from the toolbar to rebuild it.',
    forbidden: 'This page may not ask for that: use the Repères library instead.',
    full: 'The disk has no room left: nothing was written. Make room, then try again.',
    invalid: 'Repères did not understand this request: reload the page and try again.',
    missing: 'The corpus has nothing under this name: look for it in the Repères library.',
    newer: 'This data was written by a later version of Repères: update the extension. Nothing in it was changed.',
    unreachable: 'Repères was updated or stopped: reload the page.',
  },
  vi: {
    database: 'Kho dữ liệu của Repères không phản hồi: hãy mở Repères trên thanh công cụ để dựng lại kho.',
    forbidden: 'Trang này không được phép yêu cầu việc đó: hãy dùng thư viện của Repères.',
    full: 'Ổ đĩa không còn chỗ: chưa ghi gì cả. Hãy giải phóng dung lượng rồi thử lại.',
    invalid: 'Repères không hiểu yêu cầu này: hãy tải lại trang rồi thử lại.',
    missing: 'Kho dữ liệu không có gì dưới tên này: hãy tìm trong thư viện của Repères.',
    newer: 'Dữ liệu này do phiên bản Repères mới hơn ghi: hãy cập nhật tiện ích. Không có gì bị thay đổi.',
    unreachable: 'Repères vừa được cập nhật hoặc đã dừng: hãy tải lại trang.',
  },
};
