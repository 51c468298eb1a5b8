import {
  AssociationKind,
  AssociationScope,
  DissolutionGround,
  LegalStatus,
  UnionMembershipStatus,
  UnionSuspensionGround,
} from '../../subgraphs/associations/association/association.enums.js';
import {
  registerAssociation,
  reportMembers,
  updateAssociation,
} from '../../subgraphs/associations/association/association.service.js';
import * as legal from '../../subgraphs/associations/association/legal-life.steps.js';
import * as inUnion from '../../subgraphs/associations/association/union.steps.js';
import { adoptCharter } from '../../subgraphs/associations/charter/charter.service.js';
import { fieldId } from '../../subgraphs/associations/research-field/research-field.resolver.js';
import { AssociationSuccessionKind } from '../../subgraphs/associations/succession/succession.enums.js';
import type { RegisterAssociationSuccessionInput } from '../../subgraphs/associations/succession/succession.inputs.js';
import { registerSuccession } from '../../subgraphs/associations/succession/succession.service.js';
import { createStage, type Stage, type World } from '../world.js';
import { provincialCommittee, union } from './associations.js';

let numbers = 1_000;
const decision = (signedOn: string, title?: string) => ({
  number: `${++numbers}/QĐ-UBND`,
  issuer: provincialCommittee,
  signedOn,
  title,
});
const ofUnion = (signedOn: string) => ({ number: `${++numbers}/QĐ-LHH`, issuer: union, signedOn });
const resolution = (signedOn: string, issuer: string) => ({
  number: `${++numbers}/NQ-BCH`,
  issuer,
  signedOn,
});

type Register = (
  code: string,
  nameVi: string,
  legalStatus: LegalStatus,
  status?: UnionMembershipStatus,
) => Promise<string>;

/** What became of associations since 2024: every state of both of their lives occurs. */
export async function associationLives(world: World): Promise<void> {
  const stage = createStage(world, 'association lives');
  const register: Register = async (code, nameVi, legalStatus, status = UnionMembershipStatus.NONE) => {
    const { id } = await registerAssociation(stage.on('associations', '2024-01-04'), {
      code,
      nameVi: `${nameVi} tỉnh Quảng Ngãi`,
      kind: AssociationKind.SECTORAL,
      scope: AssociationScope.PROVINCE,
      legalStatus,
      status,
      fieldIds: [fieldId('201')],
      address: 'Phường Trương Quang Trọng, tỉnh Quảng Ngãi',
      licence: legalStatus === LegalStatus.FOUNDING ? null : decision('2008-04-10'),
      admittedOn: status === UnionMembershipStatus.ADMITTED ? '2009-02-12' : null,
    });
    world.associations.set(code, id);
    world.names.set(id, nameVi);
    return id;
  };
  await selfReports(stage, world);
  await suspensions(stage, world);
  await dissolution(stage, world);
  await foundings(stage, register);
  await comings(stage, register);
  await reorganisations(stage, world, register);
}

/** What associations tell of themselves. */
async function selfReports(stage: Stage, world: World): Promise<void> {
  const { random } = stage;
  for (const code of ['HYH', 'HDY', 'HDD', 'HKTS', 'HXD', 'HTH', 'HLS', 'HNTT', 'HCGC', 'HKT']) {
    const individuals = 120 + random.below(900);
    await reportMembers(stage.on('associations', '2026-01-12'), {
      id: world.associations.get(code)!,
      asOf: '2025-12-31',
      individuals,
      collectives: random.below(12),
      female: Math.floor((individuals * (20 + random.below(50))) / 100),
      withDegree: Math.floor((individuals * (40 + random.below(50))) / 100),
    });
  }
  const id = world.associations.get('HYH')!;
  const [{ version }] = await stage
    .on('associations', '2026-01-12')
    .em.execute<[{ version: number }]>('select version from associations.association where id = ?', [id]);
  await updateAssociation(stage.on('associations', '2026-01-12'), {
    id,
    version,
    shortName: 'Hội Y học',
    website: 'https://hyh.example.org',
    bankName: 'Ngân hàng minh họa',
    bankAccountNumber: '999000111222',
  });
}

async function suspensions(stage: Stage, world: World): Promise<void> {
  const on = (day: string) => stage.on('associations', day);
  await inUnion.suspendAssociation(on('2026-04-01'), {
    id: world.associations.get('HHH')!,
    ground: UnionSuspensionGround.NO_REPORT,
    missingYears: [2024, 2025],
    reason: 'Hai năm liền không gửi báo cáo hoạt động',
    inspectionReport: { number: '12/BC-BKT', issuer: union, signedOn: '2026-03-20' },
    until: '2027-03-31',
  });
  const soil = world.associations.get('HKHD')!;
  await legal.suspendAssociationActivity(on('2026-06-01'), {
    id: soil,
    reason: 'Tổ chức đại hội khi chưa được đồng ý',
    until: '2026-11-30',
    decision: decision('2026-05-28', 'Đình chỉ có thời hạn hoạt động của hội'),
  });
  await inUnion.suspendAssociation(on('2026-06-15'), {
    id: soil,
    ground: UnionSuspensionGround.CHARTER_BREACH,
    missingYears: [],
    reason: 'Hội đang bị đình chỉ hoạt động',
    inspectionReport: { number: '21/BC-BKT', issuer: union, signedOn: '2026-06-10' },
  });
  const back = world.associations.get('HCD')!;
  await inUnion.suspendAssociation(on('2024-05-02'), {
    id: back,
    ground: UnionSuspensionGround.NO_FEE,
    missingYears: [2022, 2023],
    reason: 'Hai năm liền không nộp hội phí',
    inspectionReport: { number: '08/BC-BKT', issuer: union, signedOn: '2024-04-24' },
    until: '2024-12-31',
  });
  await inUnion.reinstateAssociation(on('2024-08-01'), {
    id: back,
    evidence: 'Đã nộp đủ hội phí các năm 2022, 2023',
  });
}

const dissolution = (stage: Stage, world: World) =>
  legal.dissolveAssociation(stage.on('associations', '2026-05-20'), {
    id: world.associations.get('HCK')!,
    ground: DissolutionGround.SELF,
    votesFor: 64,
    votesTotal: 71,
    debtsSettled: true,
    noticePublishedOn: '2026-04-15',
    decision: decision('2026-05-18', 'Cho phép tự giải thể'),
  });

/** Associations that are being founded, and what may come of it. */
async function foundings(stage: Stage, register: Register): Promise<void> {
  const on = (day: string) => stage.on('associations', day);
  const license = (id: string, day: string) =>
    legal.licenseAssociation(on(day), {
      id,
      fileReceivedOn: `${day.slice(0, 8)}01`,
      founders: 62,
      hasCharterDraft: true,
      hasAssets: true,
      fieldOverlaps: false,
      licence: decision(day),
      recognition: decision(`${day.slice(0, 8)}01`, 'Công nhận Ban vận động thành lập hội'),
    });
  await register('HAI', 'Hội Trí tuệ nhân tạo', LegalStatus.FOUNDING);
  const refused = await register('HVT', 'Hội Khoa học Vũ trụ', LegalStatus.FOUNDING);
  await legal.refuseAssociationLicence(on('2025-02-20'), {
    id: refused,
    reason: 'Lĩnh vực hoạt động chính trùng với hội đã được thành lập hợp pháp',
    decision: decision('2025-02-18'),
  });
  const licensed = await register('HNL', 'Hội Năng lượng tái tạo', LegalStatus.FOUNDING);
  await license(licensed, '2026-09-15');
  await legal.extendFoundingCongress(on('2026-09-28'), {
    id: licensed,
    until: '2027-01-10',
    decision: decision('2026-09-25'),
  });
  await license(await register('HDL-ST', 'Hội Du lịch sinh thái', LegalStatus.FOUNDING), '2025-01-10');
  await legal.lapseLicences(on('2025-05-01'));
  const founded = await register('HLT', 'Hội Logistics', LegalStatus.FOUNDING);
  await license(founded, '2025-03-10');
  await legal.activateAssociation(on('2025-07-20'), {
    id: founded,
    congressOn: '2025-05-28',
    founders: 62,
    foundersPresent: 55,
    resultReportedOn: '2025-06-12',
    decision: decision('2025-07-15', 'Phê duyệt điều lệ hội'),
  });
  await inUnion.applyForUnionMembership(on('2026-09-20'), {
    id: founded,
    resolution: resolution('2026-09-15', 'Ban Chấp hành Hội Logistics'),
  });
}

/** Associations that came into the Union and went out of it. */
async function comings(stage: Stage, register: Register): Promise<void> {
  const on = (day: string) => stage.on('associations', day);
  const apply = async (code: string, nameVi: string) => {
    const id = await register(code, nameVi, LegalStatus.ACTIVE);
    await adoptCharter(on('2024-01-05'), { associationId: id, decision: decision('2008-09-01') });
    await inUnion.applyForUnionMembership(on('2024-02-01'), {
      id,
      resolution: resolution('2024-01-20', `Ban Chấp hành ${nameVi}`),
    });
    return id;
  };
  const admit = async (code: string, nameVi: string) => {
    const id = await apply(code, nameVi);
    await inUnion.confirmUnionApplication(on('2024-02-15'), { id });
    const votes = { votesFor: 24, votesTotal: 27 };
    await inUnion.admitAssociation(on('2024-03-26'), { id, ...votes, decision: ofUnion('2024-03-25') });
    return id;
  };
  const rejected = await apply('HSVC', 'Hội Sinh vật cảnh');
  await inUnion.rejectAssociationApplication(on('2024-03-26'), {
    id: rejected,
    reason: 'Hội chưa có hoạt động khoa học và công nghệ',
  });
  const left = await admit('HNO', 'Hội Nuôi ong');
  await inUnion.withdrawAssociation(on('2026-01-30'), {
    id: left,
    duesSettled: true,
    resolution: resolution('2026-01-10', 'Đại hội Hội Nuôi ong'),
  });
  const expelled = await admit('HDM', 'Hội Định mức kỹ thuật');
  await inUnion.expelAssociation(on('2026-03-26'), {
    id: expelled,
    reason: 'Nhiều lần vi phạm điều lệ Liên hiệp Hội',
    votesFor: 22,
    votesTotal: 27,
    hearingOffered: true,
    decision: ofUnion('2026-03-26'),
  });
}

/** The mergers with Kon Tum; and older histories: a split, a consolidation, a new name. */
async function reorganisations(stage: Stage, world: World, register: Register): Promise<void> {
  const succeed = (
    kind: AssociationSuccessionKind,
    predecessors: readonly string[],
    successors: readonly string[],
    effectiveOn: string,
    more: Partial<RegisterAssociationSuccessionInput> = {},
  ) =>
    registerSuccession(stage.on('associations', effectiveOn < '2024-01-10' ? '2024-01-10' : effectiveOn), {
      kind,
      predecessorIds: predecessors.map((code) => world.associations.get(code)!),
      successorIds: successors.map((code) => world.associations.get(code)!),
      effectiveOn,
      legalBasis: decision(effectiveOn, 'Về việc tổ chức lại hội'),
      assetPlan: 'Bàn giao toàn bộ tài sản, tài chính và hồ sơ cho hội kế thừa',
      plan: [],
      ...more,
    });
  const { SPLIT, CONSOLIDATE, RENAME, MERGE } = AssociationSuccessionKind;
  const { ACTIVE } = LegalStatus;
  const { ADMITTED } = UnionMembershipStatus;
  await register('HNLN', 'Hội Khoa học kỹ thuật Nông lâm nghiệp', ACTIVE, ADMITTED);
  await succeed(SPLIT, ['HNLN'], ['HLN', 'HLV'], '2012-05-20');
  await register('HTL-CU', 'Hội Khoa học kỹ thuật Tưới tiêu', ACTIVE, ADMITTED);
  await register('HPTNT', 'Hội Phát triển nông thôn', ACTIVE, ADMITTED);
  await succeed(CONSOLIDATE, ['HTL-CU', 'HPTNT'], ['HTL'], '2014-09-01');
  await succeed(RENAME, ['HQH'], ['HQH'], '2024-11-01', {
    newNameVi: 'Hội Quy hoạch và Phát triển đô thị tỉnh Quảng Ngãi',
  });
  await succeed(MERGE, ['HDY-KT'], ['HDY'], '2025-07-01');
  await succeed(MERGE, ['HLV-KT'], ['HLV'], '2025-07-01');
}
