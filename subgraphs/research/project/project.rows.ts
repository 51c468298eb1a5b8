import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { CivilDate, type Context } from '../../kernel/index.js';
import { ResearchProject } from './project.entity.js';
import { FailureCause, Grade, ProductForm, TeamRole } from './project.enums.js';

@Entity()
@ObjectType({
  description: 'A member of the team of a project (thành viên thực hiện). Whoever sees the project.',
})
export class ProjectMember {
  @PrimaryKey({ type: 'text' })
  id!: string;

  @ManyToOne(() => ResearchProject, { mapToPk: true, fieldName: 'project_id', index: true })
  projectId!: string;

  @Property({ type: 'integer' })
  position!: number;

  @Property({ type: 'text', nullable: true, index: true })
  personId!: string | null;

  @Property({ type: 'text' })
  @Field(() => String, {
    description:
      'The name as the contract writes it (họ và tên); `ERASED-…` where the person’s data were erased. Everyone.',
  })
  personName!: string;

  /** The name of a person whose data were erased: kept for the archive, opened for the data protection officer alone. */
  @Property({ type: 'text', nullable: true, hidden: true })
  sealedName!: string | null;

  @Property({ type: 'text' })
  @Field(() => TeamRole, { description: 'Role (vai trò). Everyone.' })
  role!: TeamRole;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Months of work (số tháng làm việc). Everyone.' })
  months!: number | null;
}

@Entity()
@Unique({ name: 'product_once', properties: ['projectId', 'form', 'name'] })
@ObjectType({ description: 'A product that a project owes (sản phẩm đặt hàng). Whoever sees the project.' })
export class Product {
  @PrimaryKey({ type: 'text' })
  id!: string;

  @ManyToOne(() => ResearchProject, { mapToPk: true, fieldName: 'project_id' })
  projectId!: string;

  @Property({ type: 'text' })
  @Field(() => ProductForm, { description: 'Form (dạng sản phẩm). Everyone.' })
  form!: ProductForm;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Name, unique in its form (tên sản phẩm). Everyone.' })
  name!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Unit (đơn vị tính). Everyone.' })
  unit!: string;

  @Property({ type: 'double' })
  @Field(() => Float, { description: 'Quantity ordered (số lượng đặt hàng). Everyone.' })
  orderedQty!: number;

  @Property({ type: 'double', nullable: true })
  @Field(() => Float, { nullable: true, description: 'Quantity delivered (số lượng giao nộp). Everyone.' })
  deliveredQty!: number | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => Grade, {
    nullable: true,
    description: 'Grade (xếp loại); null until the acceptance council has concluded. Everyone.',
  })
  grade!: Grade | null;
}

@Entity()
@ObjectType({
  description:
    'A concluded session of the provincial acceptance council (đánh giá nghiệm thu). DOST, PPC, union officers and leaders, the host.',
})
export class AcceptanceEvaluation {
  @PrimaryKey({ type: 'text' })
  id!: string;

  @ManyToOne(() => ResearchProject, { mapToPk: true, fieldName: 'project_id', index: true })
  projectId!: string;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Day of the session (ngày họp).' })
  heldOn!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Members present (có mặt).' })
  present!: number;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Votes for EXCELLENT (xuất sắc).' })
  excellent!: number;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Votes for PASS (đạt).' })
  pass!: number;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Votes for FAIL (không đạt).' })
  fail!: number;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether the dossier came too late (nộp muộn).' })
  late!: boolean;

  @Property({ type: 'text' })
  @Field(() => Grade, { description: 'Grade that follows from the votes (xếp loại).' })
  grade!: Grade;

  @Property({ type: 'text', nullable: true })
  @Field(() => FailureCause, { nullable: true, description: 'Cause of a failure (nguyên nhân không đạt).' })
  cause!: FailureCause | null;
}

/**
 * Rows of the project's tables by project or person, one statement for all of a page. They have no visibility of their
 * own: they are reached only through a visible project.
 */
export const rowsOf = <T extends object>(
  ctx: Context,
  entity: new () => T,
  property: keyof T & string,
  value: string,
  order: readonly (keyof T & string)[],
): Promise<T[]> =>
  ctx.loaders
    .batch<string, T[]>(`rows:${entity.name}.${property}`, value, async (values) => {
      const rows = (await ctx.em
        .createQueryBuilder(entity as never, 'r')
        .select('*')
        .where({ [property]: { $in: [...values] } } as never)
        .orderBy([...order, 'id'].map((each) => ({ [each]: 'ASC' })) as never)
        .execute('all')) as T[];
      const groups = new Map<string, T[]>();
      for (const row of rows) {
        const key = String(row[property]);
        groups.set(key, [...(groups.get(key) ?? []), row]);
      }
      return groups;
    })
    .then((rows) => rows ?? []);
