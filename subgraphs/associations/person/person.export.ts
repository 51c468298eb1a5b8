import { both } from '../../kernel/index.js';
import { defineExport, label } from '../export/export-list.js';
import { statisticWhere } from '../statistics/statistic-list.js';
import { Person } from './person.entity.js';
import { AcademicTitleKind, DegreeLevel, Gender, ProfileStatus, ProvinceLink } from './person.enums.js';
import { type PersonFilter, PersonOrder, personOrders, personWhere } from './person.filters.js';
import { PersonResolver } from './person.resolver.js';
import { ProfileResolver } from './profile.resolver.js';

const fields = new PersonResolver();
const profile = new ProfileResolver();

export const peopleExport = defineExport<Person, PersonFilter>({
  fileName: 'nhan-su',
  entity: Person,
  list: async (ctx, filter) => ({
    where: both(personWhere(ctx, filter), await statisticWhere(ctx, filter?.statistic, 'person')),
    orderBy: personOrders[PersonOrder.GIVEN_NAME],
  }),
  columns: {
    fullName: { label: { vi: 'Họ và tên', en: 'Full name' }, value: (_ctx, { fullName }) => fullName },
    birth: {
      label: { vi: 'Ngày sinh', en: 'Birth' },
      async value(ctx, person) {
        const birth = await fields.birth(ctx, person);
        return birth ? [birth.day, birth.month, birth.year].filter(Boolean).map(two).join('/') : null;
      },
    },
    ageBand: {
      label: { vi: 'Nhóm tuổi', en: 'Age band' },
      async value(ctx, person) {
        const band = await fields.ageBand(ctx, person);
        return band && `${band.from}–${band.to}`;
      },
    },
    gender: {
      label: { vi: 'Giới tính', en: 'Gender' },
      value: async (ctx, person) => label(ctx, Gender, await fields.gender(ctx, person)),
    },
    highestDegree: {
      label: { vi: 'Trình độ', en: 'Highest degree' },
      value: (ctx, { highestDegree }) => label(ctx, DegreeLevel, highestDegree),
    },
    title: {
      label: { vi: 'Học hàm', en: 'Academic title' },
      async value(ctx, person) {
        const titles = await profile.titles(ctx, person);
        return titles.map(({ kind }) => label(ctx, AcademicTitleKind, kind)).join('; ') || null;
      },
    },
    residence: {
      label: { vi: 'Nơi cư trú', en: 'Residence' },
      value: async (ctx, person) => ((await fields.residence(ctx, person)) || null)?.fullName ?? null,
    },
    provinceLink: {
      label: { vi: 'Gắn bó với tỉnh', en: 'Tie to the province' },
      value: (ctx, { provinceLink }) => label(ctx, ProvinceLink, provinceLink),
    },
    status: {
      label: { vi: 'Tình trạng hồ sơ', en: 'State of the profile' },
      value: (ctx, { status }) => label(ctx, ProfileStatus, status),
    },
    id: { label: { vi: 'Mã', en: 'Id' }, value: (_ctx, { id }) => id },
  },
});

const two = (part: number | null | undefined) => String(part).padStart(2, '0');
