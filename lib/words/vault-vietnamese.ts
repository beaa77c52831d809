import { sayCount } from './count.ts';
import type { VaultWords } from './vault-words.ts';

const counted = (count: number, noun: string): string => `${sayCount(count, 'vi')} ${noun}`;

export const VAULT_VIETNAMESE: VaultWords = {
  notice: 'Tình trạng ghi chú của bạn',
  damages: {
    unreadable: 'Không còn đọc được cơ sở dữ liệu ghi chú của bạn.',
    behind: 'Có ghi chú đã biến mất khỏi cơ sở dữ liệu.',
    incomplete: 'Cơ sở dữ liệu ghi chú của bạn bị hỏng.',
  },
  notesHere(expected, here) {
    if (expected === null)
      return here === null ? 'Không đọc được gì trong đó.' : `Đọc được ${counted(here, 'ghi chú')}.`;
    const awaited = `Đáng lẽ có ${counted(expected, 'ghi chú')}`;
    return here === null || here === 0
      ? `${awaited}, không đọc được ghi chú nào.`
      : `${awaited}, đọc được ${sayCount(here, 'vi')}.`;
  },
  heads: {
    expected: 'Đáng lẽ có',
    here: 'Đọc được',
    mended: 'Sau khi khôi phục',
    now: 'Hiện tại',
    there: 'Bản sao lưu',
    difference: 'Chênh lệch',
    back: 'Đã trở lại',
    missing: 'Không tìm thấy',
  },
  counted: { notes: 'Ghi chú', bin: 'Thùng rác', own: 'Từ điển của tôi', texts: 'Văn bản đính kèm' },
  table: 'Số ghi chú, tên và văn bản',
  counts: {
    notes: (count) => counted(count, 'ghi chú'),
    bin: (count) => counted(count, 'trong thùng rác'),
    own: (count) => counted(count, 'tên và dữ kiện của bạn'),
    texts: (count) => counted(count, 'văn bản đính kèm'),
  },
  mends: (last) =>
    last === null
      ? 'Khôi phục sẽ gộp những thay đổi được giữ riêng và mọi thứ còn đọc được.'
      : `Khôi phục sẽ gộp bản sao lưu lúc ${last}, những thay đổi được giữ từ đó và mọi thứ còn đọc được.`,
  meanwhile: {
    readable: 'Trong lúc chờ, không có gì bị xóa và những gì bạn viết vẫn được giữ.',
    unreadable: 'Trong lúc chờ, không có gì bị xóa nhưng cũng không lưu được gì mới.',
  },
  packsGone: (names) => `Từ điển cần thêm lại từ tệp: ${names}.`,
  mend: 'Khôi phục',
  mending: 'Đang khôi phục…',
  accept: 'Giữ những gì còn lại',
  acceptSure: (notes) =>
    notes === 0 ? 'Không giữ ghi chú nào?' : `Giữ ${counted(notes, 'ghi chú')} và bỏ phần còn lại?`,
  accepting: 'Xin chờ…',
  mended: 'Ghi chú của bạn đã được khôi phục.',
  back: (counts) => `Hiện có: ${counts}.`,
  missing: (counts) => `Không tìm thấy: ${counts}.`,
  nothingMissing: 'Không thiếu gì cả.',
  packs: 'Các từ điển bạn đã thêm không còn; ghi chú của bạn vẫn nguyên vẹn.',
  accepted: 'Đã rõ: từ nay những gì còn lại là tất cả của bạn. Các bản sao lưu trước đó vẫn còn.',
  newer:
    'Ghi chú của bạn do một phiên bản Repères mới hơn ghi. Hãy cập nhật tiện ích để xem lại; trong lúc chờ, Repères không thay đổi gì.',
  openToMend: 'Mở thư viện để khôi phục',
  seeBackups: 'Xem các bản sao lưu',
  notReadable: 'Hiện không đọc được gì ở đây: những gì bạn đã viết có thể được khôi phục, ở đầu trang.',
  troubles: {
    full: 'Ổ đĩa gần đầy: ghi chú của bạn đã được lưu nhưng chưa sao lưu được. Hãy giải phóng dung lượng.',
    failed:
      'Ghi chú của bạn đã được lưu nhưng chưa sao lưu được. Thỉnh thoảng hãy xuất ghi chú ra tệp, từ danh sách ghi chú.',
  },
  failures: {
    database: 'Ổ đĩa không phản hồi: chưa có gì thay đổi. Hãy khởi động lại trình duyệt rồi thử lại.',
    forbidden: 'Trang này không được phép yêu cầu việc đó: hãy dùng thư viện của Repères.',
    full: 'Ổ đĩa không còn chỗ: chưa có gì thay đổi. Hãy giải phóng dung lượng rồi thử lại.',
    invalid: 'Bản sao lưu này bị hỏng: chưa có gì thay đổi. Hãy chọn bản khác.',
    missing: 'Bản sao lưu này không còn nữa: chưa có gì thay đổi. Hãy chọn bản khác.',
    newer: 'Một phiên bản Repères mới hơn đã ghi bản này: hãy cập nhật tiện ích. Chưa có gì thay đổi.',
    unreachable: 'Repères vừa được cập nhật hoặc đã dừng: hãy tải lại trang rồi thử lại.',
  },

  intro:
    'Repères chép mọi thứ bạn viết ra ngoài cơ sở dữ liệu: ghi chú, thùng rác, từ điển, văn bản đính kèm, cài đặt. Repères giữ bốn bản sao lưu mới nhất và mỗi ngày một bản cho bảy ngày gần nhất có bản sao lưu. Gỡ Repères sẽ xóa các bản này; còn tệp thì vẫn ở lại.',
  loading: 'Đang mở các bản sao lưu…',
  none: 'Chưa có bản sao lưu nào: bản đầu tiên được tạo ít lâu sau khi bạn viết.',
  last: (at) => `Bản sao lưu mới nhất: ${at}.`,
  backUp: 'Sao lưu ngay',
  backingUp: 'Đang sao lưu…',
  notWhileDamaged: 'Không sao lưu khi cơ sở dữ liệu còn hỏng: hãy khôi phục trước.',
  list: 'Các bản sao lưu được giữ',
  about: (counts, size) => `${counts}; ${size}`,
  unreadable: (size) => `Không đọc được: tệp bị hỏng (${size}).`,
  save: 'Lưu ra tệp',
  saving: 'Đang chuẩn bị tệp…',
  returnTo: 'Trở lại bản sao lưu này',
  returnHow:
    'Ghi chú, thùng rác, từ điển, văn bản đính kèm và cài đặt sẽ được thay bằng nội dung của bản sao lưu. Những gì đang có được sao lưu trước: bạn có thể hoàn tác.',
  returnNow: 'Trở lại ngay',
  returning: 'Đang thay thế…',
  cancel: 'Hủy',

  fromFile: 'Khôi phục từ tệp',
  fromFileHow:
    'Hãy chọn một tệp .reperes-backup.json, hoặc thả tệp vào trang này. Bạn sẽ thấy nội dung của tệp trước khi có gì thay đổi.',
  chooseFile: 'Chọn tệp',
  oneFile: 'Mỗi lần một tệp: hãy chọn một tệp thôi.',
  notUtf8: 'Tệp này không phải là văn bản UTF-8: đây không phải là bản sao lưu của Repères.',
  reading: 'Đang đọc tệp…',
  refused: (file) => `Không dùng được “${file}”.`,
  nothingChanged: 'Chưa có gì thay đổi.',
  preview: (file, at) => `“${file}”: bản sao lưu lúc ${at}.`,
  replace: 'Thay bằng tệp này',
  refusals: {
    'too large': 'Tệp quá lớn để là bản sao lưu của Repères.',
    'too deep': 'Tệp lồng nhau quá sâu: đây không phải là bản sao lưu.',
    'not JSON': 'Tệp không phải là JSON, hoặc bị cắt giữa chừng.',
    'not a backup': 'Đây không phải là bản sao lưu của Repères.',
    newer: 'Một phiên bản Repères mới hơn đã tạo bản sao lưu này: hãy cập nhật tiện ích.',
    'does not fit': 'Có giá trị bị thiếu hoặc không hợp lệ.',
    'given twice': 'Cùng một mục có hai lần.',
  },
  at: (path) => `Tại “${path}”.`,

  done: {
    backedUp: 'Đã sao lưu xong.',
    saved: 'Tệp nằm trong thư mục tải xuống của bạn.',
    returned: (at) => `Mọi thứ trở lại như lúc ${at}.`,
    undone: 'Đã hoàn tác: mọi thứ như trước.',
  },
  lowRoom: (left) =>
    `Chỉ còn ít dung lượng (${left}): hãy giải phóng thêm, nếu không những ghi chú sau có thể không lưu được.`,
};
