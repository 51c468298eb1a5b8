import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType, MutationInput } from '../../kernel/index.js';
import { AwardProgramme } from './programme.entity.js';
import { AwardKind, AwardLevel } from './programme.enums.js';
import { programmeProblems } from './programme.service.js';

export const AwardProgrammeConnection = connectionType(AwardProgramme, 'AwardProgramme', 'award programmes');

@InputType({ description: 'A new award programme (chương trình giải thưởng). Union officers.' })
export class CreateAwardProgrammeInput extends MutationInput {
  @Field(() => String, { description: 'Short code (mã), unique, at most 30 characters.' })
  code!: string;

  @Field(() => String, { description: 'Vietnamese name (tên), at most 300 characters.' })
  nameVi!: string;

  @Field(() => String, {
    nullable: true,
    description: 'English name (tên tiếng Anh), at most 300 characters.',
  })
  nameEn?: string | null;

  @Field(() => AwardKind, { description: 'Kind (loại).' })
  kind!: AwardKind;

  @Field(() => AwardLevel, { description: 'Level (cấp).' })
  level!: AwardLevel;

  @Field(() => Int, {
    nullable: true,
    description: 'Years between two editions (chu kỳ), 1–20; leave out where it has no cycle.',
  })
  cycleYears?: number | null;

  @Field(() => String, { description: 'Who holds it (cơ quan tổ chức), at most 300 characters.' })
  organiser!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Legal text that it rests on (căn cứ pháp lý), at most 500 characters.',
  })
  legalBasis?: string | null;
}

@ObjectType({ description: 'The outcome of a mutation about an award programme. Who called it.' })
export class AwardProgrammePayload {
  @Field(() => AwardProgramme, {
    nullable: true,
    description: 'The programme after the change (chương trình); null where refused.',
  })
  awardProgramme!: AwardProgramme | null;

  @Field(() => [programmeProblems.type], { description: 'Why nothing was changed (lỗi); empty on success.' })
  userErrors!: object[];
}
