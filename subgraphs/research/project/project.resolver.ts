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
import { archivedMemberName } from './project.erasure.js';
import { projectWhere, ResearchProjectFilter } from './project.filters.js';
import { projectLifecycle } from './project.lifecycle.js';
import { ResearchProjectConnection } from './project.payloads.js';
import { mayActAsHost, maySeeInternal } from './project.policy.js';
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
    description: 'The research projects that the viewer may see, newest start first; a search ranks them.',
  })
  researchProjects(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ResearchProjectFilter, { nullable: true, description: 'Default: all.' })
    filter?: ResearchProjectFilter | null,
  ) {
    return connection(ctx, ResearchProject, page, {
      where: projectWhere(filter),
      orderBy: [['startOn', 'DESC']],
      search: filter?.search,
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
    description:
      'Principal investigator (chủ nhiệm). Everyone, for contracts are public acts; of the person’s own data whoever may see the person.',
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

  @FieldResolver(() => [ProjectMember], {
    description: 'The team, in the order of the contract (nhóm thực hiện). Everyone.',
  })
  team(@Ctx() ctx: Context, @Root() { id }: ResearchProject) {
    return rowsOf(ctx, ProjectMember, 'projectId', id, ['position']);
  }

  @FieldResolver(() => [Product], {
    description: 'Products ordered and delivered, by form and name (sản phẩm). Everyone.',
  })
  products(@Ctx() ctx: Context, @Root() { id }: ResearchProject) {
    return rowsOf(ctx, Product, 'projectId', id, ['form', 'name']);
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
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The name as the contract writes it where the person’s data were erased, kept by the law on archives (tên lưu trữ). The data protection officer, with a purpose; every look is logged. Null to all others.',
  })
  archivedName(@Ctx() ctx: Context, @Root() member: ProjectMember) {
    return archivedMemberName(ctx, member);
  }

  @FieldResolver(() => PersonStub, {
    nullable: true,
    description:
      'The person (cá nhân); null without a record. Everyone, for contracts are public acts; of the person’s own data whoever may see the person.',
  })
  person(@Root() { personId }: ProjectMember): PersonStub | null {
    return personId ? { id: personId } : null;
  }
}
