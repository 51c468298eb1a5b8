import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CivilDate, connectionType } from '../../kernel/index.js';
import { AssociationBody } from './body.entity.js';
import { BodyKind, OfficeTitle } from './leadership.enums.js';
import { leadershipProblems } from './leadership.problems.js';
import { OfficeHolding } from './office.entity.js';
import { Term } from './term.entity.js';

export const TermConnection = connectionType(Term, 'Term', 'terms');
export const OfficeHoldingConnection = connectionType(OfficeHolding, 'OfficeHolding', 'office holdings');

const problems = 'Why nothing was changed; empty on success.';

@ObjectType({ description: 'The outcome of a mutation about a term.' })
export class TermPayload {
  @Field(() => Term, { nullable: true, description: 'The term after the change; null where refused.' })
  term!: Term | null;

  @Field(() => [leadershipProblems.type], { description: problems })
  userErrors!: object[];
}

@ObjectType({ description: 'The outcome of a mutation about a body.' })
export class AssociationBodyPayload {
  @Field(() => AssociationBody, {
    nullable: true,
    description: 'The body after the change; null where refused.',
  })
  body!: AssociationBody | null;

  @Field(() => [leadershipProblems.type], { description: problems })
  userErrors!: object[];
}

@ObjectType({ description: 'The outcome of a mutation about an office.' })
export class OfficeHoldingPayload {
  @Field(() => OfficeHolding, {
    nullable: true,
    description: 'The office holding after the change; null where refused.',
  })
  officeHolding!: OfficeHolding | null;

  @Field(() => [leadershipProblems.type], { description: problems })
  userErrors!: object[];
}

@InputType({ description: 'Which offices of an association; all conditions must hold.' })
export class OfficeHolderFilter {
  @Field(() => CivilDate, {
    nullable: true,
    description: 'Held on this day. Default: today, unless `everHeld`.',
  })
  asOf?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for all who ever held an office, whatever the day. Default no.',
  })
  everHeld?: boolean | null;

  @Field(() => [OfficeTitle], { nullable: true, description: 'With one of these titles.' })
  titles?: OfficeTitle[] | null;

  @Field(() => [BodyKind], { nullable: true, description: 'In bodies of one of these kinds.' })
  bodies?: BodyKind[] | null;
}

@InputType({ description: 'Which offices; all conditions must hold.' })
export class OfficeHoldingFilter extends OfficeHolderFilter {
  @Field(() => ID, { nullable: true, description: 'Of this association.' })
  associationId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True for the Union’s own. Default no.' })
  ofUnion?: boolean | null;
}

@InputType({ description: 'Which terms; all conditions must hold.' })
export class TermFilter {
  @Field(() => ID, { nullable: true, description: 'Of this association.' })
  associationId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True for the Union’s own. Default no.' })
  ofUnion?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Running (true) or over (false). Default both.' })
  isRunning?: boolean | null;

  @Field(() => CivilDate, {
    nullable: true,
    description: 'Whose next congress is due by this day.',
  })
  dueBy?: string | null;
}
