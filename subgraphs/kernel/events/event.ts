/** What happened in a subgraph, as others may know it: names and ids, never values. */
export interface DomainEvent {
  /** Unique in the graph: `<source>:<sequence>`. */
  readonly id: string;
  /** The subgraph that it happened in. */
  readonly source: string;
  /** Its place among the events of its source: in the order of commits, without gaps. */
  readonly sequence: number;
  readonly action: 'CREATE' | 'UPDATE' | 'DELETE';
  readonly entityType: string;
  readonly entityId: string;
  /** Names of the properties that were set. */
  readonly changed: readonly string[];
  /** When, ISO 8601. */
  readonly at: string;
  /** The request that did it. */
  readonly requestId: string;
}

export const eventId = (source: string, sequence: number): string => `${source}:${sequence}`;
