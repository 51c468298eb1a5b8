import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import type { ActorRole } from '../../kernel/index.js';
import { BaseRecord } from '../../kernel/index.js';

/** Somebody who can sign in: by password, by an identity of an OIDC provider, or both. */
@Entity()
@Unique({ name: 'account_username', properties: ['username'] })
@Unique({ name: 'account_identity', properties: ['issuer', 'subject'] })
export class Account extends BaseRecord {
  @Property({ type: 'text' })
  username!: string;

  @Property({ type: 'text', nullable: true, hidden: true })
  passwordHash!: string | null;

  @Property({ type: 'text', nullable: true })
  issuer!: string | null;

  @Property({ type: 'text', nullable: true })
  subject!: string | null;

  @Property({ type: 'text', nullable: true })
  personId!: string | null;

  @Property({ type: 'text', nullable: true })
  organizationId!: string | null;

  @Property({ type: 'json' })
  roles!: ActorRole[];

  @Property({ type: 'json' })
  associationIds!: string[];

  @Property({ type: 'boolean' })
  isDisabled!: boolean;
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
