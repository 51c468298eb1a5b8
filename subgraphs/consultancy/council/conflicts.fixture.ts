import type { ConflictReport } from '../../kernel/council/index.js';

/** What tests say that stands against people; nothing by default. */
export const reports = new Map<string, Partial<ConflictReport>>();

/** Answers in place of the whole graph. */
export const reported = async (_ctx: unknown, personIds: readonly string[]): Promise<ConflictReport[]> =>
  personIds.map((personId) => ({ personId, findings: [], domains: [], ...reports.get(personId) }));

/** A finding as another subgraph would give it. */
export const finding = (rule: string, severity: 'BLOCK' | 'DISCLOSE') =>
  ({
    findings: [
      {
        rule,
        severity,
        domain: 'research',
        explanation: { vi: 'Cùng nhóm đề tài', en: 'Same project team' },
        path: [],
        since: null,
        until: null,
      },
    ],
  }) as unknown as Partial<ConflictReport>;

/** A domain that did not answer. */
export const silence: Partial<ConflictReport> = { domains: [{ name: 'awards', answered: false }] };
