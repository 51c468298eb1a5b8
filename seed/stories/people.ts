import { unitId } from '../../subgraphs/associations/administrative-unit/administrative-unit.install.js';
import {
  successorsOf,
  unitsBeforeReorganisation,
} from '../../subgraphs/associations/administrative-unit/data/index.js';
import {
  AcademicTitleKind,
  ConsentPurpose,
  DegreeLevel,
  Gender,
  ProvinceLink,
} from '../../subgraphs/associations/person/person.enums.js';
import type { CreatePersonInput } from '../../subgraphs/associations/person/person.inputs.js';
import { createPerson, takeProfileStep } from '../../subgraphs/associations/person/person.service.js';
import { inBatch } from '../../subgraphs/kernel/context.js';
import {
  distantLinks,
  families,
  fields,
  firstDegrees,
  givens,
  middles,
  recordedOn,
  sectors,
  units,
} from '../fictitious.js';
import type { Random } from '../random.js';
import { batches, createStage, paced, type World } from '../world.js';
import { takingMembers } from './associations.js';

const total = 1_500;
const verified = 1_100;
const stale = 60;

/** DOMAIN G.5; the first is the demo account of an expert. */
const special: readonly CreatePersonInput['name'][] = [
  { family: 'Nguyễn', middle: 'Văn', given: 'Thử Nghiệm' },
  { family: 'Trần', middle: 'Thị', given: 'Dữ Liệu' },
  { family: 'Tôn Nữ', given: 'Mô Phỏng' },
  { given: 'A Thử' },
  { given: 'Y Mẫu' },
  { given: 'Sample Foreigner' },
  { family: 'Lê', middle: 'Minh', given: 'Họa' },
  { family: 'Phạm', middle: 'Giả', given: 'Định' },
  { family: 'Đặng', middle: 'Ví', given: 'Dụ' },
  { family: 'Võ', middle: 'Thị', given: 'Hư Cấu' },
  { family: 'Bùi', middle: 'Tượng', given: 'Trưng' },
  { family: 'Huỳnh', middle: 'Thí', given: 'Điểm' },
  { family: 'Đinh', middle: 'Văn', given: 'Bản Mẫu' },
  { family: 'Hồ', middle: 'Thị', given: 'Nháp' },
  // To be told apart, or found together, by a search.
  { family: 'Nguyễn', middle: 'Thị', given: 'Ánh' },
  { family: 'Nguyễn', middle: 'Thị', given: 'Ân' },
  { family: 'Nguyễn', middle: 'Thị', given: 'An' },
  { family: 'Lê', given: 'Hòa' },
  { family: 'Lê', given: 'Hoà' },
  { family: 'Đoàn', middle: 'Thí', given: 'Điểm' },
  { family: 'Doãn', middle: 'Thí', given: 'Điểm' },
];
const foreigner = 5;
const doctorTwice = 3;
const inSplitUnit = 6;
const professors = 8;

const { PHD, DSC, MASTER, SPECIALIST_II, BACHELOR } = DegreeLevel;

/** 25 doctors and 400 masters, as the survey of 2021 counted, then the first degrees. */
function degreeOf(i: number, random: Random): DegreeLevel {
  if (i < 2) return DSC;
  if (i < 25) return PHD;
  if (i < 425) return MASTER;
  return random.pick(firstDegrees);
}

/** A commune that was divided between several on 1 July 2025. */
const splitUnit = unitsBeforeReorganisation.find(
  ({ key, level }) => level === 'COMMUNE' && successorsOf(key).length > 1,
)!;

function describe(i: number, random: Random, employers: readonly string[], home: string): CreatePersonInput {
  const level = degreeOf(i, random);
  const years = random.below(42);
  // Old enough for a title.
  const year = 1955 + (i < professors ? years % 15 : years);
  const main = random.pick(fields);
  const second = random.pick(fields.filter((field) => field !== main));
  const foreign = i === foreigner;
  const link = foreign
    ? ProvinceLink.FOREIGN_IN_PROVINCE
    : i < 425 || random.chance(92)
      ? ProvinceLink.RESIDENT
      : random.pick(distantLinks);
  const atHome = link === ProvinceLink.RESIDENT || foreign;
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
    residenceId: i === inSplitUnit ? unitId(splitUnit.key) : atHome ? random.pick(units) : null,
    degrees: [
      ...(level === PHD || level === DSC || level === MASTER ? [{ level: BACHELOR, year: year + 22 }] : []),
      ...(i === doctorTwice
        ? [
            { level: PHD, major: 'Tiến sĩ thứ nhất', year: year + 30 },
            { level: SPECIALIST_II, year: year + 33 },
          ]
        : []),
      { level, institution: 'Trường Đại học Giả Định', country: foreign ? 'AU' : 'VN', year: year + 24 },
    ],
    titles:
      i < professors
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
        sector: random.pick(sectors),
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
    associationId: home,
    consentChannel: 'PAPER_FORM',
  };
}

/** Fifteen hundred fictitious people, eleven hundred of them with a verified profile, the others in every other state. */
export async function people(world: World): Promise<void> {
  const stage = createStage(world, 'people');
  const employers = [...world.organizations.values()];
  const homes = takingMembers.map((code) => world.associations.get(code)!);
  await inBatch(stage.on('associations', recordedOn), async (tx, flush) => {
    for (const batch of batches(Array.from({ length: total }, (_, i) => i))) {
      for await (const i of paced(batch)) {
        const home = stage.random.pick(homes);
        const { id, fullName } = await createPerson(tx, describe(i, stage.random, employers, home), {
          isSynthetic: true,
        });
        world.people.push(id);
        world.homes.set(id, home);
        world.names.set(id, fullName);
      }
      await flush();
    }
  });
  const confirmed = verified + stale;
  await inBatch(stage.on('associations', '2024-06-03'), async (tx, flush) => {
    const verify = async ([i, id]: [number, string]) => {
      const reach = i < confirmed ? 4 : (i - confirmed) % 7;
      if (reach >= 1 && i >= confirmed && i % 2 === 0) await takeProfileStep(tx, 'propose', { id });
      if (reach >= 2) await takeProfileStep(tx, 'declare', { id });
      if (reach >= 3) await takeProfileStep(tx, 'startVerification', { id });
      if (i < confirmed) await takeProfileStep(tx, 'verify', { id });
      else if (reach >= 5) await takeProfileStep(tx, 'return', { id, reason: 'Thiếu minh chứng bằng cấp' });
    };
    // Side by side, the people of a batch are looked up together.
    for await (const batch of paced(batches([...world.people.entries()]))) {
      await Promise.all(batch.map(verify));
      await flush();
    }
  });
  await inBatch(stage.on('associations', '2026-06-15'), async (tx) => {
    const old = world.people.slice(verified, confirmed);
    await Promise.all(old.map((id) => takeProfileStep(tx, 'markStale', { id })));
  });
}
