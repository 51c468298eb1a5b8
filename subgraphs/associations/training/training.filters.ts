import { Field, ID, InputType, Int } from 'type-graphql';
import { assertId, type Where } from '../../kernel/index.js';
import { assertYear } from '../../kernel/values/year.js';
import { DegreeLevel } from '../person/person.enums.js';
import { SuccessorStatus, TrainingKind, TrainingStatus } from './training.enums.js';

@InputType({ description: 'Which trainings; all conditions must hold.' })
export class TrainingRecordFilter {
  @Field(() => [TrainingStatus], { nullable: true, description: 'In one of these states.' })
  statuses?: TrainingStatus[] | null;

  @Field(() => [TrainingKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: TrainingKind[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether abroad.' })
  isAbroad?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Begun in this year, 1900 to 2200.' })
  year?: number | null;

  @Field(() => ID, { nullable: true, description: 'Kept by this association.' })
  associationId?: string | null;
}

@InputType({ description: 'Which of the people attracted; all conditions must hold.' })
export class TalentAttractionFilter {
  @Field(() => [DegreeLevel], { nullable: true, description: 'With one of these degrees.' })
  levels?: DegreeLevel[] | null;

  @Field(() => Int, { nullable: true, description: 'Recruited in this year, 1900 to 2200.' })
  year?: number | null;
}

@InputType({ description: 'Which places in the successor pool; all conditions must hold.' })
export class SuccessorEntryFilter {
  @Field(() => [SuccessorStatus], { nullable: true, description: 'In one of these states.' })
  statuses?: SuccessorStatus[] | null;

  @Field(() => String, { nullable: true, description: 'For this term, written as it is.' })
  term?: string | null;

  @Field(() => Int, { nullable: true, description: 'Nominated in this year, 1900 to 2200.' })
  year?: number | null;

  @Field(() => ID, { nullable: true, description: 'Of this association.' })
  associationId?: string | null;
}

const begun = (year: number | null | undefined): Where =>
  year === null || year === undefined
    ? {}
    : { startOn: { $gte: `${assertYear(year)}-01-01`, $lte: `${year}-12-31` } };

export const trainingWhere = ({
  statuses,
  kinds,
  isAbroad,
  year,
  associationId,
}: TrainingRecordFilter): Where => ({
  ...(statuses && { status: { $in: statuses } }),
  ...(kinds && { kind: { $in: kinds } }),
  ...(isAbroad === true && { country: { $ne: 'VN' } }),
  ...(isAbroad === false && { country: 'VN' }),
  ...(associationId && { associationId: assertId(associationId, 'aso') }),
  ...begun(year),
});

export const attractionWhere = ({ levels, year }: TalentAttractionFilter): Where => ({
  ...(levels && { level: { $in: levels } }),
  ...begun(year),
});

export const successorWhere = ({ statuses, term, year, associationId }: SuccessorEntryFilter): Where => ({
  ...(statuses && { status: { $in: statuses } }),
  ...(term && { term: term.normalize('NFC') }),
  ...(associationId && { associationId: assertId(associationId, 'aso') }),
  ...begun(year),
});
