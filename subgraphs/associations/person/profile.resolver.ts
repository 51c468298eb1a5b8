import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/index.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { rowsByPerson } from '../profile/profile.loaders.js';
import { ResearchField } from '../research-field/research-field.entity.js';
import { readField } from './person.access.js';
import { Person } from './person.entity.js';
import { AcademicTitle, Degree, Employment, PersonField } from './profile.entities.js';

@ObjectType({ description: 'A field in which a person is expert (lĩnh vực chuyên môn).' })
export class Expertise {
  @Field(() => Boolean, { description: 'Whether it is the main one.' })
  isMain!: boolean;

  @Field(() => ResearchField, { description: 'The research field, level 2.' })
  field!: ResearchField;
}

@Resolver(() => Person)
export class ProfileResolver {
  @FieldResolver(() => [Degree], { description: 'Degrees, in the order of entry.' })
  degrees(@Ctx() ctx: Context, @Root() { id }: Person) {
    return rowsByPerson(ctx, Degree, id);
  }

  @FieldResolver(() => [AcademicTitle], { description: 'Academic titles.' })
  titles(@Ctx() ctx: Context, @Root() { id }: Person) {
    return rowsByPerson(ctx, AcademicTitle, id);
  }

  @FieldResolver(() => [Employment], { description: 'Posts, in the order of entry.' })
  employments(@Ctx() ctx: Context, @Root() { id }: Person) {
    return rowsByPerson(ctx, Employment, id);
  }

  @FieldResolver(() => [Expertise], {
    description: 'Fields of expertise, at most three, the main one first.',
  })
  async expertise(@Ctx() ctx: Context, @Root() { id }: Person): Promise<Expertise[]> {
    const rows = await rowsByPerson(ctx, PersonField, id);
    const fields = await Promise.all(
      rows.map(async ({ fieldId, isMain }) => ({
        isMain,
        field: (await ctx.loaders.byId(ResearchField, fieldId))!,
      })),
    );
    return fields.sort((a, b) => Number(b.isMain) - Number(a.isMain));
  }
}

@Resolver(() => Employment)
export class EmploymentResolver {
  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The organization, where it is in the graph.',
  })
  organization(@Ctx() ctx: Context, @Root() { organizationId }: Employment) {
    return organizationId && ctx.loaders.byId(Organization, organizationId);
  }

  @FieldResolver(() => AdministrativeUnit, {
    nullable: true,
    description: 'Unit of the workplace, where the post names one; else that of the employer’s seat counts.',
  })
  workUnit(@Ctx() ctx: Context, @Root() { workUnitId }: Employment) {
    return workUnitId && ctx.loaders.byId(AdministrativeUnit, workUnitId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Grade (ngạch, hạng); internal: null to those who see only the public profile.',
  })
  jobGrade(@Ctx() ctx: Context, @Root() { personId, jobGrade }: Employment) {
    return readField(ctx, { id: personId }, 'jobGrade', () => jobGrade);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the education fits the post; internal: null to those who see only the public profile, and where not said.',
  })
  fitsJobPosition(@Ctx() ctx: Context, @Root() { personId, fitsJobPosition }: Employment) {
    return readField(ctx, { id: personId }, 'fitsJobPosition', () => fitsJobPosition);
  }
}

@Resolver(() => Degree)
export class DegreeResolver {
  @FieldResolver(() => ResearchField, {
    nullable: true,
    description: 'Research field that the major belongs to, where known.',
  })
  field(@Ctx() ctx: Context, @Root() { fieldId }: Degree) {
    return fieldId && ctx.loaders.byId(ResearchField, fieldId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Number of the diploma; restricted: the person, the data protection officer, and union officers who state a purpose (`X-Purpose`). Every read by others is logged.',
  })
  diplomaNumber(@Ctx() ctx: Context, @Root() { personId, diplomaNumber }: Degree) {
    return readField(ctx, { id: personId }, 'diplomaNumber', () => diplomaNumber);
  }
}
