import { constraintMeans, defineProblems } from '../../kernel/index.js';

export const attachmentProblems = defineProblems('ConsultancyAttachment', {
  STATE_SECRET_NO_FILE: {
    vi: 'Nhiệm vụ có bí mật nhà nước: không lưu tệp nào trong hệ thống này; hãy gửi bản giấy.',
    en: 'The request is a state secret: no file of it is kept here; send it on paper.',
  },
  REQUEST_ENDED: {
    vi: 'Nhiệm vụ đã kết thúc; không nhận thêm tài liệu.',
    en: 'The request has ended; it takes no more documents.',
  },
  KIND_DOES_NOT_FIT: {
    vi: 'Loại tài liệu này không gắn với bản ghi đó.',
    en: 'A document of this kind does not hang on that record.',
  },
  TYPE_NOT_ALLOWED: {
    vi: 'Không nhận loại tệp này (xem quy định consult.file.types).',
    en: 'Files of this type are not taken (rule consult.file.types).',
  },
  FILE_TOO_LARGE: {
    vi: 'Tệp lớn hơn mức cho phép (quy định consult.file.maxBytes).',
    en: 'The file is larger than allowed (rule consult.file.maxBytes).',
  },
  QUOTA_REACHED: {
    vi: 'Nhiệm vụ đã đủ số lượng hoặc dung lượng tài liệu cho phép (quy định consult.file.perRequest).',
    en: 'The request has as many files or bytes as it may (rule consult.file.perRequest).',
  },
  CONFIDENTIALITY_TOO_LOW: {
    vi: 'Độ mật của tài liệu không được thấp hơn độ mật của nhiệm vụ.',
    en: 'A document is at least as confidential as its request.',
  },
  NOT_SAME_DOCUMENT: {
    vi: 'Bản được thay thế không phải tài liệu cùng loại của cùng bản ghi.',
    en: 'What it replaces is no document of the same kind on the same record.',
  },
  ALREADY_REPLACED: {
    vi: 'Bản này đã có phiên bản mới hơn; hãy thay phiên bản mới nhất.',
    en: 'There is a newer version already; replace the newest.',
  },
  NOT_RECEIVED: {
    vi: 'Chưa nhận được nội dung tệp; hãy tải tệp lên trước.',
    en: 'The bytes have not arrived; upload the file first.',
  },
  TICKET_EXPIRED: {
    vi: 'Phiếu tải tệp đã hết hạn; hãy yêu cầu phiếu mới.',
    en: 'The ticket has expired; ask for another.',
  },
  ALREADY_CONFIRMED: { vi: 'Tệp này đã được xác nhận.', en: 'The file is confirmed already.' },
  HASH_DIFFERS: {
    vi: 'Nội dung nhận được khác với tệp đã gửi (mã SHA-256 khác).',
    en: 'What arrived is not what was sent (the SHA-256 differs).',
  },
  CONTENT_DIFFERS: {
    vi: 'Nội dung tệp không đúng loại mà tên tệp nêu; tệp không được lưu.',
    en: 'The content is not what the name says; nothing is kept.',
  },
  CONTENT_DANGEROUS: {
    vi: 'Tệp chứa chương trình hoặc mã trang web; tệp không được lưu.',
    en: 'The file holds a program or markup that runs; nothing is kept.',
  },
  CONTENT_HAS_MACROS: {
    vi: 'Tệp chứa macro; hãy lưu lại bản không có macro. Tệp không được lưu.',
    en: 'The file has macros; save it without. Nothing is kept.',
  },
  CONTENT_UNREADABLE: {
    vi: 'Tệp hỏng, có mật khẩu hoặc nén bất thường; tệp không được lưu.',
    en: 'The file is broken, has a password or is packed abnormally; nothing is kept.',
  },
  RELIED_ON: {
    vi: 'Tài liệu đã được dùng làm căn cứ nên không thể rút hay thay.',
    en: 'The document is relied on already and can be neither withdrawn nor added.',
  },
});

constraintMeans(
  'consultancy_attachment_version',
  attachmentProblems.problem('ALREADY_REPLACED', ['input', 'replacesId']),
);
