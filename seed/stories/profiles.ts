import { DataRequestKind } from '../../subgraphs/associations/data-request/data-request.enums.js';
import {
  submitDataSubjectRequest,
  takeDataRequestStep,
} from '../../subgraphs/associations/data-request/data-request.service.js';
import {
  ContactChannel,
  IdentityDocumentKind,
} from '../../subgraphs/associations/identity/identity.enums.js';
import {
  recordIdentityDocument,
  updateContact,
} from '../../subgraphs/associations/identity/identity.service.js';
import { InterestKind } from '../../subgraphs/associations/interest/interest.enums.js';
import { declareInterests } from '../../subgraphs/associations/interest/interest.service.js';
import { Person } from '../../subgraphs/associations/person/person.entity.js';
import { ProfileStatus } from '../../subgraphs/associations/person/person.enums.js';
import { takeProfileStep } from '../../subgraphs/associations/person/person.service.js';
import { PersonField } from '../../subgraphs/associations/person/profile.entities.js';
import { updatePerson } from '../../subgraphs/associations/profile/basics.service.js';
import { setAvailability, setExpertise } from '../../subgraphs/associations/profile/expertise.service.js';
import { recordPlace } from '../../subgraphs/associations/profile/place.service.js';
import {
  LanguageLevel,
  PlaceKind,
  TheoryTrainingKind,
  TrainingLevel,
  WorkKind,
} from '../../subgraphs/associations/profile/profile.enums.js';
import { setLanguageSkill, setTraining } from '../../subgraphs/associations/profile/skill.service.js';
import { inBatch } from '../../subgraphs/kernel/context.js';
import type { Context } from '../../subgraphs/kernel/index.js';
import type { Random } from '../random.js';
import { createStage, paced, type World } from '../world.js';

/** How many of the people, the first, have so much on their profile. */
const [described, reachable, interested] = [120, 300, 20];

const languages = ['en', 'en', 'en', 'fr', 'ru', 'zh', 'ja', 'de'];
const levels = [LanguageLevel.B1, LanguageLevel.B2, LanguageLevel.C1];
/** Kinh, and some of the minorities of the province: Ba Na, Xơ Đăng, Hrê, Giẻ Triêng, Co. */
const ethnicGroups = ['01', '01', '13', '14', '19', '19', '27', '30'];
const topics = [
  'Đê biển',
  'Tỏi Lý Sơn',
  'Quế Trà Bồng',
  'Lọc hóa dầu',
  'Sạt lở bờ sông',
  'Y tế cộng đồng',
  'Chuyển đổi số',
  'Sâm Ngọc Linh',
];
const two = (n: number, width: number) => String(n).padStart(width, '0');

/** Contacts that nobody has: mobiles 030, mail at example.org, citizen ids that begin with 999 (DOMAIN G.5). */
async function identify(tx: Context, i: number, personId: string): Promise<void> {
  await updateContact(tx, {
    personId,
    phone: `030${two(i, 7)}`,
    email: `nguoi-${i}@example.org`,
    address: `${i + 1} Đường Ví Dụ`,
    preferredChannel: i % 3 === 0 ? ContactChannel.PHONE : ContactChannel.EMAIL,
  });
  if (i < described)
    await recordIdentityDocument(tx, {
      personId,
      kind: IdentityDocumentKind.CITIZEN_ID,
      number: `999${two(i, 9)}`,
    });
}

async function describe(
  tx: Context,
  random: Random,
  personId: string,
  fields: readonly PersonField[],
): Promise<void> {
  await updatePerson(tx, { personId, ethnicity: random.pick(ethnicGroups) });
  await setLanguageSkill(tx, { personId, language: random.pick(languages), level: random.pick(levels) });
  if (random.chance(40))
    await setTraining(tx, {
      personId,
      kind: TheoryTrainingKind.POLITICAL_THEORY,
      level: random.pick([TrainingLevel.INTERMEDIATE, TrainingLevel.ADVANCED]),
    });
  await setExpertise(tx, {
    personId,
    fields: fields.map(({ fieldId, isMain }) => ({ fieldId, isMain })),
    keywords: [random.pick(topics), random.pick(topics)],
  });
  await recordPlace(tx, { personId, kind: PlaceKind.NATIVE_PLACE, rawText: 'Làng Minh Họa, Quảng Ngãi' });
  if (random.chance(70))
    await setAvailability(tx, {
      personId,
      validFrom: '2026-01-01',
      validTo: random.chance(30) ? '2026-12-31' : null,
      hoursPerMonth: 5 + random.below(20),
      workKinds: random.chance(50) ? [WorkKind.REVIEW, WorkKind.COUNCIL] : [WorkKind.JURY, WorkKind.TEACHING],
    });
}

/** What the first of the people say about themselves, and requests about data in every state. */
export async function profiles(world: World): Promise<void> {
  const stage = createStage(world, 'profiles');
  const { random } = stage;
  const employers = [...world.organizations.values()];
  await inBatch(stage.on('associations', '2026-07-01'), async (tx) => {
    const fields = Map.groupBy(
      await tx.em.find(PersonField, { personId: { $in: world.people.slice(0, described) } }),
      ({ personId }) => personId,
    );
    for await (const [i, personId] of paced([...world.people.slice(0, reachable).entries()])) {
      await identify(tx, i, personId);
      if (i < described) await describe(tx, random, personId, fields.get(personId) ?? []);
      if (i < interested)
        await declareInterests(tx, {
          personId,
          interests:
            i % 4 === 3
              ? []
              : [{ kind: random.pick(Object.values(InterestKind)), organizationId: random.pick(employers) }],
        });
    }
  });
  const ctx = () => stage.on('associations', '2026-07-20');
  const find = async (status: ProfileStatus) =>
    (await ctx().em.find(Person, { status }, { orderBy: { id: 'ASC' }, limit: 1 }))[0]!.id;
  const proposed = await find(ProfileStatus.PROPOSED);
  await takeProfileStep(ctx(), 'refuseProposal', { id: proposed, reason: 'Quá hạn xác nhận' });
  const draft = await find(ProfileStatus.DRAFT);
  await takeProfileStep(ctx(), 'restrict', { id: draft, reason: 'Chủ thể dữ liệu phản đối xử lý' });
  await requests(world, ctx);
}

const reason = 'Theo yêu cầu của chủ thể dữ liệu';
const lives: readonly (readonly [DataRequestKind, readonly Parameters<typeof takeDataRequestStep>[1][]])[] = [
  [DataRequestKind.ACCESS, []],
  [DataRequestKind.CORRECT, ['acknowledge']],
  [DataRequestKind.RESTRICT, ['acknowledge', 'start']],
  [DataRequestKind.ERASE, ['acknowledge', 'start', 'extend']],
  [DataRequestKind.PROVIDE, ['acknowledge', 'start', 'complete']],
  [DataRequestKind.OBJECT, ['acknowledge', 'refuse']],
];

async function requests(world: World, ctx: () => Context): Promise<void> {
  for (const [i, [kind, steps]] of lives.entries()) {
    const personId = world.people[i]!;
    const { id } = await submitDataSubjectRequest(ctx(), { personId, kind, involvesProcessor: false });
    for (const step of steps) await takeDataRequestStep(ctx(), step, { id, reason });
  }
}
