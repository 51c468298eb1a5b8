import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { CivilDate, type Context } from '../../kernel/index.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { consentLog } from '../person/consent.service.js';
import { readField } from '../person/person.access.js';
import { Person } from '../person/person.entity.js';
import { ProfileSource } from '../person/person.enums.js';
import { ConsentRecord } from '../person/profile.entities.js';
import { PlaceKind, VerificationProof } from './profile.enums.js';
import { rowsByPerson } from './profile.loaders.js';
import { verificationOf } from './profile.verification.js';
import {
  Availability,
  LanguageSkill,
  PersonKeyword,
  PersonPlace,
  Training,
} from './profile-part.entities.js';

@ObjectType({ description: 'The last verification of a profile (xác minh hồ sơ). Internal.' })
export class ProfileVerification {
  @Field(() => CivilDate, { description: 'Day of the verification, or of the last confirmation.' })
  verifiedOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'User name of the officer; null where the system did.',
  })
  verifiedBy!: string | null;

  @Field(() => VerificationProof, {
    nullable: true,
    description: 'What the officer saw; null for verifications of before this was kept.',
  })
  proof!: VerificationProof | null;
}

@Resolver(() => Person)
export class ProfilePartsResolver {
  @FieldResolver(() => [String], {
    description: 'Words of one’s own for the expertise, by the alphabet. Whoever sees the person.',
  })
  async keywords(@Ctx() ctx: Context, @Root() { id }: Person) {
    return (await rowsByPerson(ctx, PersonKeyword, id)).map(({ keyword }) => keyword).sort();
  }

  @FieldResolver(() => [String], {
    nullable: true,
    description: 'Other names (tên gọi khác); internal: null to those who see only the public profile.',
  })
  otherNames(@Ctx() ctx: Context, @Root() person: Person) {
    return readField(ctx, person, 'otherNames', () => person.otherNames ?? []);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Nationality, ISO 3166-1 alpha-2; internal: null to those who see only the public profile.',
  })
  nationality(@Ctx() ctx: Context, @Root() person: Person) {
    return readField(ctx, person, 'nationality', () => person.nationality);
  }

  @FieldResolver(() => [LanguageSkill], {
    nullable: true,
    description: 'Languages (ngoại ngữ); internal: null to those who see only the public profile.',
  })
  languages(@Ctx() ctx: Context, @Root() person: Person) {
    return readField(ctx, person, 'languages', () => rowsByPerson(ctx, LanguageSkill, person.id));
  }

  @FieldResolver(() => [Training], {
    nullable: true,
    description:
      'Training in political theory and state management; internal: null to those who see only the public profile.',
  })
  trainings(@Ctx() ctx: Context, @Root() person: Person) {
    return readField(ctx, person, 'trainings', () => rowsByPerson(ctx, Training, person.id));
  }

  @FieldResolver(() => [PersonPlace], {
    nullable: true,
    description:
      'Places of the person’s life with the history of residences; internal: null to those who see only the public profile.',
  })
  places(@Ctx() ctx: Context, @Root() person: Person) {
    return readField(ctx, person, 'places', () => rowsByPerson(ctx, PersonPlace, person.id));
  }

  @FieldResolver(() => PersonPlace, {
    nullable: true,
    description: 'Native place (quê quán); internal: null to those who see only the public profile.',
  })
  nativePlace(@Ctx() ctx: Context, @Root() person: Person) {
    return readField(ctx, person, 'nativePlace', async () => {
      const places = await rowsByPerson(ctx, PersonPlace, person.id);
      return places.find(({ kind }) => kind === PlaceKind.NATIVE_PLACE) ?? null;
    });
  }

  @FieldResolver(() => Availability, {
    nullable: true,
    description:
      'When and for what the expert is available, as he said; internal: null to those who see only the public profile.',
  })
  availability(@Ctx() ctx: Context, @Root() person: Person) {
    return readField(
      ctx,
      person,
      'availability',
      async () => (await rowsByPerson(ctx, Availability, person.id))[0] ?? null,
    );
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the person agreed to the expert pool; internal: null to those who see only the public profile.',
  })
  inExpertPool(@Ctx() ctx: Context, @Root() person: Person) {
    return readField(ctx, person, 'inExpertPool', () => person.inExpertPool);
  }

  @FieldResolver(() => [ConsentRecord], {
    nullable: true,
    description:
      'All consents given and withdrawn, the newest first; restricted: the person, the data protection officer, and union officers who state a purpose (`X-Purpose`). Every read by others is logged.',
  })
  consentRecords(@Ctx() ctx: Context, @Root() person: Person) {
    return consentLog(ctx, person);
  }

  @FieldResolver(() => ProfileSource, {
    nullable: true,
    description: 'Where the profile came from; internal: null to those who see only the public profile.',
  })
  source(@Ctx() ctx: Context, @Root() person: Person) {
    return readField(ctx, person, 'source', () => person.source);
  }

  @FieldResolver(() => ProfileVerification, {
    nullable: true,
    description:
      'When, by whom and by what the profile was last verified; internal: null to those who see only the public profile.',
  })
  verification(@Ctx() ctx: Context, @Root() person: Person) {
    return readField(ctx, person, 'verification', () => verificationOf(ctx, person));
  }
}

@Resolver(() => PersonPlace)
export class PersonPlaceResolver {
  @FieldResolver(() => AdministrativeUnit, {
    nullable: true,
    description: 'The unit in its form of that time; null where not known.',
  })
  unit(@Ctx() ctx: Context, @Root() { unitId }: PersonPlace) {
    return unitId && ctx.loaders.byId(AdministrativeUnit, unitId);
  }
}
