import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node, SafeInt } from '../../kernel/index.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { Confidentiality } from '../request/request.enums.js';
import { AttachmentKind, AttachmentOwner, AttachmentStatus } from './attachment.enums.js';

@Entity()
@Index({ name: 'consultancy_attachment_request', properties: ['requestId', 'status'] })
@Index({ name: 'consultancy_attachment_owner', properties: ['ownerId', 'status'] })
@Index({
  name: 'consultancy_attachment_version',
  expression: `create unique index consultancy_attachment_version on consultancy.consultancy_attachment (replaces_id) where (replaces_id is not null and status = 'STORED')`,
})
@ObjectType({
  implements: Node,
  description:
    'A file of a request (tài liệu): of its dossier, of an opinion, of the council, of a report. Nobody sees it who may not see the request; PUBLIC ones whoever sees that; INTERNAL ones besides the parties all member associations; RESTRICTED ones the parties, who takes part, and the Union; who is asked into the council has those, and all that is of it, once he has accepted and declared (C7). On an opinion: sealed as the opinion is, and never for the agency. On a council: the council, the lead association and the Union; the agency where the review is named. On a report: the same until it is sent. State secrets have none.',
})
@Directive('@key(fields: "id")')
export class ConsultancyAttachment extends BaseRecord {
  @ManyToOne(() => ConsultancyRequest, { mapToPk: true, fieldName: 'request_id' })
  requestId!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Round of the request in which it was added.' })
  round!: number;

  @Property({ type: 'text' })
  @Field(() => AttachmentKind, { description: 'What it is.' })
  kind!: AttachmentKind;

  @Property({ type: 'text' })
  @Field(() => AttachmentOwner, { description: 'On what type of record it hangs.' })
  ownerType!: AttachmentOwner;

  @Property({ type: 'text' })
  @Field(() => ID, {
    description:
      'The record that it hangs on: request `cns_…`, opinion `opn_…`, council `ccl_…`, report `rep_…`.',
  })
  ownerId!: string;

  /** As its maker calls it; others see a neutral one where it could tell who wrote an opinion. Not in the audit, as of files. */
  @Property({ type: 'text', hidden: true })
  name!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Media type, by its bytes once stored.' })
  mediaType!: string;

  @Property({ type: 'integer' })
  @Field(() => SafeInt, { description: 'Bytes.' })
  size!: number;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 of the bytes in hexadecimal; null until stored. It stays when the file is withdrawn.',
  })
  sha256!: string | null;

  @Property({ type: 'text' })
  @Field(() => AttachmentStatus, { description: 'State.' })
  status!: AttachmentStatus;

  @Property({ type: 'text' })
  @Field(() => Confidentiality, { description: 'Who may read it (độ mật), at least that of the request.' })
  confidentiality!: Confidentiality;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Version of the same document (phiên bản), from 1.' })
  versionNumber!: number;

  @ManyToOne(() => ConsultancyAttachment, { mapToPk: true, nullable: true, fieldName: 'replaces_id' })
  replacesId!: string | null;

  /** Where its bytes are. */
  @Property({ type: 'text' })
  fileId!: string;

  @Property({ type: 'text' })
  uploadedByAccountId!: string;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day on which it was stored; null before.' })
  storedOn!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'Day on which it was withdrawn; null where it was not.',
  })
  withdrawnOn!: string | null;
}
