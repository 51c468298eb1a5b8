import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../kernel/index.js';
import { ResearchProject } from './project.entity.js';
import { TeamRole } from './project.enums.js';
import { projectProblems } from './project.problems.js';

export const ResearchProjectConnection = connectionType(
  ResearchProject,
  'ResearchProject',
  'research projects',
);

@ObjectType({ description: 'The outcome of a mutation about a research project.' })
export class ResearchProjectPayload {
  @Field(() => ResearchProject, {
    nullable: true,
    description: 'The project after the change; null where refused.',
  })
  researchProject!: ResearchProject | null;

  @Field(() => [projectProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}

@ObjectType({ description: 'The part of a person in a research project (tham gia nhiệm vụ). Everyone.' })
export class ProjectParticipation {
  @Field(() => ResearchProject, { description: 'The project.' })
  project!: ResearchProject;

  @Field(() => TeamRole, { description: 'Role (vai trò).' })
  role!: TeamRole;

  @Field(() => Int, { nullable: true, description: 'Months of work (số tháng làm việc).' })
  months!: number | null;
}
