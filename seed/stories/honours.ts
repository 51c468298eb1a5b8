import { PrizeRank } from '../../subgraphs/awards/edition/edition.enums.js';
import { classedCodes, HonourCode } from '../../subgraphs/awards/honour/honour.catalogue.js';
import {
  HonourClass,
  HonourRecipientType,
  RevocationGround,
} from '../../subgraphs/awards/honour/honour.enums.js';
import { conferHonour, restoreHonour, revokeHonour } from '../../subgraphs/awards/honour/honour.service.js';
import { AwardLevel } from '../../subgraphs/awards/programme/programme.enums.js';
import { paced, type Stage, seedDay, type World } from '../world.js';

const { PROVINCE, STATE, GOVERNMENT, NATIONAL_ORGANISATION, UNION } = AwardLevel;

/** In turn; with the prizes below every kind occurs. */
const statutory: readonly (readonly [code: HonourCode, level: AwardLevel, decidedBy: string])[] = [
  [HonourCode.OUTSTANDING_INTELLECTUAL, PROVINCE, 'Chủ tịch UBND tỉnh'],
  [HonourCode.MERIT_PROVINCE, PROVINCE, 'Chủ tịch UBND tỉnh'],
  [HonourCode.ORDER_LABOUR, STATE, 'Chủ tịch nước'],
  [HonourCode.EMERITUS_TEACHER, STATE, 'Chủ tịch nước'],
  [HonourCode.MERIT_PRIME_MINISTER, GOVERNMENT, 'Thủ tướng Chính phủ'],
  [HonourCode.BADGE_VUSTA, NATIONAL_ORGANISATION, 'Chủ tịch VUSTA'],
  [HonourCode.MERIT_VUSTA, NATIONAL_ORGANISATION, 'Chủ tịch VUSTA'],
  [HonourCode.PROVINCIAL_EMULATION_FIGHTER, PROVINCE, 'Chủ tịch UBND tỉnh'],
  [HonourCode.COMMENDATION, UNION, 'Chủ tịch Liên hiệp Hội'],
  [HonourCode.LETTER_OF_COMMENDATION, PROVINCE, 'Chủ tịch UBND tỉnh'],
];

/** The fourteenth contest gave no first prize. */
const prizes: readonly (readonly [
  code: HonourCode,
  level: AwardLevel,
  edition: string | null,
  rank: PrizeRank | null,
])[] = [
  [HonourCode.INNOVATION_PRIZE, NATIONAL_ORGANISATION, null, null],
  [HonourCode.CONTEST_PRIZE, PROVINCE, 'HTSTKT 13', PrizeRank.FIRST],
  [HonourCode.CONTEST_PRIZE, PROVINCE, 'HTSTKT 13', PrizeRank.SECOND],
  [HonourCode.CONTEST_PRIZE, PROVINCE, 'HTSTKT 14', PrizeRank.SECOND],
  [HonourCode.CONTEST_PRIZE, PROVINCE, 'HTSTKT 14', PrizeRank.THIRD],
];

const total = 40;
const revoked = 3;
const restored = 4;
const posthumous = 17;

/** Forty honours: one revoked, one restored, one posthumous, one to a foreigner, some to associations. */
export async function honours(
  world: World,
  stage: Stage,
  awards: {
    readonly programmes: ReadonlyMap<string, string>;
    readonly editions: ReadonlyMap<string, string>;
  },
): Promise<void> {
  const ctx = stage.on('awards', seedDay);
  const conferred: string[] = [];
  const associations = [...world.associations.values()];
  for await (const i of paced(Array.from({ length: total }, (_, i) => i))) {
    const collective = i % 10 === 1 && i > 10;
    const personId = world.people[i]!;
    const associationId = associations[i % associations.length]!;
    const { id } = await conferHonour(ctx, {
      ...whatFor(i),
      recipientType: collective ? HonourRecipientType.ASSOCIATION : HonourRecipientType.PERSON,
      recipientPersonId: collective ? null : personId,
      recipientAssociationId: collective ? associationId : null,
      recipientName: world.names.get(collective ? associationId : personId)!,
      conferredOn: `${2018 + (i % 8)}-11-${10 + (i % 15)}`,
      citation: 'Thành tích minh họa',
      posthumous: i === posthumous,
    });
    conferred.push(id);
  }
  const decision = { reason: 'Kê khai thành tích không đúng', decisionNumber: '900/QĐ-UBND' };
  const { FALSE_DECLARATION, STANDARD_NOT_MET } = RevocationGround;
  await revokeHonour(ctx, { id: conferred[revoked]!, ground: FALSE_DECLARATION, ...decision });
  await revokeHonour(ctx, { id: conferred[restored]!, ground: STANDARD_NOT_MET, ...decision });
  await restoreHonour(ctx, {
    id: conferred[restored]!,
    reason: 'Kết luận lại',
    decisionNumber: '950/QĐ-UBND',
  });

  function whatFor(i: number) {
    const prize = prizes[i - (total - prizes.length)];
    if (prize) {
      const [honourCode, level, edition, rank] = prize;
      return {
        honourCode,
        level,
        programmeId: edition ? null : awards.programmes.get('VIFOTEC')!,
        editionId: edition && awards.editions.get(edition)!,
        rank,
        decisionNumber: `${500 + i}/QĐ-BTC`,
        decidedBy: 'Ban Tổ chức',
      };
    }
    const [honourCode, level, decidedBy] = statutory[i % statutory.length]!;
    return {
      honourCode,
      level,
      class: classedCodes.includes(honourCode) ? HonourClass.THIRD : null,
      programmeId: honourCode === HonourCode.OUTSTANDING_INTELLECTUAL ? awards.programmes.get('TTTB')! : null,
      decisionNumber: `${500 + i}/QĐ-${level === STATE ? 'CTN' : 'UBND'}`,
      decidedBy,
    };
  }
}
