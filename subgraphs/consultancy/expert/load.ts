import { Field, Int, ObjectType } from 'type-graphql';
import type { Context } from '../../kernel/index.js';
import { type Duties, dutiesOf } from './duties.js';
import { type ExpertRecord, recordOf } from './profiles.js';

@ObjectType({
  description:
    'How much a person has to do across the whole graph today (mức độ đảm nhiệm). Whoever may see the pool of experts.',
})
export class ExpertLoad {
  @Field(() => Int, { description: 'Open seats of councils of consultancy.' })
  seats!: number;

  @Field(() => Int, { description: 'Written opinions that are asked for and not submitted.' })
  opinions!: number;

  @Field(() => Int, { description: 'Engagements that are offered or accepted and not done.' })
  engagements!: number;

  @Field(() => Int, { description: 'Requests that these are about; one that has him twice counts once.' })
  requests!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Running research projects that he leads or helps to lead; null where research did not answer.',
  })
  projects!: number | null;

  @Field(() => Int, { description: 'Requests and projects together, as far as known.' })
  total!: number;

  @Field(() => [String], { description: 'Domains that did not answer: the total may be more.' })
  missing!: string[];
}

/** The load of a person; one statement and one operation of the graph for all people of a page. */
export async function expertLoad(ctx: Context, personId: string): Promise<ExpertLoad> {
  return loadOf(...(await Promise.all([dutiesOf(ctx, personId), recordOf(ctx, personId)])));
}

/** The load by what somebody has to do in consultancy and elsewhere. */
export function loadOf(
  { seats, opinions, engagements, requests }: Duties,
  { leadingProjects: projects }: ExpertRecord,
): ExpertLoad {
  return {
    seats,
    opinions,
    engagements,
    requests,
    projects,
    total: requests + (projects ?? 0),
    missing: projects === null ? ['research'] : [],
  };
}
