import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { registerEnum } from '../enums.js';
import { nothing } from '../federation/entities.js';
import { BaseRecord } from '../orm/record.js';
import { Node } from '../values/node.js';
import { DateTime, SafeInt } from '../values/scalars.js';
import type { Viewer } from '../viewer.js';

export enum FileState {
  AWAITED = 'AWAITED',
  RECEIVED = 'RECEIVED',
  CONFIRMED = 'CONFIRMED',
}
registerEnum(FileState, 'FileState', 'How far a file is (tình trạng tệp).', {
  AWAITED: ['Chờ tải lên', 'Its bytes are waited for'],
  RECEIVED: ['Đã nhận', 'Received, not confirmed'],
  CONFIRMED: ['Đã xác nhận', 'Confirmed: size, type and hash hold'],
});

@Entity()
@Index({ name: 'stored_file_expires', properties: ['expiresAt'] })
@ObjectType({
  implements: Node,
  description:
    'A private file (tệp): what an account uploaded or was made for it. The account itself. It ends at a time of its own; its bytes are only behind signed links.',
})
@Directive('@key(fields: "id")')
export class StoredFile extends BaseRecord {
  @Property({ type: 'text' })
  accountId!: string;

  /** The record whose visibility decides who may read it, besides the account; null: the account alone. */
  @Property({ type: 'text', nullable: true })
  ownerType!: string | null;

  @Property({ type: 'text', nullable: true })
  ownerId!: string | null;

  @Property({ type: 'text' })
  @Field(() => FileState, { description: 'State.' })
  status!: FileState;

  /** Not in the audit: people call files by people. */
  @Property({ type: 'text', hidden: true })
  @Field(() => String, { description: 'Name with its ending, as given by the account or made by the graph.' })
  name!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Media type; once confirmed, the one that its bytes show.' })
  mediaType!: string;

  @Property({ type: 'integer' })
  @Field(() => SafeInt, { description: 'Bytes: announced, then received.' })
  size!: number;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the bytes in hexadecimal; null until received.',
  })
  sha256!: string | null;

  @Property({ type: 'datetime' })
  @Field(() => DateTime, { description: 'When it is deleted.' })
  expiresAt!: Date;
}

/** Who may know of a file. */
export const visibleFiles = (viewer: Viewer) =>
  viewer.kind === 'system' ? {} : viewer.accountId ? { accountId: viewer.accountId } : nothing;
