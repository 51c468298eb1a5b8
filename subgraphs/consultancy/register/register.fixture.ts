import { idFromName, make, system, transact } from '../../kernel/index.js';
import { agencyId, type Files, lead } from '../attachment/attachment.fixture.js';
import { Severity } from '../opinion/opinion.enums.js';
import { ConsultancyReport, Recommendation } from '../report/report.entity.js';
import { ReportStatus, type ResponseStatus } from '../report/report.enums.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { Confidentiality, ConsultancyOrigin, ConsultancyType, SchemeKind } from '../request/request.enums.js';
import { ConsultancyStatus } from '../request/request.status.js';

export const fields = ['105', '201'].map((code) => idFromName('fld', code));

export interface Case {
  readonly parts?: Partial<ConsultancyRequest>;
  /** Day on which its report was sent. */
  readonly sentOn?: string;
  /** Answers to its recommendations; the first is a key one. */
  readonly answers?: readonly `${ResponseStatus}`[];
}

let made = 0;
/** A registered request past all rules, with the report that it led to. @returns its id */
export const register = ({ graph }: Files, { parts = {}, sentOn, answers = [] }: Case): Promise<string> =>
  transact(graph.runtime.context({ viewer: system }), async (tx) => {
    made += 1;
    const request = make(tx, ConsultancyRequest, {
      code: `TVPB-${String(made).padStart(4, '0')}`,
      title: `Nhiệm vụ số ${made}`,
      titleKey: `nhiem vu so ${made}`,
      searchKey: `\n nhiem vu so ${made}\n`,
      type: ConsultancyType.CRITIQUE,
      origin: ConsultancyOrigin.AGENCY_REQUEST,
      schemeKind: SchemeKind.PLAN,
      round: 1,
      methods: [],
      confidentiality: Confidentiality.PUBLIC,
      fieldIds: [fields[0]!],
      requestingAgencyId: agencyId,
      leadAssociationId: lead,
      missingDocuments: [],
      isNamedReview: false,
      proposedOn: '2025-01-02',
      receivedOn: '2025-01-06',
      acceptedOn: '2025-01-08',
      dueOn: '2025-02-14',
      status: sentOn ? ConsultancyStatus.SENT : ConsultancyStatus.ACCEPTED,
      ...parts,
    });
    if (!sentOn) return request.id;
    const report = make(tx, ConsultancyReport, {
      requestId: request.id,
      round: 1,
      versionNumber: 1,
      status: ReportStatus.SENT,
      sections: [],
      minorities: [],
      number: `${made}/BC`,
      signedOn: sentOn,
      sentOn,
    });
    for (const [i, answer] of answers.entries())
      make(tx, Recommendation, {
        reportId: report.id,
        requestId: request.id,
        no: i + 1,
        text: `Kiến nghị ${i + 1}`,
        severity: i === 0 ? Severity.KEY : Severity.NORMAL,
        responseStatus: answer as ResponseStatus,
      } as Partial<Recommendation>);
    return request.id;
  });
