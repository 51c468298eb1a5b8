import { unitId } from '../../subgraphs/associations/administrative-unit/administrative-unit.install.js';
import { currentUnits } from '../../subgraphs/associations/administrative-unit/data/index.js';
import {
  AcademicTitleKind,
  ConsentPurpose,
  DegreeLevel,
  Gender,
  ProvinceLink,
  WorkSector,
} from '../../subgraphs/associations/person/person.enums.js';
import type { CreatePersonInput } from '../../subgraphs/associations/person/person.inputs.js';
import { createPerson, takeProfileStep } from '../../subgraphs/associations/person/person.service.js';
import { researchFields } from '../../subgraphs/associations/research-field/data/index.js';
import { fieldId } from '../../subgraphs/associations/research-field/research-field.resolver.js';
import { inBatch } from '../../subgraphs/kernel/context.js';
import type { Random } from '../random.js';
import { createStage, type World } from '../world.js';

const total = 1_500;
const verified = 1_100;

/** Words that mean sample, test, example: nobody bears these names. */
const givens = [
  'Nghiệm',
  'Liệu',
  'Họa',
  'Định',
  'Dụ',
  'Cấu',
  'Trưng',
  'Điểm',
  'Mẫu',
  'Nháp',
  'Phỏng',
  'Thử',
  'Ánh',
  'Ân',
  'An',
  'Hòa',
  'Hoà',
];
const middles = [
  'Văn Thử',
  'Thị Dữ',
  'Minh',
  'Giả',
  'Ví',
  'Thị Hư',
  'Tượng',
  'Thí',
  'Văn Bản',
  'Thị',
  'Mô',
  'Kiểm',
];
const families = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Đặng',
  'Võ',
  'Bùi',
  'Huỳnh',
  'Đinh',
  'Hồ',
  'Đoàn',
  'Doãn',
  'Tôn Nữ',
];
const special: readonly CreatePersonInput['name'][] = [
  { family: 'Nguyễn', middle: 'Văn', given: 'Thử Nghiệm' },
  { family: 'Trần', middle: 'Thị', given: 'Dữ Liệu' },
  { family: 'Tôn Nữ', given: 'Mô Phỏng' },
  { given: 'A Thử' },
  { given: 'Y Mẫu' },
  { given: 'Sample Foreigner' },
];

const { PHD, DSC, MASTER, SPECIALIST_I, SPECIALIST_II, BACHELOR, ENGINEER, PHYSICIAN, COLLEGE } = DegreeLevel;

/** 25 doctors and 400 masters, as the survey of 2021 counted, then the first degrees. */
function degreeOf(i: number, random: Random): DegreeLevel {
  if (i < 2) return DSC;
  if (i < 25) return PHD;
  if (i < 425) return MASTER;
  return random.pick([
    BACHELOR,
    BACHELOR,
    ENGINEER,
    ENGINEER,
    PHYSICIAN,
    SPECIALIST_I,
    SPECIALIST_II,
    COLLEGE,
  ]);
}

const fields = researchFields.filter(({ level }) => level === 2).map(({ code }) => fieldId(code));
const units = currentUnits.map(({ key }) => unitId(key));

function describe(i: number, random: Random, employers: readonly string[]): CreatePersonInput {
  const level = degreeOf(i, random);
  const year = 1955 + random.below(42);
  const main = random.pick(fields);
  const second = random.pick(fields.filter((field) => field !== main));
  const foreigner = i === 5;
  const link = foreigner
    ? ProvinceLink.FOREIGN_IN_PROVINCE
    : i < 425 || random.chance(92)
      ? ProvinceLink.RESIDENT
      : random.pick([
          ProvinceLink.NATIVE_IN_VIETNAM,
          ProvinceLink.NATIVE_OVERSEAS,
          ProvinceLink.COLLABORATOR,
        ]);
  const atHome = link === ProvinceLink.RESIDENT || foreigner;
  return {
    name: special[i] ?? {
      family: random.pick(families),
      middle: random.pick(middles),
      given: random.pick(givens),
    },
    gender: random.pick([Gender.FEMALE, Gender.MALE]),
    // Some records know only the year.
    birth: random.chance(15) ? { year } : { year, month: 1 + random.below(12), day: 1 + random.below(28) },
    provinceLink: link,
    residenceId: atHome ? random.pick(units) : null,
    degrees: [
      ...(level === PHD || level === DSC || level === MASTER ? [{ level: BACHELOR, year: year + 22 }] : []),
      ...(i === 3
        ? [
            { level: PHD, major: 'Tiến sĩ thứ nhất', year: year + 30 },
            { level: SPECIALIST_II, year: year + 33 },
          ]
        : []),
      { level, institution: 'Trường Đại học Giả Định', country: foreigner ? 'AU' : 'VN', year: year + 24 },
    ],
    titles:
      i < 8
        ? [
            {
              kind: i < 2 ? AcademicTitleKind.PROFESSOR : AcademicTitleKind.ASSOCIATE_PROFESSOR,
              year: year + 45,
            },
          ]
        : [],
    employments: [
      {
        organizationId: random.pick(employers),
        sector: random.pick([
          WorkSector.EDUCATION,
          WorkSector.HEALTH,
          WorkSector.STATE_ADMIN,
          WorkSector.PRIVATE_ENTERPRISE,
        ]),
        validFrom: '2015-01-01',
      },
    ],
    fields: random.chance(40)
      ? [
          { fieldId: main, isMain: true },
          { fieldId: second, isMain: false },
        ]
      : [{ fieldId: main, isMain: true }],
    consents: [
      ConsentPurpose.MEMBERSHIP_ADMIN,
      ConsentPurpose.STATISTICS,
      ...(i < 60 || random.chance(20) ? [ConsentPurpose.PUBLIC_PROFILE] : []),
      ...(random.chance(30) ? [ConsentPurpose.EXPERT_POOL] : []),
    ],
    consentChannel: 'PAPER_FORM',
  };
}

/** Fifteen hundred fictitious people, eleven hundred of them with a verified profile, the others in every other state. */
export async function people(world: World): Promise<void> {
  const stage = createStage(world, 'people');
  const employers = [...world.organizations.values()];
  await inBatch(stage.on('associations', '2024-02-01'), async (tx, flush) => {
    for (let i = 0; i < total; i++) {
      const { id } = await createPerson(tx, describe(i, stage.random, employers), { isSynthetic: true });
      world.people.push(id);
      if (i % 250 === 249) await flush();
    }
  });
  await inBatch(stage.on('associations', '2024-06-03'), async (tx, flush) => {
    for (const [i, id] of world.people.entries()) {
      const reach = i < verified ? 3 : (i - verified) % 7;
      if (reach >= 1 && i >= verified && i % 2 === 0) await takeProfileStep(tx, 'propose', { id });
      if (reach >= 2 || i < verified) await takeProfileStep(tx, 'declare', { id });
      if (reach >= 3) await takeProfileStep(tx, 'startVerification', { id });
      if (i < verified) await takeProfileStep(tx, 'verify', { id });
      else if (reach >= 5) await takeProfileStep(tx, 'return', { id, reason: 'Thiếu minh chứng bằng cấp' });
      if (i % 200 === 199) await flush();
    }
  });
  await inBatch(stage.on('associations', '2026-06-15'), async (tx) => {
    for (const id of world.people.slice(verified - 60, verified))
      await takeProfileStep(tx, 'markStale', { id });
  });
}
