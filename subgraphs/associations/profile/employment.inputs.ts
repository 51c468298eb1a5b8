import { Field, ID, InputType } from 'type-graphql';
import { CivilDate } from '../../kernel/index.js';
import { WorkSector } from '../person/person.enums.js';
import { ProfileInput } from './education.inputs.js';
import { LeadershipLevel, StaffKind } from './profile.enums.js';

/** What may be said of a post besides its sector. */
@InputType()
abstract class PostInput extends ProfileInput {
  @Field(() => ID, { nullable: true, description: 'The employer, where it is in the graph.' })
  organizationId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The employer as written, where it is not in the graph, at most 300 characters.',
  })
  organizationName?: string | null;

  @Field(() => String, { nullable: true, description: 'Unit within the employer, at most 300 characters.' })
  department?: string | null;

  @Field(() => String, { nullable: true, description: 'Position, at most 300 characters.' })
  position?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Grade (ngạch, hạng), at most 100 characters; internal.',
  })
  jobGrade?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Administrative unit of the workplace; where left out, that of the employer counts.',
  })
  workUnitId?: string | null;

  @Field(() => LeadershipLevel, { nullable: true, description: 'Level of leadership.' })
  leadershipLevel?: LeadershipLevel | null;

  @Field(() => StaffKind, {
    nullable: true,
    description: 'Official, civil servant, public employee or none.',
  })
  staffKind?: StaffKind | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the education fits the post (phù hợp vị trí việc làm); internal.',
  })
  fitsJobPosition?: boolean | null;

  @Field(() => CivilDate, { nullable: true, description: 'First day; not before birth, not in the future.' })
  validFrom?: string | null;

  @Field(() => CivilDate, { nullable: true, description: 'First day after the end; none while it lasts.' })
  validTo?: string | null;
}

@InputType({ description: 'A post to add (quá trình công tác).' })
export class AddEmploymentInput extends PostInput {
  @Field(() => WorkSector, { description: 'Sector.' })
  sector!: WorkSector;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is the main post; default: yes where there is no other main one in its time.',
  })
  isMain?: boolean | null;
}

@InputType({ description: 'What changes in a post; what is left out stays, null clears.' })
export class UpdateEmploymentInput extends PostInput {
  @Field(() => ID, { description: 'The post, `row_…`.' })
  id!: string;

  @Field(() => WorkSector, { nullable: true, description: 'Sector; null leaves it as it is.' })
  sector?: WorkSector | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is the main post; null leaves it as it is.',
  })
  isMain?: boolean | null;
}
