import type { ExportList } from '../../kernel/export/index.js';
import { accountsExport } from '../account/account.export.js';
import { administrativeUnitsExport } from '../administrative-unit/administrative-unit.export.js';
import { annualReportsExport } from '../annual-report/annual-report.export.js';
import { reportsMissingExport } from '../annual-report/reports-missing.export.js';
import { associationsExport } from '../association/association.export.js';
import { branchesExport } from '../branch/branch.export.js';
import { profileClaimsExport } from '../claim/claim.export.js';
import { complianceAlertsExport } from '../compliance/compliance.export.js';
import { congressesExport } from '../congress/congress.export.js';
import { delegatesExport } from '../congress/delegate.export.js';
import { dataRequestsExport } from '../data-request/data-request.export.js';
import { dialoguesExport } from '../dialogue/dialogue.export.js';
import { dialogueCommitmentsExport } from '../dialogue/dialogue-commitment.export.js';
import { dialogueParticipantsExport } from '../dialogue/dialogue-participant.export.js';
import { dialogueQuestionsExport } from '../dialogue/dialogue-question.export.js';
import { expertsExport } from '../directory/directory.export.js';
import { duplicateCandidatesExport } from '../duplicate/duplicate.export.js';
import { feeDuesExport } from '../fee/fee.export.js';
import { feePaymentsExport } from '../fee/fee-payment.export.js';
import { feeSchedulesExport } from '../fee/fee-schedule.export.js';
import { officeHoldingsExport } from '../leadership/office.export.js';
import { termsExport } from '../leadership/term.export.js';
import { legalDocumentsExport } from '../legal-document/legal-document.export.js';
import { membershipsExport } from '../membership/membership.export.js';
import { personMergesExport } from '../merge/merge.export.js';
import { organizationsExport } from '../organization/organization.export.js';
import { peopleExport } from '../person/person.export.js';
import { petitionsExport } from '../petition/petition.export.js';
import { petitionStatisticsExport } from '../petition/petition.statistics.export.js';
import { petitionForwardsExport } from '../petition/petition-forward.export.js';
import { publicServicesExport } from '../public-service/public-service.export.js';
import { serviceAssignmentsExport } from '../public-service/service-assignment.export.js';
import { serviceResultsExport } from '../public-service/service-result.export.js';
import { researchFieldsExport } from '../research-field/research-field.export.js';
import {
  associationStatisticsExport,
  intellectualStatisticsExport,
  membershipStatisticsExport,
} from '../statistics/statistics.export.js';
import { successionEventsExport } from '../succession/succession.export.js';
import { successorPoolExport } from '../training/successor.export.js';
import { talentAttractionsExport } from '../training/talent.export.js';
import { trainingRecordsExport } from '../training/training.export.js';
import { talentStatisticsExport } from '../training/training.statistics.export.js';

/** All lists and statistics that can be exported. The enum `ExportedList` and the filters come of it. */
export const exportLists = {
  PEOPLE: peopleExport,
  MEMBERSHIPS: membershipsExport,
  ASSOCIATIONS: associationsExport,
  BRANCHES: branchesExport,
  LEGAL_DOCUMENTS: legalDocumentsExport,
  OFFICE_HOLDINGS: officeHoldingsExport,
  TERMS: termsExport,
  CONGRESSES: congressesExport,
  CONGRESS_DELEGATES: delegatesExport,
  FEE_SCHEDULES: feeSchedulesExport,
  FEE_DUES: feeDuesExport,
  FEE_PAYMENTS: feePaymentsExport,
  ANNUAL_REPORTS: annualReportsExport,
  COMPLIANCE_ALERTS: complianceAlertsExport,
  SUCCESSION_EVENTS: successionEventsExport,
  PETITIONS: petitionsExport,
  PETITION_FORWARDS: petitionForwardsExport,
  DIALOGUES: dialoguesExport,
  DIALOGUE_QUESTIONS: dialogueQuestionsExport,
  DIALOGUE_COMMITMENTS: dialogueCommitmentsExport,
  DIALOGUE_PARTICIPANTS: dialogueParticipantsExport,
  PUBLIC_SERVICES: publicServicesExport,
  SERVICE_ASSIGNMENTS: serviceAssignmentsExport,
  SERVICE_RESULTS: serviceResultsExport,
  TRAINING_RECORDS: trainingRecordsExport,
  TALENT_ATTRACTIONS: talentAttractionsExport,
  SUCCESSOR_POOL: successorPoolExport,
  EXPERTS: expertsExport,
  ACCOUNTS: accountsExport,
  ORGANIZATIONS: organizationsExport,
  ADMINISTRATIVE_UNITS: administrativeUnitsExport,
  RESEARCH_FIELDS: researchFieldsExport,
  ASSOCIATIONS_WITHOUT_REPORT: reportsMissingExport,
  PROFILE_CLAIMS: profileClaimsExport,
  DATA_SUBJECT_REQUESTS: dataRequestsExport,
  DUPLICATE_CANDIDATES: duplicateCandidatesExport,
  PERSON_MERGES: personMergesExport,
  INTELLECTUAL_STATISTICS: intellectualStatisticsExport,
  MEMBERSHIP_STATISTICS: membershipStatisticsExport,
  ASSOCIATION_STATISTICS: associationStatisticsExport,
  PETITION_STATISTICS: petitionStatisticsExport,
  TALENT_STATISTICS: talentStatisticsExport,
} as const satisfies Record<string, ExportList>;

export type ExportedList = keyof typeof exportLists;
