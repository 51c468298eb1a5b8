import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { CivilDate, MoneyInput, MutationInput } from '../../kernel/index.js';
import {
  FundingRoute,
  LegalRegime,
  ManagingLevel,
  ProductForm,
  ProjectType,
  TeamRole,
} from './project.enums.js';

@InputType({ description: 'A member of the team (thành viên thực hiện).' })
export class TeamMemberInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The person, `per_…`; required for the principal investigator, else default none.',
  })
  personId?: string | null;

  @Field(() => String, { description: 'The name as the contract writes it, at most 200 characters.' })
  personName!: string;

  @Field(() => TeamRole, { description: 'Role; exactly one PRINCIPAL_INVESTIGATOR.' })
  role!: TeamRole;

  @Field(() => Int, { nullable: true, description: 'Months of work, 0 to 120; default not stated.' })
  months?: number | null;
}

@InputType({ description: 'A product that the contract orders (sản phẩm đặt hàng).' })
export class OrderedProductInput {
  @Field(() => ProductForm, { description: 'Form.' })
  form!: ProductForm;

  @Field(() => String, { description: 'Name, unique in its form, at most 500 characters.' })
  name!: string;

  @Field(() => String, { description: 'Unit, at most 50 characters.' })
  unit!: string;

  @Field(() => Float, { description: 'Quantity ordered, not negative.' })
  orderedQty!: number;
}

@InputType({ description: 'A contract for a science and technology task (hợp đồng nhiệm vụ KH&CN).' })
export class ContractResearchProjectInput extends MutationInput {
  @Field(() => String, { description: 'Code (mã số), unique, at most 60 characters.' })
  code!: string;

  @Field(() => String, { description: 'Vietnamese title, at most 500 characters.' })
  title!: string;

  @Field(() => ProjectType, { description: 'Type.' })
  type!: ProjectType;

  @Field(() => ManagingLevel, { defaultValue: ManagingLevel.PROVINCIAL, description: 'Default PROVINCIAL.' })
  level!: ManagingLevel;

  @Field(() => LegalRegime, { description: 'Law that the contract runs under.' })
  legalRegime!: LegalRegime;

  @Field(() => FundingRoute, { description: 'How executor and money were found.' })
  fundingRoute!: FundingRoute;

  @Field(() => ID, { description: 'Research field, `fld_…`.' })
  fieldId!: string;

  @Field(() => ID, { description: 'Host organization (tổ chức chủ trì), `org_…`.' })
  hostOrganizationId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Agency that ordered it and commits to use the result, `org_…`; default none.',
  })
  ordererId?: string | null;

  @Field(() => CivilDate, { description: 'First day.' })
  startOn!: string;

  @Field(() => CivilDate, { description: 'Last day; at most rule `project.maxMonths` after the first.' })
  endOn!: string;

  @Field(() => MoneyInput, { description: 'From the state budget (ngân sách nhà nước).' })
  budgetState!: MoneyInput;

  @Field(() => MoneyInput, { nullable: true, description: 'From other sources (nguồn khác); default none.' })
  budgetOther?: MoneyInput | null;

  @Field(() => String, { description: 'Objectives, at most 5,000 characters.' })
  objectives!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the Union hosts it; default false.' })
  isUnionHosted!: boolean;

  @Field(() => String, { description: 'Number of the contract, at most 60 characters.' })
  contractNumber!: string;

  @Field(() => [TeamMemberInput], { description: 'The team, at most 50 people.' })
  team!: TeamMemberInput[];

  @Field(() => [OrderedProductInput], {
    defaultValue: [],
    description: 'Products ordered, at most 50; default none.',
  })
  products!: OrderedProductInput[];
}
