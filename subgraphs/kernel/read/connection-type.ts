import type { ClassType } from 'type-graphql';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Connection } from './connection.js';
import { PageInfo } from './page-info.js';

/**
 * Declares `XConnection` and `XEdge` for a node type.
 * @param what plural noun for the descriptions, e.g. `memberships`
 */
export function connectionType<T extends object>(node: ClassType<T>, name: string, what: string) {
  @ObjectType(`${name}Edge`, { description: `One of the ${what} in a page, with its cursor.` })
  class NodeEdge {
    @Field(() => String, {
      description: 'Opaque position of this row; pass it as `after` to go on from here.',
    })
    cursor!: string;

    @Field(() => node, { description: 'The row itself.' })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${what} that the viewer may see.` })
  class NodeConnection {
    @Field(() => [NodeEdge], { description: 'The rows of this page with their cursors.' })
    edges!: NodeEdge[];

    @Field(() => [node], { description: 'The rows of this page, for clients that need no cursors.' })
    nodes!: T[];

    @Field(() => PageInfo, { description: 'Whether there is more, and where this page starts and ends.' })
    pageInfo!: PageInfo;

    @Field(() => Int, {
      description: `How many ${what} match and may be seen by the viewer, over all pages. Counted only when asked for.`,
    })
    totalCount!: number;
  }
  return NodeConnection as unknown as ClassType<Connection<T>>;
}
