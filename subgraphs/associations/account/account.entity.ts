import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import type { ActorRole } from '../../kernel/index.js';
import { BaseRecord, Node } from '../../kernel/index.js';
import { Role } from './account.enums.js';

@Entity()
@Unique({ name: 'account_username', properties: ['username'] })
@Unique({ name: 'account_identity', properties: ['issuer', 'subject'] })
@ObjectType({
  implements: Node,
  description:
    'Somebody who can sign in (tài khoản): by password, by an identity of an OIDC provider, or both. Administrators; one’s own.',
})
@Directive('@key(fields: "id")')
export class Account extends BaseRecord {
  @Property({ type: 'text' })
  @Field(() => String, { description: 'User name, lower case; unique.' })
  username!: string;

  @Property({ type: 'text', nullable: true, hidden: true })
  passwordHash!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Issuer of the OIDC provider that it signs in with; null where it has a password only.',
  })
  issuer!: string | null;

  @Property({ type: 'text', nullable: true })
  subject!: string | null;

  @Property({ type: 'text', nullable: true })
  personId!: string | null;

  @Property({ type: 'text', nullable: true })
  organizationId!: string | null;

  @Property({ type: 'json' })
  @Field(() => [Role], { description: 'What it may act as.' })
  roles!: ActorRole[];

  @Property({ type: 'json' })
  associationIds!: string[];

  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether an administrator has disabled it: it cannot sign in.' })
  isDisabled!: boolean;

  /** Made by demo data with a password that everybody knows: it can do nothing in production. */
  @Property({ type: 'boolean', default: false })
  isDemo!: boolean;
}

/** A signed-in device. Each refresh replaces the token; an old token that comes back ends the session. */
@Entity()
export class Session {
  @PrimaryKey({ type: 'text' })
  id!: string;

  @ManyToOne(() => Account, { mapToPk: true, fieldName: 'account_id', index: true })
  accountId!: string;

  /** SHA-256 of the current refresh token, hexadecimal. */
  @Property({ type: 'text', hidden: true })
  tokenHash!: string;

  @Property({ type: 'datetime' })
  expiresAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  revokedAt!: Date | null;
}
