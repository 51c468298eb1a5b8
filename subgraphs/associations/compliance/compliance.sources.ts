import { addDays } from '../../kernel/calendar/index.js';
import { type Context, selectRows } from '../../kernel/index.js';
import { missingReports } from '../annual-report/annual-report.alerts.js';
import type { Association } from '../association/association.entity.js';
import { LegalStatus, UnionMembershipStatus } from '../association/association.enums.js';
import { hasCharter } from '../charter/charter.service.js';
import { missingFees } from '../fee/fee.alerts.js';
import { headless } from '../leadership/office.alerts.js';
import { Term } from '../leadership/term.entity.js';
import { deceasedMembers } from '../membership/membership.deceased.js';
import { ComplianceAlertKind } from './compliance.enums.js';
import type { Alert } from './compliance.types.js';

/**
 * One reason for alerts: looks at all associations at once and finds what is due, the overdue included. What is due
 * later than asked for is left out by who calls it.
 */
export type AlertSource = (ctx: Context, associations: readonly Association[]) => Promise<Alert[]> | Alert[];

const { SUSPENSION_ENDS, UNION_SUSPENSION_ENDS, FOUNDING_CONGRESS_DUE } = ComplianceAlertKind;
const { APPLICATION_CHECK_DUE, LICENCE_MISSING, CHARTER_MISSING } = ComplianceAlertKind;
const { CONGRESS_DUE, FEES_MISSING, HEAD_MISSING, REPORTS_MISSING, MEMBER_DECEASED } = ComplianceAlertKind;
const { ADMITTED, SUSPENDED, APPLIED } = UnionMembershipStatus;
const isMember = ({ status }: Association) => status === ADMITTED || status === SUSPENDED;

const suspensions: AlertSource = (_ctx, associations) =>
  associations
    .filter(({ legalStatus }) => legalStatus === LegalStatus.SUSPENDED)
    .map(({ id, legalSuspendedUntil }) => ({
      associationId: id,
      kind: SUSPENSION_ENDS,
      dueOn: legalSuspendedUntil,
      text: {
        vi: 'Thời hạn đình chỉ hoạt động: phải khắc phục trước khi hết hạn, nếu không sẽ bị giải thể.',
        en: 'The association is suspended by the authority: what is wrong must be put right in time, or it is dissolved.',
      },
      isGround: true,
    }));

const unionSuspensions: AlertSource = (_ctx, associations) =>
  associations
    .filter(({ status, suspendedUntil }) => status === SUSPENDED && suspendedUntil !== null)
    .map(({ id, suspendedUntil }) => ({
      associationId: id,
      kind: UNION_SUSPENSION_ENDS,
      dueOn: suspendedUntil,
      text: {
        vi: 'Thời hạn tạm đình chỉ tư cách hội thành viên: cần khôi phục hoặc khai trừ.',
        en: 'The suspension in the Union runs out: it must be reinstated or expelled.',
      },
    }));

const foundingCongresses: AlertSource = (_ctx, associations) =>
  associations
    .filter(({ legalStatus }) => legalStatus === LegalStatus.LICENSED)
    .map(({ id, foundingCongressDueOn }) => ({
      associationId: id,
      kind: FOUNDING_CONGRESS_DUE,
      dueOn: foundingCongressDueOn,
      text: {
        vi: 'Hạn tổ chức đại hội thành lập; quá hạn thì giấy phép hết hiệu lực.',
        en: 'The founding congress must be held by then, or the licence lapses.',
      },
    }));

const applications: AlertSource = async (ctx, associations) => {
  const days = await ctx.rules.number('assoc.applicationCheckDays');
  return associations
    .filter(({ status, applicationCheckedOn }) => status === APPLIED && applicationCheckedOn === null)
    .map(({ id, appliedOn }) => ({
      associationId: id,
      kind: APPLICATION_CHECK_DUE,
      dueOn: appliedOn && addDays(appliedOn, days),
      text: {
        vi: 'Hồ sơ xin gia nhập chờ cán bộ Liên hiệp Hội kiểm tra.',
        en: 'The application to the Union waits for an officer’s check.',
      },
    }));
};

const licences: AlertSource = (_ctx, associations) =>
  associations
    .filter((association) => isMember(association) && association.licenceId === null)
    .map(({ id }) => ({
      associationId: id,
      kind: LICENCE_MISSING,
      dueOn: null,
      text: {
        vi: 'Chưa ghi nhận quyết định cho phép thành lập của hội thành viên.',
        en: 'The licence of the member is not recorded.',
      },
    }));

const charters: AlertSource = async (ctx, associations) => {
  const members = associations.filter(isMember);
  const have = await Promise.all(members.map(({ id }) => hasCharter(ctx, id)));
  return members
    .filter((_, i) => !have[i])
    .map(({ id }) => ({
      associationId: id,
      kind: CHARTER_MISSING,
      dueOn: null,
      text: {
        vi: 'Chưa ghi nhận điều lệ của hội thành viên.',
        en: 'The charter of the member is not recorded.',
      },
    }));
};

const heads: AlertSource = async (ctx, associations) => {
  const members = associations.filter(isMember).map(({ id }) => id);
  return (await headless(ctx, members)).map((associationId) => ({
    associationId,
    kind: HEAD_MISSING,
    dueOn: null,
    text: {
      vi: 'Không còn người đứng đầu: cần bầu chủ tịch hoặc giao quyền chủ tịch.',
      en: 'Nobody heads the association: a president has to be elected, or an acting head named.',
    },
  }));
};

const congresses: AlertSource = async (ctx, associations) => {
  const terms = await selectRows(ctx, Term, {
    associationId: { $in: associations.map(({ id }) => id) },
    endedOn: null,
  });
  return terms.map(({ associationId, dueOn }) => ({
    associationId: associationId!,
    kind: CONGRESS_DUE,
    dueOn,
    text: {
      vi: 'Hạn tổ chức đại hội nhiệm kỳ tới, tính từ ngày đại hội thực tế gần nhất.',
      en: 'The congress that ends the term is due, counted from the day of the last one.',
    },
    isGround: true,
  }));
};

const fees: AlertSource = async (ctx, associations) => {
  const found = await missingFees(
    ctx,
    associations.map(({ id }) => id),
  );
  return found.map(({ associationId, kind, dueOn, details }) => ({
    associationId,
    kind: FEES_MISSING,
    dueOn,
    text: {
      vi: `Hội phí nộp Liên hiệp Hội các năm ${details.years.join(', ')}: còn ${details.owed} đồng.${kind === 'FEES_MISSING' ? ' Nợ nhiều năm: có thể bị tạm đình chỉ.' : ''}`,
      en: `Fees to the Union for ${details.years.join(', ')}: ${details.owed} VND left.${kind === 'FEES_MISSING' ? ' For years on end, which is a ground for suspension.' : ''}`,
    },
  }));
};

const reports: AlertSource = async (ctx, associations) => {
  const found = await missingReports(
    ctx,
    associations.map(({ id }) => id),
  );
  return found.map(({ associationId, kind, dueOn, details }) => ({
    associationId,
    kind: REPORTS_MISSING,
    dueOn,
    text: {
      vi: `Báo cáo năm chưa nộp: ${details.years.join(', ')}.`,
      en: `Annual reports not filed: ${details.years.join(', ')}.`,
    },
    isGround: kind === 'REPORTS_MISSING',
  }));
};

const deceased: AlertSource = async (ctx, associations) => {
  const found = await deceasedMembers(
    ctx,
    associations.map(({ id }) => id),
  );
  return found.map(({ associationId, members }) => ({
    associationId,
    kind: MEMBER_DECEASED,
    dueOn: null,
    text: {
      vi: `${members} hội viên đã mất theo ghi nhận nơi khác; hội cần ghi nhận để kết thúc tư cách hội viên.`,
      en: `${members} members have died, as was recorded elsewhere: the association has to record it too.`,
    },
  }));
};

/** All reasons for alerts. A feature that knows of another adds its source here. */
export const alertSources: readonly AlertSource[] = [
  applications,
  charters,
  heads,
  congresses,
  deceased,
  fees,
  foundingCongresses,
  licences,
  reports,
  suspensions,
  unionSuspensions,
];
