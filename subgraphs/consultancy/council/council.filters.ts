import { Field, InputType } from 'type-graphql';
import { CouncilStatus } from '../../kernel/council/index.js';
import type { Where } from '../../kernel/index.js';

@InputType({ description: 'Which councils; all conditions must hold.' })
export class ConsultancyCouncilFilter {
  @Field(() => [CouncilStatus], { nullable: true, description: 'In one of these states.' })
  statuses?: CouncilStatus[] | null;
}

/** The filter as a condition. */
export const councilWhere = (filter?: ConsultancyCouncilFilter | null): Where =>
  filter?.statuses ? { status: { $in: filter.statuses } } : {};
