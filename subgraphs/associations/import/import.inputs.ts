import { Field, ID, InputType, Int } from 'type-graphql';
import { MutationInput } from '../../kernel/index.js';
import { ExistingRows, ImportField, ImportKind } from './import.enums.js';

@InputType({ description: 'What a column means.' })
export class ColumnMappingInput {
  @Field(() => Int, { description: 'The column, from 0, as `importPreview` shows it.' })
  column!: number;

  @Field(() => ImportField, { description: 'Its meaning.' })
  field!: ImportField;
}

@InputType({ description: 'An import of an uploaded table.' })
export class StartImportInput extends MutationInput {
  @Field(() => ID, { description: 'The confirmed file, `fil_…`.' })
  fileId!: string;

  @Field(() => ImportKind, { description: 'What its rows become.' })
  kind!: ImportKind;

  @Field(() => ID, {
    nullable: true,
    description:
      'The association whose members the rows are: required for MEMBERSHIPS, for PEOPLE where a secretary enters them; left out otherwise.',
  })
  associationId?: string | null;

  @Field(() => [ColumnMappingInput], {
    nullable: true,
    description: 'What the columns mean; default: as `importPreview` suggests. Other columns are left out.',
  })
  mapping?: ColumnMappingInput[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether to try only: the same checks, and nothing is kept. Default no.',
  })
  isDryRun!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether everybody’s signed consent to MEMBERSHIP_ADMIN is at hand (phiếu đồng ý); required for MEMBERSHIPS. Default no.',
  })
  hasConsents!: boolean;

  @Field(() => ExistingRows, {
    defaultValue: ExistingRows.SKIP,
    description:
      'What becomes of rows that are there already; UPDATE needs the rights of the change by hand. Default SKIP.',
  })
  existing!: ExistingRows;
}

@InputType({ description: 'The end of an import that still runs.' })
export class CancelImportInput extends MutationInput {
  @Field(() => ID, { description: 'The import, `imp_…`.' })
  id!: string;
}
