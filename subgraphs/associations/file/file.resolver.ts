import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { downloadLink, FileLink, FileState, StoredFile, uploadLink } from '../../kernel/files/index.js';
import { asPayload, type Context } from '../../kernel/index.js';
import { ConfirmUploadInput, RequestUploadInput } from './file.inputs.js';
import { fileProblems } from './file.problems.js';
import { confirmUpload, requestUpload } from './file.service.js';

@ObjectType({ description: 'The outcome of a mutation about a file.' })
export class FilePayload {
  @Field(() => StoredFile, { nullable: true, description: 'The file after the change; null where refused.' })
  file!: StoredFile | null;

  @Field(() => [fileProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}

@Resolver(() => StoredFile)
export class FileResolver {
  @Mutation(() => FilePayload, {
    description:
      'First of three steps of an upload (tải tệp lên): announces it; then the bytes are PUT to `uploadLink`, then `confirmUpload`. Union officers, secretaries of associations.',
  })
  requestUpload(
    @Ctx() ctx: Context,
    @Arg('input', () => RequestUploadInput, { description: 'What to do.' }) input: RequestUploadInput,
  ) {
    return asPayload(ctx, 'file', requestUpload(ctx, input));
  }

  @Mutation(() => FilePayload, {
    description:
      'Last step of an upload (xác nhận tệp): size, type and hash of the bytes are checked. Who announced it.',
  })
  confirmUpload(
    @Ctx() ctx: Context,
    @Arg('input', () => ConfirmUploadInput, { description: 'What to do.' }) input: ConfirmUploadInput,
  ) {
    return asPayload(ctx, 'file', confirmUpload(ctx, input));
  }

  @FieldResolver(() => FileLink, {
    nullable: true,
    description: 'Where the bytes are sent, for 30 minutes; null once they are there.',
  })
  uploadLink(@Ctx() ctx: Context, @Root() file: StoredFile) {
    return file.status === FileState.AWAITED ? uploadLink(ctx, file) : null;
  }

  @FieldResolver(() => FileLink, {
    nullable: true,
    description:
      'Where it is read, for 10 minutes; null before it is confirmed. The rights are looked at again when the link is used.',
  })
  downloadLink(@Ctx() ctx: Context, @Root() file: StoredFile) {
    return file.status === FileState.CONFIRMED ? downloadLink(ctx, file) : null;
  }
}
