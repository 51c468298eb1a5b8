/** The 5 groups and 22 tasks (DOMAIN D.4): code, Vietnamese, English; tasks follow their group. */
export interface GroupData {
  readonly code: string;
  readonly titleVi: string;
  readonly titleEn: string;
  /** Advising and implementing bodies. */
  readonly implement: readonly string[];
  readonly lead?: readonly string[];
  readonly coordinate?: readonly string[];
  readonly tasks: readonly (readonly [vi: string, en: string])[];
}

const others = ['CAUCUSES_AND_DELEGATIONS', 'DISTRICT_COMMITTEES', 'AFFILIATED_COMMITTEES', 'RELATED_BODIES'];

export const groups: readonly GroupData[] = [
  {
    code: 'III.1',
    titleVi: 'Nâng cao nhận thức về vị trí, vai trò của đội ngũ trí thức',
    titleEn: 'Raise awareness of the place and role of intellectuals',
    implement: ['PROPAGANDA_COMMISSION', ...others],
    tasks: [
      ['Quán triệt, tuyên truyền tinh thần Nghị quyết', 'Disseminate the spirit of the Resolution'],
      [
        'Tổ chức hội nghị chuyên sâu theo ngành, địa phương',
        'Hold in-depth conferences by sector and locality',
      ],
      [
        'Đổi mới công tác tuyên truyền; đề cao danh dự, đạo đức, trách nhiệm của trí thức',
        'Renew propaganda; uphold the honour, ethics and duty of intellectuals',
      ],
      [
        'Xây dựng kế hoạch, đề án thu hút, trọng dụng, đãi ngộ, tôn vinh trí thức; lắng nghe, tham vấn, đối thoại',
        'Make plans and schemes to attract, use, reward and honour intellectuals; listen, consult and hold dialogue',
      ],
      [
        'Nâng cao trách nhiệm nêu gương của người đứng đầu; xây dựng Đảng trong các cơ quan, tổ chức trí thức',
        'Raise the duty of heads to set examples; build the Party in intellectual bodies',
      ],
    ],
  },
  {
    code: 'III.2',
    titleVi: 'Đổi mới công tác đào tạo, sử dụng, đãi ngộ, tôn vinh trí thức; trọng dụng nhân tài',
    titleEn: 'Renew the training, use, treatment and honouring of intellectuals; value talent',
    implement: ['PPC_CAUCUS', 'COUNCIL_DELEGATION', 'UNION_DELEGATION', ...others],
    tasks: [
      [
        'Tạo đột phá trong đào tạo trình độ cao, liên kết với các cơ sở đào tạo tiên tiến',
        'Break through in high-level training; link with advanced institutions',
      ],
      [
        'Phát hiện nhân tài; hỗ trợ trí thức trẻ, nữ, vùng sâu, vùng xa, biên giới biển đảo, lực lượng vũ trang, dân tộc thiểu số',
        'Detect talent; support intellectuals who are young, female, in remote areas, at the sea and island border, in the armed forces or of ethnic minorities',
      ],
      [
        'Tổ chức đối thoại, gặp mặt, tôn vinh trí thức tiêu biểu',
        'Hold dialogues and meetings; honour outstanding intellectuals',
      ],
    ],
  },
  {
    code: 'III.3',
    titleVi: 'Nâng cao hiệu lực quản lý nhà nước, hoàn thiện pháp luật, cơ chế, chính sách',
    titleEn: 'Improve state management, law and mechanisms',
    implement: ['PPC_CAUCUS', 'UNION_DELEGATION', ...others],
    tasks: [
      [
        'Thể chế hóa chủ trương, chính sách; thực hiện Chiến lược quốc gia',
        'Institutionalise policies; carry out the national strategy',
      ],
      [
        'Phát huy dân chủ, tự do học thuật; lấy ý kiến, tư vấn, phản biện, giám định xã hội đối với chiến lược, quy hoạch, công trình, dự án',
        'Promote democracy and academic freedom; opinions, consultancy, critique and social appraisal on strategies, plans, works and projects',
      ],
      [
        'Xây dựng cơ sở dữ liệu trí thức, dự báo, quy hoạch; thu hút sinh viên tốt nghiệp; ưu tiên Dung Quất, các khu công nghiệp, miền núi',
        'Build the database of intellectuals, forecasts and plans; attract graduates, with focus on Dung Quất, industrial parks and the mountains',
      ],
      [
        'Ban hành cơ chế đặc thù, tự chủ; rà soát hệ thống giải thưởng của tỉnh',
        'Issue specific mechanisms and autonomy; review the provincial award system',
      ],
      ['Tăng cường quản lý nhà nước, xử lý vi phạm', 'Strengthen state management; handle violations'],
    ],
  },
  {
    code: 'III.4',
    titleVi: 'Huy động nguồn lực, đẩy mạnh hội nhập quốc tế',
    titleEn: 'Resources and international integration',
    implement: ['PPC_CAUCUS', ...others],
    tasks: [
      [
        'Huy động ngân sách, nguồn lực xã hội, nguồn lực nước ngoài, quỹ khoa học và công nghệ; đặt hàng, giao nhiệm vụ cho nhà khoa học',
        'Raise budget, social and foreign resources and S&T funds; order from and assign tasks to scientists',
      ],
      [
        'Nâng cao năng lực nghiên cứu, chuyển giao, hệ sinh thái đổi mới sáng tạo; ưu đãi đất đai, tín dụng, thuế',
        'Raise the capacity for research, transfer and the innovation ecosystem; incentives in land, credit and tax',
      ],
      [
        'Đẩy mạnh hợp tác; phát huy trí thức người Quảng Ngãi trong và ngoài nước, người nước ngoài tại Quảng Ngãi',
        'Cooperate with intellectuals from Quảng Ngãi at home and abroad and with foreigners in Quảng Ngãi',
      ],
      [
        'Hình thành các trung tâm, mạng lưới nghiên cứu liên kết',
        'Form linked research centres and networks',
      ],
      [
        'Xây dựng đề án đào tạo ở nước ngoài, ngoại ngữ, đào tạo lại',
        'Make a scheme for study abroad, languages and retraining',
      ],
    ],
  },
  {
    code: 'III.5',
    titleVi: 'Đổi mới tổ chức, hoạt động của các hội trí thức và Liên hiệp Hội',
    titleEn: 'Renew the associations of intellectuals and the Union',
    implement: ['PPC_CAUCUS'],
    lead: ['UNION_DELEGATION'],
    coordinate: ['PROPAGANDA_COMMISSION'],
    tasks: [
      [
        'Đổi mới Liên hiệp Hội và các hội thành viên, đại diện cho hội viên, phát triển hội viên',
        'Renew the Union and its associations, represent members, grow the membership',
      ],
      ['Phát huy vai trò, trách nhiệm của trí thức', 'Promote the role and duty of intellectuals'],
      [
        'Tạo điều kiện tư vấn, giám sát, phản biện, giám định; đảm nhận một số dịch vụ công, giám sát hành nghề, chứng nhận chất lượng',
        'Enable consultancy, supervision, critique and appraisal; take over some public services, professional supervision and quality certification',
      ],
      [
        'Xây dựng Đảng, phát triển đảng viên trong trí thức trẻ',
        'Build the Party; win party members among young intellectuals',
      ],
    ],
  },
];
