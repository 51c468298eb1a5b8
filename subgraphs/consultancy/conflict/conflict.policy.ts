import { ConflictTie, ConflictVerdict, CouncilRole } from '../../kernel/council/index.js';
import { allowIf, type Decision, hasRole, onlyFor, type Text, type Viewer } from '../../kernel/index.js';

/** What somebody may be tied to is for a request. */
export type ConflictParty =
  | 'DRAFTING_AGENCY'
  | 'REQUESTING_AGENCY'
  | 'RECIPIENT_AGENCY'
  | 'PROPOSING_ASSOCIATION'
  | 'LEAD_ASSOCIATION'
  | 'AUTHOR';

/** What a tie means for a seat. */
export interface Judgement {
  readonly rule: string;
  readonly severity: ConflictVerdict.BLOCK | ConflictVerdict.DISCLOSE;
}

interface Rule {
  readonly ties: readonly ConflictTie[];
  /** Default: whatever the tie leads to. */
  readonly parties?: readonly ConflictParty[];
  readonly rule: string;
  /** Seats that it bars from; for others, and where no seat is in view, it is disclosed. */
  readonly bars: readonly CouncilRole[] | 'EVERY_SEAT';
}

const { EMPLOYED, OFFICE, DECLARED_POST, DECLARED, PROJECT, TEAM, HONOUR, SANCTION, DRAFTED, EARLIER_ROUND } =
  ConflictTie;
const { CHAIR, VICE_CHAIR, SCIENTIFIC_SECRETARY, REVIEWER } = CouncilRole;
const agencies: readonly ConflictParty[] = ['DRAFTING_AGENCY', 'REQUESTING_AGENCY'];

/** DOMAIN B.0.1, C1 to C6, as far as the graph holds what they ask for. The first row that fits decides. */
const rules: readonly Rule[] = [
  { ties: [DRAFTED], rule: 'C1', bars: 'EVERY_SEAT' },
  { ties: [SANCTION], rule: 'C6', bars: 'EVERY_SEAT' },
  { ties: [EMPLOYED, DECLARED_POST], parties: agencies, rule: 'C4', bars: [CHAIR, REVIEWER] },
  { ties: [EMPLOYED, DECLARED_POST], rule: 'C4', bars: [] },
  {
    ties: [OFFICE],
    parties: ['PROPOSING_ASSOCIATION'],
    rule: 'C2',
    bars: [CHAIR, VICE_CHAIR, REVIEWER, SCIENTIFIC_SECRETARY],
  },
  { ties: [OFFICE], rule: 'C2', bars: [] },
  { ties: [TEAM, HONOUR], rule: 'C1', bars: [] },
  { ties: [PROJECT], rule: 'C4', bars: [] },
  { ties: [DECLARED], rule: 'DECLARED', bars: [] },
  { ties: [EARLIER_ROUND], rule: 'ROUND', bars: [] },
];

/**
 * What the rules on conflicts of interest say of a tie for a seat.
 * @param party what the tie leads to; null for what concerns the person alone
 * @param role the seat in view; null for none
 */
export function judgeTie(tie: ConflictTie, party: ConflictParty | null, role: CouncilRole | null): Judgement {
  const found = rules.find(
    ({ ties, parties }) => ties.includes(tie) && (!parties || (party !== null && parties.includes(party))),
  )!;
  const isBarred = found.bars === 'EVERY_SEAT' || (role !== null && found.bars.includes(role));
  return { rule: found.rule, severity: isBarred ? ConflictVerdict.BLOCK : ConflictVerdict.DISCLOSE };
}

/** What a party of a request is called. */
export const partyLabels: Readonly<Record<ConflictParty, Text>> = {
  DRAFTING_AGENCY: { vi: 'cơ quan chủ trì soạn thảo', en: 'the drafting agency' },
  REQUESTING_AGENCY: { vi: 'cơ quan đề nghị', en: 'the requesting agency' },
  RECIPIENT_AGENCY: { vi: 'cơ quan nhận kết quả', en: 'the agency that receives the result' },
  PROPOSING_ASSOCIATION: { vi: 'hội đề xuất', en: 'the proposing association' },
  LEAD_ASSOCIATION: { vi: 'hội chủ trì', en: 'the lead association' },
  AUTHOR: { vi: 'người soạn thảo', en: 'an author of the scheme' },
};

/** Who may ask what stands against people: it rests on data about them that is not public. */
export const mayCheckConflicts = (viewer: Viewer): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR'),
    viewer,
    onlyFor({
      vi: 'cán bộ, lãnh đạo và ban kiểm tra Liên hiệp Hội',
      en: 'union officers, leaders and inspectors',
    }),
  );

export const mayRecordAuthors = (viewer: Viewer): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_OFFICER'),
    viewer,
    onlyFor({ vi: 'cán bộ Liên hiệp Hội', en: 'union officers' }),
  );
