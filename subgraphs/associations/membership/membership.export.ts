import { both } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { day, defineExport, label } from '../export/export-list.js';
import { statisticWhere } from '../statistics/statistic-list.js';
import { Membership } from './membership.entity.js';
import { MemberCategory, MembershipStatus, MemberType } from './membership.enums.js';
import { type MembershipFilter, membershipWhere } from './membership.filters.js';
import { MembershipResolver } from './membership.resolver.js';

const fields = new MembershipResolver();

export const membershipsExport = defineExport<Membership, MembershipFilter>({
  fileName: 'hoi-vien',
  entity: Membership,
  list: async (ctx, filter) => ({
    where: both(membershipWhere(ctx, filter), await statisticWhere(ctx, filter?.statistic, 'membership')),
    orderBy: [['appliedOn', 'DESC']],
  }),
  columns: {
    member: {
      label: { vi: 'Hội viên', en: 'Member' },
      async value(ctx, membership) {
        const person = (await fields.person(ctx, membership)) || null;
        const organization = (await fields.organization(ctx, membership)) || null;
        return person?.fullName ?? organization?.nameVi ?? null;
      },
    },
    association: {
      label: { vi: 'Hội', en: 'Association' },
      value: async (ctx, { associationId }) =>
        (await ctx.loaders.byId(Association, associationId))?.nameVi ?? null,
    },
    cardNumber: {
      label: { vi: 'Số thẻ hội viên', en: 'Card number' },
      value: (_ctx, { cardNumber }) => cardNumber,
    },
    memberType: {
      label: { vi: 'Cá nhân, tập thể', en: 'Type' },
      value: (ctx, { memberType }) => label(ctx, MemberType, memberType),
    },
    category: {
      label: { vi: 'Loại hội viên', en: 'Category' },
      value: (ctx, { category }) => label(ctx, MemberCategory, category),
    },
    status: {
      label: { vi: 'Tình trạng', en: 'State' },
      value: (ctx, { status }) => label(ctx, MembershipStatus, status),
    },
    appliedOn: {
      label: { vi: 'Ngày nộp đơn', en: 'Applied on' },
      value: (_ctx, { appliedOn }) => day(appliedOn),
    },
    admittedOn: {
      label: { vi: 'Ngày vào hội', en: 'Admitted on' },
      value: (_ctx, { admittedOn }) => day(admittedOn),
    },
    endedOn: { label: { vi: 'Ngày kết thúc', en: 'Ended on' }, value: (_ctx, { endedOn }) => day(endedOn) },
    decisionNumber: {
      label: { vi: 'Số quyết định', en: 'Decision number' },
      value: (_ctx, { decisionNumber }) => decisionNumber,
    },
    id: { label: { vi: 'Mã', en: 'Id' }, value: (_ctx, { id }) => id },
  },
});
