import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  AllowedAction,
  allowedActions,
  assertId,
  type Context,
  connection,
  historyOf,
  Money,
  PageArgs,
  Permission,
  permission,
  Transition,
  vnd,
} from '../../kernel/index.js';
import { OrganizationStub } from '../external/organization.stub.js';
import { PersonStub } from '../external/person.stub.js';
import { ResearchFieldStub } from '../external/research-field.stub.js';
import { ResearchProject } from './project.entity.js';
import { Grade } from './project.enums.js';
import { projectWhere, ResearchProjectFilter } from './project.filters.js';
import { projectLifecycle } from './project.lifecycle.js';
import { ResearchProjectConnection } from './project.payloads.js';
import { mayActAsHost, maySeeGrade, maySeeInternal } from './project.policy.js';
import { AcceptanceEvaluation, Product, ProjectMember, rowsOf } from './project.rows.js';

@Resolver(() => ResearchProject)
export class ResearchProjectResolver {
  @Query(() => ResearchProject, {
    nullable: true,
    description: 'One research project; null where there is none that the viewer may know of.',
  })
  researchProject(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the project, `prj_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(ResearchProject, assertId(id, 'prj'));
  }

  @Query(() => ResearchProjectConnection, {
    description: 'The research projects that the viewer may see, newest start first.',
  })
  researchProjects(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ResearchProjectFilter, { nullable: true, description: 'Default: all.' })
    filter?: ResearchProjectFilter,
  ) {
    return connection(ctx, ResearchProject, page, {
      where: projectWhere(filter),
      orderBy: [['startOn', 'DESC']],
    });
  }

  @FieldResolver(() => OrganizationStub, {
    nullable: true,
    description: 'Host organization (tổ chức chủ trì). Everyone.',
  })
  host(@Root() { hostOrganizationId }: ResearchProject): OrganizationStub {
    return { id: hostOrganizationId };
  }

  @FieldResolver(() => OrganizationStub, {
    nullable: true,
    description:
      'Agency that ordered it and commits to use the result (cơ quan đặt hàng); null where none did. Everyone.',
  })
  orderer(@Root() { ordererId }: ResearchProject): OrganizationStub | null {
    return ordererId ? { id: ordererId } : null;
  }

  @FieldResolver(() => ResearchFieldStub, {
    nullable: true,
    description: 'Research field (lĩnh vực nghiên cứu). Everyone.',
  })
  field(@Root() { fieldId }: ResearchProject): ResearchFieldStub {
    return { id: fieldId };
  }

  @FieldResolver(() => PersonStub, {
    nullable: true,
    description: 'Principal investigator (chủ nhiệm); whoever may know of the person.',
  })
  principalInvestigator(@Root() { principalInvestigatorId }: ResearchProject): PersonStub {
    return { id: principalInvestigatorId };
  }

  @FieldResolver(() => Money, { description: 'From the state budget (ngân sách nhà nước). Everyone.' })
  budgetState(@Root() { budgetState }: ResearchProject) {
    return vnd(budgetState);
  }

  @FieldResolver(() => Money, { description: 'From other sources (nguồn khác). Everyone.' })
  budgetOther(@Root() { budgetOther }: ResearchProject) {
    return vnd(budgetOther);
  }

  @FieldResolver(() => Money, { description: 'State and other money together (tổng kinh phí). Everyone.' })
  budgetTotal(@Root() { budgetState, budgetOther }: ResearchProject) {
    return vnd(Number(budgetState) + Number(budgetOther));
  }

  @FieldResolver(() => Grade, {
    nullable: true,
    description:
      'Grade of the acceptance (xếp loại). Everyone once the project is accepted; a failure: DOST, PPC, union officers and leaders, the host.',
  })
  grade(@Ctx() ctx: Context, @Root() project: ResearchProject) {
    return maySeeGrade(ctx.viewer, project) ? project.grade : null;
  }

  @FieldResolver(() => [ProjectMember], {
    description: 'The team, in the order of the contract (nhóm thực hiện). Everyone.',
  })
  team(@Ctx() ctx: Context, @Root() { id }: ResearchProject) {
    return rowsOf(ctx, ProjectMember, 'projectId', id, ['position']);
  }

  @FieldResolver(() => [Product], {
    description: 'Products ordered and delivered, by form and name (sản phẩm). Everyone.',
  })
  async products(@Ctx() ctx: Context, @Root() project: ResearchProject) {
    const rows = await rowsOf(ctx, Product, 'projectId', project.id, ['form', 'name']);
    return maySeeGrade(ctx.viewer, project) ? rows : rows.map((row) => ({ ...row, grade: null }));
  }

  @FieldResolver(() => [AcceptanceEvaluation], {
    nullable: true,
    description:
      'Concluded sessions of the acceptance council, oldest first (đánh giá nghiệm thu). DOST, PPC, union officers and leaders, the host; null to others.',
  })
  acceptanceEvaluations(@Ctx() ctx: Context, @Root() project: ResearchProject) {
    return maySeeInternal(ctx.viewer, project)
      ? rowsOf(ctx, AcceptanceEvaluation, 'projectId', project.id, ['heldOn'])
      : null;
  }

  @FieldResolver(() => Permission, {
    description: 'Whether the viewer may record products (được ghi nhận sản phẩm). Everyone.',
  })
  canRecordProduct(@Ctx() ctx: Context, @Root() project: ResearchProject) {
    return permission(ctx, mayActAsHost(ctx.viewer, project));
  }

  @FieldResolver(() => [AllowedAction], {
    description: 'What can be done now, and whether the viewer may (thao tác). Everyone.',
  })
  allowedActions(@Ctx() ctx: Context, @Root() project: ResearchProject) {
    return allowedActions(ctx, projectLifecycle, project);
  }

  @FieldResolver(() => [Transition], {
    nullable: true,
    description:
      'Its life so far, oldest first (lịch sử). DOST, PPC, union officers and leaders, the host; null to others.',
  })
  history(@Ctx() ctx: Context, @Root() project: ResearchProject) {
    return maySeeInternal(ctx.viewer, project) ? historyOf(ctx, 'ResearchProject', project.id) : null;
  }
}

@Resolver(() => ProjectMember)
export class ProjectMemberResolver {
  @FieldResolver(() => PersonStub, {
    nullable: true,
    description: 'The person; null without a record. Whoever may know of the person.',
  })
  person(@Root() { personId }: ProjectMember): PersonStub | null {
    return personId ? { id: personId } : null;
  }
}
