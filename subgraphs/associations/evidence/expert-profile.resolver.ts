import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { ConflictEvidence } from '../../kernel/council/index.js';
import type { Context } from '../../kernel/index.js';
import { AcademicTitleKind, DegreeLevel, Gender } from '../person/person.enums.js';
import { ConflictEvidenceStub } from './evidence.stub.js';
import { expertProfileOf } from './expert-profile.service.js';

/** What experts are compared by, flat: of a page of a hundred people little is left to resolve field by field. */
@ObjectType({
  description:
    'What the profile says of somebody as an expert, for comparing many (hồ sơ chuyên gia rút gọn). Only the graph itself; everybody else reads `Person`.',
})
export class ExpertProfile {
  @Field(() => Boolean, { description: 'Whether the person agreed to the expert pool.' })
  inExpertPool!: boolean;

  @Field(() => Gender, { description: 'Gender.' })
  gender!: Gender;

  @Field(() => DegreeLevel, { nullable: true, description: 'The highest degree; null where none is known.' })
  highestDegree!: DegreeLevel | null;

  @Field(() => [AcademicTitleKind], { description: 'Academic titles, in the order of entry.' })
  titles!: AcademicTitleKind[];

  @Field(() => ID, {
    nullable: true,
    description:
      'The association, `aso_…`, of the membership of today that was applied for last; null where there is none.',
  })
  associationId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Where the person lives, `adm_…`; null where not known.' })
  residenceId!: string | null;
}

@Resolver(() => ConflictEvidenceStub)
export class ConflictEvidenceProfile {
  @FieldResolver(() => ExpertProfile, {
    nullable: true,
    description: 'The person as an expert; null where nobody is known by the id. Only the graph itself.',
  })
  profile(@Ctx() ctx: Context, @Root() { personId }: ConflictEvidence): Promise<ExpertProfile | null> {
    return expertProfileOf(ctx, personId);
  }
}
