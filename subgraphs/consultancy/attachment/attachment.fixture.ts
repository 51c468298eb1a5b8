import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { strToU8, zipSync } from 'fflate';
import { startTestSubgraph, type TestSubgraph, viewerWith } from '../../../test/support/subgraph.js';
import { done } from '../../../test/support/trio.js';
import { CouncilStatus } from '../../kernel/council/index.js';
import type { GraphTransport } from '../../kernel/graph-client.js';
import { idFromName, make, system, transact, type Viewer } from '../../kernel/index.js';
import type { ConsultancyCouncilSeat } from '../council/council.entity.js';
import { seated } from '../council/seat.fixture.js';
import { Opinion } from '../opinion/opinion.entity.js';
import { OpinionStatus } from '../opinion/opinion.enums.js';
import { ParticipantCapacity } from '../participant/participant.enums.js';
import { admit } from '../participant/participant.service.js';
import { ConsultancyReport } from '../report/report.entity.js';
import { ReportStatus } from '../report/report.enums.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { consultancy } from '../subgraph.js';

const id = idFromName;
export const [agencyId, otherAgencyId] = [id('org', 'agency'), id('org', 'other')];
export const [ours, theirs, lead] = [id('aso', 'ours'), id('aso', 'theirs'), id('aso', 'lead')];
export const [reviewerId, otherReviewerId, seatId] = [
  id('per', 'rev'),
  id('per', 'rev 2'),
  id('per', 'seat'),
];

const acting = (name: string, parts: Partial<Viewer>) =>
  viewerWith({ accountId: id('acc', name), username: name, ...parts });

/** Accounts by name; links look them up as they are then. */
export const people = {
  officer: acting('officer', { roles: ['UNION_OFFICER'] }),
  leader: acting('leader', { roles: ['UNION_LEADER'] }),
  inspector: acting('inspector', { roles: ['UNION_INSPECTOR'] }),
  agency: acting('agency', { roles: ['AGENCY'], organizationId: agencyId }),
  otherAgency: acting('otherAgency', { roles: ['AGENCY'], organizationId: otherAgencyId }),
  secretary: acting('secretary', { roles: ['ASSOC_SECRETARY'], associationIds: [ours] }),
  otherSecretary: acting('otherSecretary', { roles: ['ASSOC_SECRETARY'], associationIds: [theirs] }),
  leadSecretary: acting('leadSecretary', { roles: ['ASSOC_SECRETARY'], associationIds: [lead] }),
  reviewer: acting('reviewer', { personId: reviewerId }),
  otherReviewer: acting('otherReviewer', { personId: otherReviewerId }),
  seat: acting('seat', { personId: seatId }),
  outsider: acting('outsider', { personId: id('per', 'outsider') }),
} as const satisfies Record<string, Viewer>;

export interface Files {
  readonly graph: TestSubgraph;
  /** Accounts as the graph knows them now, by id; an account that is missing may not be used. */
  readonly accounts: Map<string, Viewer>;
  setClock(now: Date): void;
}

export const start = new Date('2026-03-02T03:00:00Z');

/** Starts the subgraph in a graph that knows accounts and every record. */
export async function startFiles(): Promise<Files> {
  const accounts = new Map<string, Viewer>(Object.values(people).map((each) => [each.accountId!, each]));
  let clock = start;
  const transport: GraphTransport = async ({ query, variables, viewer }) => {
    if (!query.includes('AccountViewer'))
      return {
        data: Object.fromEntries(
          Object.entries(variables).map(([name, each]) => [
            name,
            { id: each, name: `Tên ${String(each).slice(-4)}` },
          ]),
        ),
      };
    const account = viewer.kind === 'system' ? accounts.get(variables.id as string) : undefined;
    return {
      data: {
        account: account
          ? {
              username: account.username,
              roles: account.roles,
              isUsable: true,
              person: account.personId && { id: account.personId },
              associations: account.associationIds.map((each) => ({ id: each })),
              organization: account.organizationId && { id: account.organizationId },
            }
          : null,
      },
    };
  };
  const graph = await startTestSubgraph(consultancy, transport, () => clock);
  const setClock = (now: Date) => {
    clock = now;
  };
  return { graph, accounts, setClock };
}

let titles = 0;
/** A request of the agency, taken on and led by an association unless other parts say otherwise. */
export async function requestIn(
  { graph }: Files,
  parts: Record<string, unknown> = {},
  steps: 'PROPOSED' | 'ACCEPTED' = 'ACCEPTED',
): Promise<string> {
  titles += 1;
  const requestId = await done(graph, people.officer, 'proposeConsultancyRequest', {
    title: `Đề án số ${titles}`,
    type: 'CRITIQUE',
    origin: 'AGENCY_REQUEST',
    schemeKind: 'POLICY_SCHEME',
    confidentiality: 'PUBLIC',
    fieldIds: [id('fld', 'VN2008:1')],
    requestingAgencyId: agencyId,
    draftingAgencyId: agencyId,
    requestDocument: '12/SKHCN',
    ...parts,
  });
  if (steps === 'PROPOSED') return requestId;
  await done(graph, people.officer, 'registerConsultancyRequest', { id: requestId });
  await done(graph, people.leader, 'acceptConsultancyRequest', {
    id: requestId,
    methods: ['COUNCIL'],
    leadAssociationId: lead,
    leadReason: 'Có kinh nghiệm',
  });
  return requestId;
}

export const within = <T>({ graph }: Files, work: Parameters<typeof transact<T>>[1]): Promise<T> =>
  transact(graph.runtime.context({ viewer: system }), work);

/** An opinion that somebody was asked for, who therefore takes part. */
export const opinionOf = (files: Files, requestId: string, personId: string, parts: Partial<Opinion> = {}) =>
  within(files, async (tx) => {
    await admit(tx, requestId, ParticipantCapacity.REVIEWER, { personId });
    return make(tx, Opinion, {
      requestId,
      personId,
      associationId: null,
      round: 1,
      callId: null,
      number: 0,
      isReviewer: true,
      status: OpinionStatus.DRAFT,
      invitedOn: '2026-03-02',
      dueOn: '2026-04-01',
      criteria: [],
      lastVersion: 0,
      isOnPaper: false,
      comments: [],
      submittedAt: null,
      isLate: false,
      conclusion: null,
      summary: null,
      openedOn: null,
      ...parts,
    } as Partial<Opinion>).id;
  });

/** A council with one seat, whose holder has accepted and declared unless other parts say otherwise. */
export const councilOf = (
  files: Files,
  requestId: string,
  status = CouncilStatus.ESTABLISHED,
  parts: Partial<ConsultancyCouncilSeat> = {},
) => within(files, (tx) => seated(tx, requestId, seatId, parts, status));

export const reportOf = (files: Files, requestId: string, parts: Partial<ConsultancyReport> = {}) =>
  within(
    files,
    async (tx) =>
      make(tx, ConsultancyReport, {
        requestId,
        round: 1,
        versionNumber: 1,
        status: ReportStatus.DRAFT,
        sections: [],
        minorities: [],
        number: null,
        signedOn: null,
        sentOn: null,
        ...parts,
      } as Partial<ConsultancyReport>).id,
  );

/** Changes a record past all rules. */
export const change = <T extends object>(
  files: Files,
  entity: new () => T,
  recordId: string,
  values: Partial<T>,
): Promise<unknown> =>
  files.graph.runtime.orm.em.fork().nativeUpdate(entity as never, { id: recordId } as never, values as never);

export const secret = (files: Files, requestId: string) =>
  change(files, ConsultancyRequest, requestId, { confidentiality: 'STATE_SECRET' as never });

export const put = ({ graph }: Files, url: string, bytes: Uint8Array, length = bytes.length) =>
  graph.runtime.files.handle({
    method: 'PUT',
    token: url.split('/').at(-1)!,
    length,
    body: Readable.from([bytes]),
  });

/** GETs a link. @returns status, and the bytes where there are some */
export async function get({ graph }: Files, url: string) {
  const { status, body, headers } = await graph.runtime.files.handle({
    method: 'GET',
    token: url.split('/').at(-1)!,
  });
  return { status, headers, bytes: typeof body === 'string' ? body : await buffer(body) };
}

export const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A packed document with the parts that tell what it is, and others. */
export const docxWith = (more: Record<string, string> = {}, type = docxType): Buffer =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(
        `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
      ),
      'word/document.xml': strToU8('<w:document/>'),
      ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
    }),
  );

export interface Ticket {
  readonly id: string;
  readonly url: string;
}

/** First step of an upload. */
export async function ticketFor(
  { graph }: Files,
  viewer: Viewer,
  input: Record<string, unknown>,
  bytes: Uint8Array = pdf,
): Promise<Ticket> {
  const { data, errors } = await graph.run(
    viewer,
    `mutation($input: RequestConsultancyUploadInput!) { requestConsultancyUpload(input: $input) {
      attachment { id uploadLink { url } } userErrors { code } } }`,
    { input: { kind: 'DOSSIER', name: 'Hồ sơ.pdf', size: bytes.length, ...input } },
  );
  const { attachment, userErrors } = data?.requestConsultancyUpload ?? {};
  if (!attachment) throw new Error(`no ticket: ${errors?.[0]?.extensions.code ?? userErrors[0].code}`);
  return { id: attachment.id, url: attachment.uploadLink.url };
}

/** All steps of an upload. @returns the id of the file */
export async function upload(
  files: Files,
  viewer: Viewer,
  input: Record<string, unknown>,
  bytes: Uint8Array = pdf,
): Promise<string> {
  const { id: attachmentId, url } = await ticketFor(files, viewer, input, bytes);
  const { status } = await put(files, url, bytes);
  if (status !== 201) throw new Error(`the upload is answered ${status}`);
  return done(files.graph, viewer, 'confirmConsultancyUpload', { id: attachmentId });
}

/** The link under which a viewer reads a file; null where he may not know of it. */
export async function linkFor(
  { graph }: Files,
  viewer: Viewer,
  attachmentId: string,
): Promise<string | null> {
  const { data } = await graph.run(
    viewer,
    'query($id: ID!) { consultancyAttachment(id: $id) { downloadLink { url } } }',
    { id: attachmentId },
  );
  return data.consultancyAttachment?.downloadLink?.url ?? null;
}
