import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../../kernel/index.js';
import { ExpertEngagement } from './engagement.entity.js';
import { expertProblems } from './expert.problems.js';
import { ExpertPoolEntry } from './pool.entity.js';

export const ExpertPoolEntryConnection = connectionType(
  ExpertPoolEntry,
  'ExpertPoolEntry',
  'entries of the pool of experts',
);
export const ExpertEngagementConnection = connectionType(
  ExpertEngagement,
  'ExpertEngagement',
  'engagements of experts',
);

const why = 'Why nothing was changed; empty on success.';

@ObjectType({ description: 'The outcome of a mutation about the pool of experts.' })
export class ExpertPoolEntryPayload {
  @Field(() => ExpertPoolEntry, {
    nullable: true,
    description: 'The entry after the change; null where refused.',
  })
  expertPoolEntry!: ExpertPoolEntry | null;

  @Field(() => [expertProblems.type], { description: why })
  userErrors!: object[];
}

@ObjectType({ description: 'The outcome of a mutation about an engagement of an expert.' })
export class ExpertEngagementPayload {
  @Field(() => ExpertEngagement, {
    nullable: true,
    description: 'The engagement after the change; null where refused.',
  })
  expertEngagement!: ExpertEngagement | null;

  @Field(() => [expertProblems.type], { description: why })
  userErrors!: object[];
}
