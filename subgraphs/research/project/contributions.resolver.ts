import { Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { type Context, currentId } from '../../kernel/index.js';
import { OrganizationStub } from '../external/organization.stub.js';
import { PersonStub } from '../external/person.stub.js';
import { ResearchFieldStub } from '../external/research-field.stub.js';
import { ResearchProject } from './project.entity.js';
import { ProjectParticipation } from './project.payloads.js';
import { ProjectMember, rowsOf } from './project.rows.js';

@Resolver(() => PersonStub)
export class PersonContribution {
  @FieldResolver(() => [ProjectParticipation], {
    nullable: true,
    description:
      'Research projects that the person takes or took part in, with the role (nhiệm vụ KH&CN đã tham gia). Everyone, for contracts are public acts, whether or not the person’s own data may be seen; projects from the contract on.',
  })
  async researchProjects(@Ctx() ctx: Context, @Root() { id }: PersonStub): Promise<ProjectParticipation[]> {
    const today = await currentId(ctx, 'Person', id);
    const seats = await rowsOf(ctx, ProjectMember, 'personId', today, []);
    const parts = await Promise.all(
      seats.map(async ({ projectId, role, months }) => ({
        project: await ctx.loaders.byId(ResearchProject, projectId),
        role,
        months,
      })),
    );
    return parts
      .filter((part): part is ProjectParticipation => part.project !== null)
      .sort((a, b) => b.project.startOn.localeCompare(a.project.startOn));
  }
}

@Resolver(() => OrganizationStub)
export class OrganizationContribution {
  @FieldResolver(() => [ResearchProject], {
    nullable: true,
    description:
      'Research projects that the organization hosts or hosted, newest first (nhiệm vụ KH&CN chủ trì). Everyone; before the contract only those who may see them.',
  })
  hostedProjects(@Ctx() ctx: Context, @Root() { id }: OrganizationStub) {
    return ctx.loaders.group(ResearchProject, 'hostOrganizationId', id, { orderBy: [['startOn', 'DESC']] });
  }
}

@Resolver(() => ResearchFieldStub)
export class ResearchFieldContribution {
  // The field itself is the same for everybody; what is counted here is not.
  @Directive('@cacheHint(shared: false)')
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many research projects of the field the viewer may see (số nhiệm vụ KH&CN). Everyone: projects from the contract on.',
  })
  researchProjectCount(@Ctx() ctx: Context, @Root() { id }: ResearchFieldStub) {
    return ctx.loaders.count(ResearchProject, 'fieldId', id);
  }
}
