import { idFromName, system, type Viewer } from '../../subgraphs/kernel/index.js';
import { bodyId } from '../../subgraphs/programme/install/install.js';
import { type TestSubgraph, viewerWith } from './subgraph.js';
import { done } from './trio.js';

type Input = Record<string, unknown>;

/** A mutation that makes a record from nothing, with an input that works, told at length. */
export interface Creation {
  readonly mutation: string;
  readonly by: Viewer;
  readonly input: Input | ((graph: TestSubgraph) => Promise<Input>);
  /** The text by which everyone finds it again: the list, the place of the search, the field of the input. */
  readonly found?: { readonly list: string; readonly as: 'filter' | 'search'; readonly text: string };
}

const officer = viewerWith({ accountId: 'acc_officer', roles: ['UNION_OFFICER'] });
const unionLeader = viewerWith({ accountId: 'acc_leader', roles: ['UNION_LEADER'] });
const admin = viewerWith({ accountId: 'acc_admin', roles: ['ADMIN'] });
const dost = viewerWith({ accountId: 'acc_dost', roles: ['DOST'] });
const monitor = viewerWith({ accountId: 'acc_monitor', roles: ['PROGRAMME_MONITOR'] });
const [org, per, fld] = [idFromName('org', 'one'), idFromName('per', 'one'), idFromName('fld', 'one')];
const money = { amount: 1_000_000, currency: 'VND' };

const association = {
  code: 'ĐT',
  nameVi: 'Hội Điện tử Đức Phổ',
  kind: 'SECTORAL',
  founded: { year: 1998, month: 5 },
  licence: {
    number: '12/QĐ-UBND',
    issuer: 'UBND tỉnh Quảng Ngãi',
    signedOn: '1998-03-02',
    title: 'Cho phép thành lập',
  },
};
const person = {
  name: { family: 'Đặng', middle: 'Thị Thuý', given: 'Quyên' },
  birth: { year: 1980, month: 2, day: 29 },
  degrees: [{ level: 'PHD', major: 'Hoá học', institution: 'Đại học Huế', country: 'VN', year: 2010 }],
  titles: [{ kind: 'ASSOCIATE_PROFESSOR', year: 2015 }],
  employments: [{ sector: 'EDUCATION', position: 'Giảng viên', validFrom: '2010-01-01' }],
  consents: ['STATISTICS', 'PUBLIC_PROFILE'],
};
const programme = {
  code: 'STKT-Đ',
  nameVi: 'Hội thi Sáng tạo kỹ thuật',
  kind: 'CONTEST',
  level: 'PROVINCE',
  cycleYears: 2,
  organiser: 'Liên hiệp Hội',
};

let requests = 0;
/** A request that others can be asked about. */
async function acceptedRequest(graph: TestSubgraph): Promise<string> {
  const id = await done(graph, officer, 'proposeConsultancyRequest', {
    title: `Đề án thứ ${++requests}`,
    type: 'CONSULTANCY',
    origin: 'AGENCY_REQUEST',
    schemeKind: 'OTHER',
    confidentiality: 'INTERNAL',
    fieldIds: [fld],
    requestingAgencyId: org,
    requestDocument: '12/SKHCN',
  });
  await done(graph, officer, 'registerConsultancyRequest', { id });
  return done(graph, unionLeader, 'acceptConsultancyRequest', { id, methods: ['WRITTEN_OPINION'] });
}

/** The opinion of somebody who was just asked for it. */
async function invitedOpinion(graph: TestSubgraph): Promise<string> {
  const requestId = await acceptedRequest(graph);
  await done(graph, officer, 'inviteReviewers', { requestId, personIds: [per], isReviewer: true });
  const query = 'query($id: ID) { opinions(filter: { requestId: $id }) { nodes { id } } }';
  return (await graph.run(officer, query, { id: requestId })).data.opinions.nodes[0].id;
}

/** Somebody who consented, and an association whose secretary and leader act as one account. */
async function applicant(graph: TestSubgraph) {
  const once = { idempotencyKey: 'an association that takes members' };
  const associationId = await done(graph, officer, 'registerAssociation', {
    ...once,
    ...association,
    code: 'NHẬN',
    nameVi: 'Hội Nhận',
  });
  const personId = await done(graph, officer, 'createPerson', {
    ...person,
    consents: ['MEMBERSHIP_ADMIN'],
    associationId,
  });
  return { associationId, personId };
}

/** A body that holds dialogues, commissions services and is asked. */
const agency = (graph: TestSubgraph) =>
  done(graph, officer, 'createOrganization', {
    idempotencyKey: 'a body',
    code: 'CQ-Đ',
    nameVi: 'Sở Đối thoại',
    kind: 'STATE_AGENCY',
  });

export const creations: Readonly<Record<string, readonly Creation[]>> = {
  associations: [
    {
      mutation: 'createAccount',
      by: admin,
      input: { username: 'dang.quyen', password: 'mật khẩu dài', roles: ['AGENCY'] },
    },
    {
      mutation: 'requestUpload',
      by: officer,
      input: { name: 'Hội viên Đức Phổ.xlsx', size: 1_000 },
    },
    {
      mutation: 'startExport',
      by: officer,
      input: { list: 'PEOPLE', filter: { people: { search: 'a' } }, columns: ['fullName'], format: 'CSV' },
    },
    {
      mutation: 'registerAssociation',
      by: officer,
      input: association,
      found: { list: 'associations', as: 'filter', text: 'Điện tử Đức Phổ' },
    },
    {
      mutation: 'createLegalDocument',
      by: officer,
      input: {
        number: '126/2024/NĐ-CP',
        kind: 'DECREE',
        issuer: 'Chính phủ',
        signedOn: '2024-10-08',
        effectiveFrom: '2024-11-26',
        title: 'Tổ chức, hoạt động và quản lý hội ở Đức Phổ',
        uri: 'https://example.org/126',
      },
      found: { list: 'legalDocuments', as: 'filter', text: 'quản lý hội ở Đức Phổ' },
    },
    {
      mutation: 'createBranch',
      by: officer,
      input: async (graph) => ({
        associationId: (await applicant(graph)).associationId,
        nameVi: 'Chi hội Đức Phổ',
        validFrom: '2026-01-15',
      }),
    },
    {
      mutation: 'createOrganization',
      by: officer,
      input: { code: 'SỞ-ĐT', nameVi: 'Sở Thử nghiệm Đường thuỷ', kind: 'STATE_AGENCY' },
      found: { list: 'organizations', as: 'search', text: 'Thử nghiệm Đường thuỷ' },
    },
    {
      mutation: 'createPerson',
      by: officer,
      input: person,
      found: { list: 'people', as: 'filter', text: 'Đặng Thị Thuý' },
    },
    {
      mutation: 'setFeeSchedule',
      by: officer,
      input: {
        year: 2026,
        dueOn: '2026-06-30',
        resolutionNumber: '5/NQ-LHH Đợt',
        rates: [{ amount: money }],
      },
    },
    {
      mutation: 'draftAnnualReport',
      by: system,
      input: async (graph) => ({
        associationId: (await applicant(graph)).associationId,
        year: 2026,
        activities: 'Hội thảo về đất.',
        plans: 'Đại hội.',
        income: money,
        expenses: money,
      }),
    },
    { mutation: 'applyForMembership', by: system, input: applicant },
    {
      mutation: 'recordTerm',
      by: officer,
      input: { ordinal: 5, startedOn: '2022-12-20', dueOn: '2027-12-19' },
    },
    {
      mutation: 'planCongress',
      by: officer,
      input: {
        kind: 'EXTRAORDINARY',
        form: 'DELEGATES',
        ordinal: 5,
        plannedOn: '2027-11-18',
        place: 'Hội trường tỉnh Quảng Ngãi',
        agenda: ['Báo cáo nhiệm kỳ', 'Bầu cử'],
        requestedBy: 'EXECUTIVE_COMMITTEE',
        requestVotes: 20,
        requestTotal: 30,
      },
    },
    {
      mutation: 'draftPetition',
      by: officer,
      input: async (graph) => ({
        kind: 'RIGHTS',
        petitionerKind: 'ASSOCIATION',
        associationId: (await applicant(graph)).associationId,
        title: 'Kiến nghị về phụ cấp đặc thù',
        text: 'Đề nghị xem xét.\nTrân trọng.',
        documents: [{ number: '12/CV-Đ', title: 'Danh sách', signedOn: '2026-03-02' }],
        writtenOn: '2026-03-02',
      }),
      found: { list: 'petitions', as: 'filter', text: 'phụ cấp đặc thù' },
    },
    {
      mutation: 'planDialogue',
      by: officer,
      input: async (graph) => ({
        topic: 'Đối thoại về đãi ngộ trí thức',
        description: 'Lắng nghe.\nTrao đổi.',
        hostId: await agency(graph),
        place: 'Hội trường Đức Phổ',
        heldOn: '2026-12-10',
        registerBy: '2026-12-01',
      }),
      found: { list: 'dialogues', as: 'filter', text: 'đãi ngộ trí thức' },
    },
    {
      mutation: 'createPublicService',
      by: officer,
      input: { code: 'DVC-Đ', nameVi: 'Giám định đường thuỷ', kind: 'EXPERT_ASSESSMENT', unit: 'vụ việc' },
      found: { list: 'publicServices', as: 'search', text: 'Giám định đường thuỷ' },
    },
    {
      mutation: 'recordTraining',
      by: officer,
      input: async (graph) => ({
        personId: (await applicant(graph)).personId,
        kind: 'DEGREE',
        programme: 'Tiến sĩ Hoá học',
        institution: 'Đại học Ví Dụ',
        country: 'JP',
        level: 'PHD',
        funding: 'SCHOLARSHIP',
        decisionNumber: '8/QĐ-UBND',
        startOn: '2022-09-01',
        endOn: '2025-08-31',
        returnDueOn: '2025-12-31',
      }),
    },
    {
      mutation: 'grantHonoraryMembership',
      by: system,
      input: async (graph) => ({
        ...(await applicant(graph)),
        citation: 'Đóng góp nhiều',
        grantedOn: '2026-01-15',
      }),
    },
  ],
  consultancy: [
    {
      mutation: 'proposeConsultancyRequest',
      by: officer,
      input: {
        title: 'Đề án phát triển vùng trồng quế',
        type: 'CRITIQUE',
        origin: 'AGENCY_REQUEST',
        schemeKind: 'POLICY_SCHEME',
        confidentiality: 'PUBLIC',
        fieldIds: [fld],
        requestingAgencyId: org,
        draftingAgencyId: org,
        requestDocument: '12/SKHCN-QĐ',
        budget: money,
        proposedOn: '2026-03-02',
      },
      found: { list: 'consultancyRequests', as: 'filter', text: 'vùng trồng quế' },
    },
    {
      mutation: 'openOpinionCall',
      by: system,
      input: async (graph) => ({
        requestId: await acceptedRequest(graph),
        associationIds: [idFromName('aso', 'one')],
        message: 'Về tính khả thi',
        letterNumber: '5/LHH-TVPB',
      }),
    },
    {
      mutation: 'saveOpinionDraft',
      by: officer,
      input: async (graph) => ({
        id: await invitedOpinion(graph),
        summary: 'Đề án cần bổ sung số liệu',
        conclusion: 'AGREE_WITH_CHANGES',
        comments: [{ criterion: 'FEASIBILITY', text: 'Chưa rõ nguồn vốn' }],
        points: [
          {
            criterion: 'RISKS',
            text: 'Giá giảm',
            recommendation: 'Có phương án',
            severity: 'KEY',
            anchor: { documentName: 'Dự thảo đề án', article: '12', clause: '3', point: 'đ', page: 4 },
          },
        ],
      }),
    },
    {
      mutation: 'proposeExpert',
      by: system,
      input: async (graph) => ({
        requestId: await acceptedRequest(graph),
        associationId: idFromName('aso', 'one'),
        personId: per,
        role: 'REVIEWER',
        fieldId: fld,
        grounds: 'Hai mươi năm nghiên cứu',
      }),
    },
    {
      mutation: 'addExpert',
      by: officer,
      input: {
        personId: per,
        fieldIds: [fld],
        keywords: ['Đê điều'],
        availableFrom: '2026-12-01',
        availabilityNote: 'Chỉ cuối tuần.\nBuổi sáng.',
        maxLoad: 2,
      },
    },
    {
      mutation: 'engageExpert',
      by: officer,
      input: async (graph) => ({
        requestId: await acceptedRequest(graph),
        personId: per,
        role: 'REVIEWER',
        fee: money,
        tax: { amount: 100_000, currency: 'VND' },
        fundingSource: 'UNION_FUNDS',
        contractNo: '1/HĐ-LHH',
        disclosure: 'Đã từng hợp tác.\nNăm 2020.',
      }),
    },
  ],
  research: [
    {
      mutation: 'contractResearchProject',
      by: dost,
      input: {
        code: '1/2026/ĐTKHCN',
        title: 'Canh tác tỏi không dùng cát ở Lý Sơn',
        type: 'PILOT_PRODUCTION',
        legalRegime: 'LAW_2013',
        fundingRoute: 'OPEN_SELECTION',
        fieldId: fld,
        hostOrganizationId: org,
        startOn: '2025-01-01',
        endOn: '2026-12-31',
        budgetState: money,
        budgetOther: money,
        objectives: 'Mô hình canh tác.\nGiảm khai thác cát.',
        contractNumber: '1/HĐ-SKHCN',
        team: [{ personId: per, personName: 'Trần Thị Bưởi', role: 'PRINCIPAL_INVESTIGATOR', months: 12 }],
        products: [{ form: 'II', name: 'Quy trình', unit: 'quy trình', orderedQty: 1 }],
      },
      found: { list: 'researchProjects', as: 'filter', text: 'tỏi không dùng cát' },
    },
  ],
  awards: [
    {
      mutation: 'createAwardProgramme',
      by: officer,
      input: programme,
      found: { list: 'awardProgrammes', as: 'search', text: 'Sáng tạo kỹ thuật' },
    },
    {
      mutation: 'planAwardEdition',
      by: officer,
      input: async (graph) => ({
        programmeId: await done(graph, officer, 'createAwardProgramme', {
          ...programme,
          code: 'CÓ-KỲ',
          idempotencyKey: 'programme of editions',
        }),
        ordinal: 14,
        yearFrom: 2025,
        yearTo: 2026,
        opensOn: '2026-03-11',
        submissionDeadline: '2026-03-20',
        prizeTable: [{ rank: 'FIRST', maxCount: 1, amount: money }],
      }),
    },
    {
      mutation: 'conferHonour',
      by: officer,
      input: {
        honourCode: 'MERIT_PROVINCE',
        level: 'PROVINCE',
        recipientType: 'PERSON',
        recipientPersonId: per,
        recipientName: 'Nguyễn Văn Đức',
        decisionNumber: '123/QĐ-UBND',
        decidedBy: 'Chủ tịch UBND tỉnh',
        conferredOn: '2026-01-15',
        citation: 'Có nhiều đóng góp',
        cash: money,
      },
      found: { list: 'conferredHonours', as: 'filter', text: 'Nguyễn Văn Đức' },
    },
  ],
  programme: [
    {
      mutation: 'linkBodyOrganization',
      by: monitor,
      input: { bodyId: bodyId('UNION_DELEGATION'), organizationId: org },
    },
    {
      mutation: 'expectActionPlan',
      by: monitor,
      input: { bodyId: bodyId('PPC_CAUCUS'), dueOn: '2024-03-31' },
    },
    {
      mutation: 'draftIndicatorReport',
      by: monitor,
      input: {
        indicatorCode: 'T2',
        period: '2025',
        asOf: '2025-12-31',
        territoryId: idFromName('adm', 'one'),
        numerator: 2,
        denominator: 3,
        evidence: ['01/BC-SNV'],
        note: 'Số liệu chính thức',
      },
    },
  ],
};
