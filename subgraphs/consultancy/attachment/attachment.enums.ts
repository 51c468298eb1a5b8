import { registerEnum } from '../../kernel/index.js';

export enum AttachmentKind {
  REQUEST_LETTER = 'REQUEST_LETTER',
  DOSSIER = 'DOSSIER',
  DRAFT_TEXT = 'DRAFT_TEXT',
  MINUTES = 'MINUTES',
  REPORT = 'REPORT',
  RESPONSE = 'RESPONSE',
  FOLLOW_UP = 'FOLLOW_UP',
  OPINION = 'OPINION',
  OTHER = 'OTHER',
}
registerEnum(AttachmentKind, 'ConsultancyAttachmentKind', 'What a file of a request is (loại tài liệu).', {
  REQUEST_LETTER: ['Văn bản đề nghị', 'The letter or note that asks for it'],
  DOSSIER: ['Hồ sơ, tài liệu kèm theo', 'A document of the dossier'],
  DRAFT_TEXT: ['Dự thảo đề án, văn bản', 'The draft that is put up for review'],
  MINUTES: ['Biên bản họp hội đồng', 'Minutes of the council'],
  REPORT: ['Báo cáo tư vấn, phản biện', 'The report of the Union'],
  RESPONSE: ['Văn bản tiếp thu, giải trình', 'The agency’s answer'],
  FOLLOW_UP: ['Văn bản cuối cùng, theo dõi tiếp thu', 'The final scheme, or what shows what became of it'],
  OPINION: ['Phiếu nhận xét', 'A written opinion'],
  OTHER: ['Khác', 'Other'],
});

/** Type of the record that a file hangs on. */
export enum AttachmentOwner {
  REQUEST = 'REQUEST',
  OPINION = 'OPINION',
  COUNCIL = 'COUNCIL',
  REPORT = 'REPORT',
}
registerEnum(AttachmentOwner, 'ConsultancyAttachmentOwner', 'On what record a file hangs (tài liệu của).', {
  REQUEST: ['Nhiệm vụ', 'The request itself'],
  OPINION: ['Phiếu nhận xét', 'A written opinion; sealed as it is'],
  COUNCIL: ['Hội đồng', 'The council'],
  REPORT: ['Báo cáo', 'A version of the report'],
});

export enum AttachmentStatus {
  AWAITED = 'AWAITED',
  STORED = 'STORED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnum(AttachmentStatus, 'ConsultancyAttachmentStatus', 'How far a file is (tình trạng tài liệu).', {
  AWAITED: ['Chờ tải lên', 'Its bytes are waited for; only who announced it sees it'],
  STORED: ['Đã lưu', 'Stored: size, type and hash hold'],
  WITHDRAWN: ['Đã rút', 'Withdrawn; its bytes are deleted'],
});

/** Kinds that may hang on each type of record. */
export const kindsOf: Readonly<Record<AttachmentOwner, readonly AttachmentKind[]>> = {
  REQUEST: [
    AttachmentKind.REQUEST_LETTER,
    AttachmentKind.DOSSIER,
    AttachmentKind.DRAFT_TEXT,
    AttachmentKind.RESPONSE,
    AttachmentKind.FOLLOW_UP,
    AttachmentKind.OTHER,
  ],
  OPINION: [AttachmentKind.OPINION],
  COUNCIL: [AttachmentKind.MINUTES, AttachmentKind.OTHER],
  REPORT: [AttachmentKind.REPORT, AttachmentKind.RESPONSE, AttachmentKind.FOLLOW_UP],
};
