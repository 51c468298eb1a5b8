import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../kernel/index.js';
import { Person } from '../person/person.entity.js';
import { DuplicateCandidate } from './duplicate.entity.js';
import { ComparedField, DuplicateReasonCode } from './duplicate.enums.js';
import { duplicateProblems } from './duplicate.problems.js';

export const DuplicateCandidateConnection = connectionType(
  DuplicateCandidate,
  'DuplicateCandidate',
  'pairs of possible duplicates',
);

@ObjectType({ description: 'One reason why two people may be one, or may not (căn cứ nghi trùng).' })
export class DuplicateReason {
  @Field(() => DuplicateReasonCode, { description: 'What was found.' })
  code!: DuplicateReasonCode;

  @Field(() => String, { description: 'The reason in words, in the language of the caller.' })
  label!: string;

  @Field(() => Int, { description: 'What it adds to the score; negative where it speaks against.' })
  weight!: number;
}

@ObjectType({ description: 'One line of a comparison (dòng đối chiếu).' })
export class FieldComparison {
  @Field(() => ComparedField, { description: 'What is compared.' })
  field!: ComparedField;

  @Field(() => String, { description: 'Its name in the language of the caller.' })
  label!: string;

  @Field(() => [String], {
    description:
      'Values of the first person as text; empty where none is known or the viewer may not see them.',
  })
  first!: string[];

  @Field(() => [String], {
    description:
      'Values of the second person as text; empty where none is known or the viewer may not see them.',
  })
  second!: string[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether both have the same values; null where the viewer may not see them.',
  })
  isSame!: boolean | null;

  @Field(() => Boolean, {
    description:
      'Whether the viewer may not see the values: the birth date is shown to union officers who state a purpose (`X-Purpose`).',
  })
  isMasked!: boolean;
}

@ObjectType({
  description:
    'Two people side by side (đối chiếu hai hồ sơ), field by field. Union officers and leaders, the data protection officer.',
})
export class PersonComparison {
  @Field(() => Person, { description: 'The first person.' })
  first!: Person;

  @Field(() => Person, { description: 'The second person.' })
  second!: Person;

  @Field(() => Int, {
    nullable: true,
    description:
      'How likely they are one person by the reasons that the viewer may see, 0–100; null where names or birth years exclude it.',
  })
  score!: number | null;

  @Field(() => [DuplicateReason], { description: 'Why, the strongest reasons first.' })
  reasons!: DuplicateReason[];

  @Field(() => [FieldComparison], { description: 'Field by field, in the order of the enum.' })
  fields!: FieldComparison[];
}

@ObjectType({ description: 'Somebody who may be the same person (hồ sơ nghi trùng). As DuplicateCandidate.' })
export class PossibleDuplicate {
  @Field(() => Person, { description: 'Who it may be.' })
  person!: Person;

  @Field(() => Int, { description: 'How likely by the reasons that the viewer may see, 0–100.' })
  score!: number;

  @Field(() => [DuplicateReason], { description: 'Why, the strongest reasons first.' })
  reasons!: DuplicateReason[];
}

@ObjectType({ description: 'The outcome of a mutation about a pair of possible duplicates.' })
export class DuplicateCandidatePayload {
  @Field(() => DuplicateCandidate, {
    nullable: true,
    description: 'The pair after the change; null where refused.',
  })
  duplicateCandidate!: DuplicateCandidate | null;

  @Field(() => [duplicateProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}
