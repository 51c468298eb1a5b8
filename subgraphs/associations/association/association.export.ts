import { both } from '../../kernel/index.js';
import { day, defineExport, label } from '../export/export-list.js';
import { statisticWhere } from '../statistics/statistic-list.js';
import { Association } from './association.entity.js';
import { AssociationKind, LegalStatus, UnionMembershipStatus } from './association.enums.js';
import { type AssociationFilter, associationList } from './association.filters.js';
import { distinctMembers, memberCounts } from './association.loaders.js';

export const associationsExport = defineExport<Association, AssociationFilter>({
  fileName: 'hoi-thanh-vien',
  entity: Association,
  async list(ctx, filter) {
    const { where = {} } = associationList(filter);
    const behind = await statisticWhere(ctx, filter?.statistic, 'association');
    return { where: both(where, behind), orderBy: [['sortKey', 'ASC']] as const };
  },
  columns: {
    code: { label: { vi: 'Mã hội', en: 'Code' }, value: (_ctx, { code }) => code },
    nameVi: { label: { vi: 'Tên hội', en: 'Name' }, value: (_ctx, { nameVi }) => nameVi },
    kind: {
      label: { vi: 'Loại hội', en: 'Kind' },
      value: (ctx, { kind }) => label(ctx, AssociationKind, kind),
    },
    legalStatus: {
      label: { vi: 'Tình trạng pháp lý', en: 'Legal status' },
      value: (ctx, { legalStatus }) => label(ctx, LegalStatus, legalStatus),
    },
    status: {
      label: { vi: 'Tư cách hội thành viên', en: 'Standing in the Union' },
      value: (ctx, { status }) => label(ctx, UnionMembershipStatus, status),
    },
    founded: {
      label: { vi: 'Thành lập', en: 'Founded' },
      value: (_ctx, { founded }) => founded,
    },
    admittedOn: {
      label: { vi: 'Ngày gia nhập', en: 'Admitted on' },
      value: (_ctx, { admittedOn }) => day(admittedOn),
    },
    memberCount: {
      label: { vi: 'Số tư cách hội viên', en: 'Memberships' },
      value: (ctx, { id }) => memberCounts(ctx, id, ctx.today),
    },
    distinctPersons: {
      label: { vi: 'Số người', en: 'Distinct people' },
      value: (ctx, { id }) => distinctMembers(ctx, id, ctx.today),
    },
    id: { label: { vi: 'Mã bản ghi', en: 'Id' }, value: (_ctx, { id }) => id },
  },
});
