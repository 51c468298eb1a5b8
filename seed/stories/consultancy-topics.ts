import {
  Confidentiality,
  ConsultancyType,
  SchemeKind,
} from '../../subgraphs/consultancy/request/request.enums.js';

const { CRITIQUE, CONSULTANCY, SOCIAL_APPRAISAL } = ConsultancyType;
const { PUBLIC, INTERNAL, RESTRICTED, STATE_SECRET } = Confidentiality;

/** DOMAIN G.2: real matters of the province; the requests about them are fictitious. */
export const topics: readonly (readonly [
  title: string,
  type: ConsultancyType,
  kind: SchemeKind,
  field: string,
  secrecy: Confidentiality,
])[] = [
  ['Điều chỉnh quy hoạch chung Khu kinh tế Dung Quất', CRITIQUE, SchemeKind.MASTER_PLAN, '201', PUBLIC],
  [
    'Báo cáo đánh giá tác động môi trường mở rộng Nhà máy lọc dầu Dung Quất',
    CRITIQUE,
    SchemeKind.ENVIRONMENT_REPORT,
    '207',
    PUBLIC,
  ],
  [
    'Quan trắc chất lượng không khí cụm công nghiệp thép',
    SOCIAL_APPRAISAL,
    SchemeKind.INVESTMENT_PROJECT,
    '207',
    PUBLIC,
  ],
  ['Đập dâng hạ lưu sông Trà Khúc và tiêu thoát lũ', CRITIQUE, SchemeKind.CONSTRUCTION_WORK, '201', PUBLIC],
  [
    'Phòng chống lũ và vận hành liên hồ chứa sông Trà Khúc – sông Vệ',
    CONSULTANCY,
    SchemeKind.PLAN,
    '105',
    PUBLIC,
  ],
  [
    'Tái định cư đường ven biển Dung Quất – Sa Huỳnh giai đoạn IIa',
    SOCIAL_APPRAISAL,
    SchemeKind.INVESTMENT_PROJECT,
    '504',
    PUBLIC,
  ],
  ['Quy hoạch tỉnh thời kỳ 2021–2030, tầm nhìn 2050', CRITIQUE, SchemeKind.MASTER_PLAN, '507', PUBLIC],
  ['Hồ sơ di sản Văn hóa Sa Huỳnh và vùng đệm', CONSULTANCY, SchemeKind.POLICY_SCHEME, '601', PUBLIC],
  ['Công viên địa chất Lý Sơn – Sa Huỳnh', CRITIQUE, SchemeKind.POLICY_SCHEME, '105', PUBLIC],
  [
    'An ninh nguồn nước và sức chứa du khách đặc khu Lý Sơn',
    CRITIQUE,
    SchemeKind.POLICY_SCHEME,
    '105',
    PUBLIC,
  ],
  ['Sử dụng cát trong canh tác tỏi Lý Sơn', CONSULTANCY, SchemeKind.PLAN, '401', PUBLIC],
  ['Đập ngăn mặn Bình Nguyên – Bình Phước', CRITIQUE, SchemeKind.CONSTRUCTION_WORK, '201', PUBLIC],
  ['Quy hoạch đô thị du lịch Măng Đen', CRITIQUE, SchemeKind.MASTER_PLAN, '507', PUBLIC],
  ['Vùng sâm Ngọc Linh', CONSULTANCY, SchemeKind.PROGRAMME, '401', PUBLIC],
  ['Chuỗi giá trị quế Trà Bồng', CONSULTANCY, SchemeKind.PROGRAMME, '502', PUBLIC],
  ['Đề án chuyển đổi số của tỉnh', CRITIQUE, SchemeKind.POLICY_SCHEME, '102', PUBLIC],
  ['Chính sách thu hút trí thức', CONSULTANCY, SchemeKind.POLICY_SCHEME, '504', PUBLIC],
  ['Đề án sắp xếp các bảo tàng', CRITIQUE, SchemeKind.POLICY_SCHEME, '601', INTERNAL],
  ['Phương án khu vực phòng thủ (chỉ có siêu dữ liệu)', CRITIQUE, SchemeKind.OTHER, '506', STATE_SECRET],
  ['Phương án giá đất khu vực trung tâm', CRITIQUE, SchemeKind.LEGAL_DRAFT, '502', RESTRICTED],
];
