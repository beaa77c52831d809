import { sayCount } from './count.ts';
import type { SettingsPageWords } from './settings-page-words.ts';

const count = (number: number): string => sayCount(number, 'vi');

export const SETTINGS_VIETNAMESE: SettingsPageWords = {
  loading: 'Đang tải các cài đặt…',
  marking: 'Những gì được gạch chân',
  look: 'Ngôn ngữ và cách đánh dấu',
  painterMeaning:
    'Gạch chân không ghi gì vào trang, nhưng trình đọc màn hình không đọc lên. Dấu thì được đọc lên; muốn vậy, Repères bọc mỗi tên trong một thẻ <mark>.',
  ticks: 'Hiện ở mép trang vị trí của các tên',

  namesOff: 'Các tên đã tắt',
  noNamesOff: 'Chưa tắt tên nào. Có thể tắt một tên trong bảng bên, ở danh sách tên của trang.',
  namesOffMeaning: 'Các tên này không được gạch chân ở đâu cả. Chúng vẫn ở trong kho dữ liệu và trong ghi chú của bạn.',
  unknownName: 'không còn trong từ điển nào đang bật',
  light: 'Bật lại',
  sitesOff: 'Các trang web đã tắt',
  noSitesOff: 'Chưa tắt trang web nào. Có thể tắt một trang web bằng Repères trên thanh công cụ.',
  allow: 'Bật lại',
  more: (left) => `Xem tiếp (${count(left)})`,

  access: 'Nơi được đọc',
  changeAccess: 'Đổi các trang web được đọc',

  keyboard: 'Bàn phím',
  commands: {
    'next-mention': 'Đến tên tiếp theo',
    'previous-mention': 'Về tên trước',
    'open-card': 'Mở thẻ của tên đang chọn',
    'write-note': 'Ghi chú đoạn đang chọn',
    highlight: 'Tô sáng đoạn đang chọn',
    'next-note': 'Đến ghi chú tiếp theo',
    'previous-note': 'Về ghi chú trước',
    _execute_action: 'Mở Repères',
  },
  noKeys: 'chưa có phím',
  noCommands: 'Trình duyệt này không cho tiện ích dùng phím tắt.',
  changeKeys: {
    chromium:
      'Để đổi các phím này, hãy chép địa chỉ sau vào thanh địa chỉ của trình duyệt: chrome://extensions/shortcuts',
    firefox:
      'Để đổi các phím này, hãy mở about:addons, rồi chọn mục quản lý phím tắt của tiện ích dưới biểu tượng bánh răng.',
  },

  kept: 'Những gì được giữ lại',
  keptHow:
    'Mọi thứ được giữ trong hồ sơ này của trình duyệt, trên máy này. Gỡ cài đặt Repères là xóa hết: hãy xuất ghi chú và từ điển của bạn trước.',
  silent: 'không phản hồi',
  notes: 'Ghi chú',
  notesKept: (notes, drafts, binned) =>
    `${count(notes)} ghi chú, ${count(drafts)} bản nháp, ${count(binned)} trong thùng rác`,
  notesWhere: 'trong cơ sở dữ liệu ghi chú',
  ownKept: (names, facts) => `${count(names)} tên, ${count(facts)} dữ kiện`,
  ownWhere: 'trong cơ sở dữ liệu ghi chú, và một bản sao trong kho dữ liệu',
  texts: 'Văn bản đính kèm tài liệu',
  textsKept: (texts) => `${count(texts)} văn bản`,
  textsWhere: 'trong cơ sở dữ liệu ghi chú',
  corpus: 'Kho dữ liệu',
  corpusKept: (names, facts, documents) => `${count(names)} tên, ${count(facts)} dữ kiện, ${count(documents)} tài liệu`,
  corpusWhere: 'trong cơ sở dữ liệu riêng, dựng từ các từ điển',
  settings: 'Cài đặt',
  settingsKept: 'các lựa chọn trên trang này',
  settingsWhere: 'trong bộ nhớ của tiện ích',
  room: 'Dung lượng đã dùng',
  roomUsed: (used, allowed) =>
    allowed === null ? `khoảng ${used}` : `khoảng ${used} trên ${allowed} mà trình duyệt cho phép`,
  roomWhere: 'tính tất cả',
  lasting: 'Dữ liệu được lưu lâu dài: trình duyệt sẽ không tự xóa gì.',
  notLasting: 'Dữ liệu chưa được lưu lâu dài: khi ổ đĩa đầy, trình duyệt có thể xóa hết.',
  askLasting: 'Yêu cầu lưu lâu dài',
  granted: 'Trình duyệt đã đồng ý.',
  refused: 'Trình duyệt từ chối mà không nói lý do. Thỉnh thoảng hãy xuất ghi chú; bạn có thể yêu cầu lại sau.',

  rebuilding: 'Dựng lại kho dữ liệu',
  rebuildHow:
    'Dùng khi thiếu thẻ hoặc Repères không phản hồi. Cơ sở dữ liệu của kho bị bỏ đi, rồi được dựng lại từ từ điển có sẵn, từ điển của bạn và các từ điển bạn đã thêm, nếu còn đọc được. Ghi chú, cài đặt và văn bản đính kèm không bị đụng đến.',
  rebuild: 'Dựng lại',
  rebuildSure: 'Dựng lại ngay?',
  rebuildWorking: 'Đang dựng lại kho dữ liệu…',
  rebuilt: (names) =>
    names === null ? 'Kho dữ liệu đã được dựng lại.' : `Kho dữ liệu đã được dựng lại: ${count(names)} tên.`,
  notRebuilt: 'Không dựng lại được kho dữ liệu. Hãy khởi động lại trình duyệt rồi thử lại.',

  privacy: 'Quyền riêng tư',
  promises: [
    'Mọi thứ ở lại trên máy này: Repères không gửi gì và không tải gì.',
    'Với trang bạn ghi chú hoặc trích vào từ điển, chỉ còn địa chỉ, tiêu đề, đoạn văn và vài từ xung quanh.',
    'Không trang web nào đọc được ghi chú, từ điển hay các cài đặt này của bạn.',
  ],
  history: 'Ghi nhớ các trang đã đọc',
  historyOff: 'Với các trang khác bạn đọc, không có gì được ghi nhớ.',
  historyOn: 'Địa chỉ và tiêu đề của các trang mà Repères đọc được ghi nhớ, cùng ngày đọc và số tên, trên máy này.',
  openHistory: 'Mở lịch sử đọc',
  version: (version) => `Repères, phiên bản ${version}`,

  done: {
    nameLit: (name) => `“${name}” đã được bật lại.`,
    siteOn: (site) => `Repères lại đọc ${site}.`,
    undone: 'Đã hoàn tác.',
    notSaved: 'Không lưu được lựa chọn này. Hãy thử lại.',
  },
};
