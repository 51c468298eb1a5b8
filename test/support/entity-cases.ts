import { idFromName } from '../../subgraphs/kernel/index.js';

type Columns = Readonly<Record<string, unknown>>;

/** Columns that make a row of an entity one that everyone may know of, and one that nobody without a right may. */
export interface EntityCase {
  /** Null where no row is. */
  readonly shown: Columns | null;
  /** Null where every row may be known to all. */
  readonly hidden: Columns | null;
  /** A second row, for lists that the first is not in. */
  readonly further?: Columns;
}

const open: EntityCase = { shown: {}, hidden: null };
const byStatus = (shown: string, hidden: string): EntityCase => ({
  shown: { status: shown },
  hidden: { status: hidden },
});

/**
 * What anonymous callers may know of, said here once more and apart from the policies, for every entity by type name.
 * An entity without a case fails `test/entities.test.ts`.
 */
export const entityCases: Readonly<Record<string, EntityCase>> = {
  AdministrativeUnit: open,
  StatisticalRegion: open,
  ResearchField: open,
  Organization: open,
  Association: {
    shown: { status: 'ADMITTED', founded: '1998-05' },
    hidden: { status: 'APPLIED', admittedOn: null },
  },
  // As its association.
  Branch: { shown: { validTo: null }, hidden: {} },
  LegalDocument: { shown: { ownerId: null }, hidden: {} },
  SuccessionEvent: open,
  Person: {
    shown: {
      isPublic: true,
      sharesInternal: false,
      sharesContact: false,
      birth: '1980-05-17',
      // In the directory of experts.
      status: 'VERIFIED',
      verificationProof: 'DIPLOMA',
      deceasedOn: null,
      // Who was merged into another is hidden whatever else holds.
      mergedIntoId: null,
    },
    hidden: { isPublic: false, sharesInternal: false, sharesContact: false, mergedIntoId: null },
  },
  Membership: { shown: null, hidden: {} },
  FeeSchedule: open,
  FeeDue: { shown: null, hidden: {} },
  // Its figures are no list, as other columns of JSON are.
  AnnualReport: {
    shown: null,
    hidden: {
      figures: {
        asOf: '2026-01-01',
        individualMembers: 1,
        collectiveMembers: 1,
        femaleMembers: 1,
        admitted: 1,
        ended: 1,
        feesCharged: 1,
        feesCollected: 1,
        feesOutstanding: 1,
      },
    },
  },
  // Of an association of the same name, which is shown or hidden itself; lists have what is not over.
  Term: { shown: { endedOn: null }, hidden: {} },
  AssociationBody: { shown: {}, hidden: {} },
  OfficeHolding: { shown: { endedOn: null }, hidden: {} },
  Congress: byStatus('CONVENED', 'PLANNED'),
  CongressDelegate: { shown: null, hidden: {} },
  Election: byStatus('COUNTED', 'NOMINATING'),
  Account: { shown: null, hidden: {} },
  Petition: { shown: null, hidden: { status: 'FILED' } },
  PetitionForward: { shown: null, hidden: { status: 'WAITING' } },
  Dialogue: byStatus('OPEN', 'PLANNED'),
  DialogueParticipant: { shown: { personId: null }, hidden: {} },
  DialogueQuestion: byStatus('ACCEPTED', 'SUBMITTED'),
  DialogueCommitment: open,
  PublicService: open,
  ServiceAssignment: byStatus('ACTIVE', 'PROPOSED'),
  ServiceResult: byStatus('CONFIRMED', 'REPORTED'),
  TrainingRecord: { shown: null, hidden: {} },
  TalentAttraction: { shown: null, hidden: {} },
  SuccessorEntry: { shown: null, hidden: {} },
  ProfileClaim: { shown: null, hidden: {} },
  DataSubjectRequest: { shown: null, hidden: {} },
  DuplicateCandidate: { shown: null, hidden: {} },
  PersonMerge: { shown: null, hidden: {} },
  StoredFile: { shown: null, hidden: {} },
  ImportJob: { shown: null, hidden: {} },
  ExportJob: { shown: null, hidden: {} },
  ConsultancyRequest: {
    shown: { status: 'CLOSED', confidentiality: 'PUBLIC' },
    hidden: { status: 'ACCEPTED', confidentiality: 'STATE_SECRET' },
    further: { status: 'ACCEPTED', confidentiality: 'PUBLIC' },
  },
  // Of a request of the same name, which is closed or a secret.
  ConsultancyCouncil: byStatus('CONCLUDED', 'CONCLUDED'),
  ConsultancyCouncilSeat: { shown: { status: 'ACCEPTED', endedOn: null }, hidden: {} },
  ConsultancyCouncilSession: { shown: {}, hidden: {} },
  ConsultancyCouncilVote: { shown: null, hidden: {} },
  // Everybody's own association was asked for it.
  Opinion: {
    shown: null,
    hidden: { associationId: idFromName('aso', 'one') },
    further: { associationId: idFromName('aso', 'one') },
  },
  OpinionPoint: { shown: null, hidden: {} },
  OpinionVersion: { shown: null, hidden: {} },
  OpinionCall: { shown: null, hidden: {} },
  OpinionComment: { shown: null, hidden: {} },
  ExpertProposal: { shown: null, hidden: {} },
  ExpertPoolEntry: { shown: null, hidden: {} },
  ExpertEngagement: { shown: null, hidden: {} },
  ConsultancyAttachment: {
    shown: { status: 'STORED', confidentiality: 'PUBLIC', ownerType: 'REQUEST' },
    hidden: { status: 'STORED', confidentiality: 'RESTRICTED', ownerType: 'REQUEST' },
  },
  // As its request, once it is sent.
  ConsultancyReport: { shown: { sentOn: '2026-01-01' }, hidden: { sentOn: null } },
  Recommendation: { shown: {}, hidden: {} },
  PointDisposition: { shown: { publishedOn: '2026-01-01' }, hidden: { publishedOn: null } },
  FollowUp: { shown: {}, hidden: {} },
  ConsultancyReminder: { shown: null, hidden: {} },
  ConsultancyExport: { shown: null, hidden: {} },
  PeriodicReport: {
    shown: null,
    hidden: {
      status: 'SENT',
      figures: {
        ...Object.fromEntries(['from', 'to', 'asOf'].map((name) => [name, '2026-01-01'])),
        ...Object.fromEntries(
          ['received', 'accepted', 'declined', 'sent', 'closed', 'underWay', 'overdue', 'restricted']
            .concat(['sentOnTime', 'recommendations', 'recommendationsAccepted', 'recommendationsExplained'])
            .concat(['recommendationsPartlyAccepted', 'recommendationsWaiting'])
            .map((name) => [name, 1]),
        ),
        ...Object.fromEntries(
          ['byType', 'byOrigin', 'byStatus', 'requests', 'silences'].map((name) => [name, []]),
        ),
      },
    },
  },
  AwardProgramme: open,
  AwardEdition: { shown: { rulesDecision: '12/QĐ' }, hidden: { rulesDecision: null } },
  ConferredHonour: open,
  ResearchProject: byStatus('IN_PROGRESS', 'PROPOSED'),
  Body: open,
  Programme: open,
  ProgrammeDuty: open,
  // The line to the target needs days to run over.
  TargetIndicator: { shown: { baselineOn: '2021-12-31' }, hidden: null },
  ProgrammeTaskGroup: open,
  ProgrammeTask: open,
  // Of one subject, not of all three.
  ResponsibleBody: { shown: { groupId: null, dutyId: null }, hidden: null },
  ActionPlan: byStatus('ACCEPTED', 'DRAFT'),
  IndicatorReport: byStatus('APPROVED', 'DRAFT'),
};

/** Keys that work, of the types whose key is no id of a record. */
export const otherKeys: Readonly<Record<string, Columns>> = {
  Catalogue: { id: 'catalogue' },
  ConflictEvidence: {
    personId: idFromName('per', 'one'),
    against: idFromName('org', 'one'),
    since: '2026-01-01',
  },
  DataLooks: { id: idFromName('per', 'one') },
  PlatformStatus: { id: 'platform' },
  ViewerAccount: { id: 'viewer' },
  IndicatorReading: { indicatorCode: 'T1', territoryId: idFromName('adm', 'one'), asOf: '2026-01-01' },
};

/**
 * What of a type about people anonymous callers may read (class P of DOMAIN C.1, and what is no personal data). Any
 * other field of it must be null or empty.
 */
export const publicFields: Readonly<Record<string, readonly string[]>> = {
  Person: [
    'id',
    'createdAt',
    'updatedAt',
    'provinceLink',
    'status',
    'highestDegree',
    'isPublic',
    'isSynthetic',
    'name',
    'orcid',
    'orcidIsAuthenticated',
    'expertSince',
    'lastVerifiedOn',
    'keywords',
    'maskedFields',
    'completeness',
    'canEdit',
    'allowedActions',
    'offices',
    'keyOfficeYears',
  ],
};
