import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import { CancelImportInput, StartImportInput } from './import.inputs.js';
import { ImportPayload } from './import.payloads.js';
import { cancelImport, startImport } from './import.service.js';

const what = 'What to do.';

@Resolver()
export class ImportMutations {
  @Mutation(() => ImportPayload, {
    description:
      'Starts an import in the background (nhập dữ liệu từ bảng). Whoever may enter such records by hand; each row is judged by the same rules. The same row is never taken twice.',
  })
  startImport(
    @Ctx() ctx: Context,
    @Arg('input', () => StartImportInput, { description: what }) input: StartImportInput,
  ) {
    return asPayload(ctx, 'importJob', startImport(ctx, input));
  }

  @Mutation(() => ImportPayload, {
    description:
      'Ends an import after the rows that are being written (hủy đợt nhập); those that were taken stay. Who started it.',
  })
  cancelImport(
    @Ctx() ctx: Context,
    @Arg('input', () => CancelImportInput, { description: what }) input: CancelImportInput,
  ) {
    return asPayload(ctx, 'importJob', cancelImport(ctx, input));
  }
}
