import { idFromName } from '../../subgraphs/kernel/index.js';

type Columns = Readonly<Record<string, unknown>>;

/** Columns that make a row of an entity one that everyone may know of, and one that nobody without a right may. */
export interface EntityCase {
  /** Null where no row is. */
  readonly shown: Columns | null;
  /** Null where every row may be known to all. */
  readonly hidden: Columns | null;
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
  ResearchField: open,
  Organization: open,
  Association: byStatus('ADMITTED', 'APPLIED'),
  Person: { shown: { isPublic: true, birth: '1980-05-17' }, hidden: { isPublic: false } },
  Membership: { shown: null, hidden: {} },
  Account: { shown: null, hidden: {} },
  StoredFile: { shown: null, hidden: {} },
  ImportJob: { shown: null, hidden: {} },
  ExportJob: { shown: null, hidden: {} },
  ConsultancyRequest: {
    shown: { status: 'ACCEPTED', confidentiality: 'PUBLIC' },
    hidden: { status: 'ACCEPTED', confidentiality: 'STATE_SECRET' },
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
    'completeness',
    'canEdit',
    'allowedActions',
  ],
};
