import { Field, ID, InputType } from 'type-graphql';
import { MutationInput, SafeInt } from '../../kernel/index.js';

@InputType({ description: 'A file that is about to be uploaded.' })
export class RequestUploadInput extends MutationInput {
  @Field(() => String, {
    description: 'Name with its ending, `.xlsx`, `.csv`, `.tsv` or `.txt`, at most 200 characters.',
  })
  name!: string;

  @Field(() => SafeInt, { description: 'Bytes, at most 20,000,000; exactly so many must be sent.' })
  size!: number;
}

@InputType({ description: 'An upload whose bytes were sent.' })
export class ConfirmUploadInput extends MutationInput {
  @Field(() => ID, { description: 'The file, `fil_…`.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of what was sent, in hexadecimal, to be compared; default: not compared.',
  })
  sha256?: string | null;
}
