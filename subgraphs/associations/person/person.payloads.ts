import { Field, Int, ObjectType } from 'type-graphql';
import { ageOn, type CivilDate, parsePartialDate } from '../../kernel/calendar/index.js';
import { connectionType } from '../../kernel/index.js';
import { Person } from './person.entity.js';
import { personProblems } from './person.problems.js';

export const PersonConnection = connectionType(Person, 'Person', 'people');

@ObjectType({ description: 'The parts of a person’s name (họ, đệm, tên).' })
export class PersonName {
  @Field(() => String, { nullable: true, description: 'Family name (họ); null where there is none.' })
  family!: string | null;

  @Field(() => String, { nullable: true, description: 'Middle name or names (đệm).' })
  middle!: string | null;

  @Field(() => String, { description: 'Given name (tên), by which people are addressed and sorted.' })
  given!: string;

  @Field(() => String, { description: 'The whole name in Vietnamese order.' })
  full!: string;
}

@ObjectType({ description: 'An age in ten-year bands, so that a birth date is not given away.' })
export class AgeBand {
  @Field(() => Int, { description: 'Lowest age of the band, e.g. 30.' })
  from!: number;

  @Field(() => Int, { description: 'Highest age of the band, e.g. 39.' })
  to!: number;
}

/** The band of an age on a day, null where the birth date is not known. */
export function ageBandOf(birth: string | null, day: CivilDate): AgeBand | null {
  const known = birth ? parsePartialDate(birth) : null;
  const age = known && ageOn(known, day);
  return age ? { from: age.years - (age.years % 10), to: age.years - (age.years % 10) + 9 } : null;
}

@ObjectType({ description: 'The outcome of a mutation about a person.' })
export class PersonPayload {
  @Field(() => Person, { nullable: true, description: 'The person after the change; null where refused.' })
  person!: Person | null;

  @Field(() => [personProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}
