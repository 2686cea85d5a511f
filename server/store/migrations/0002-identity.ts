import { type RawBuilder, sql } from 'kysely';
import type { Dialect } from '../sql.ts';

/** `TEXT` stands for text that is compared byte by byte, whatever language the database was made for. */
const STATEMENTS = [
  `create table "user" (
    "id" TEXT not null primary key,
    "name" TEXT not null,
    "email" TEXT not null unique,
    "email_verified" bigint not null,
    "image" TEXT,
    "created_at" TEXT not null,
    "updated_at" TEXT not null
  )`,
  `create table "session" (
    "id" TEXT not null primary key,
    "user_id" TEXT not null references "user" ("id") on delete cascade,
    "token" TEXT not null unique,
    "expires_at" TEXT not null,
    "created_at" TEXT not null,
    "updated_at" TEXT not null,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "auth_at" bigint
  )`,
  `create table "account" (
    "id" TEXT not null primary key,
    "user_id" TEXT not null references "user" ("id") on delete cascade,
    "provider_id" TEXT not null,
    "account_id" TEXT not null,
    "password" TEXT,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TEXT,
    "refresh_token_expires_at" TEXT,
    "scope" TEXT,
    "created_at" TEXT not null,
    "updated_at" TEXT not null
  )`,
  `create table "verification" (
    "id" TEXT not null primary key,
    "identifier" TEXT not null,
    "value" TEXT not null,
    "expires_at" TEXT not null,
    "created_at" TEXT not null,
    "updated_at" TEXT not null
  )`,
  `create table "device_code" (
    "device_hash" TEXT not null primary key,
    "user_hash" TEXT not null unique,
    "name" TEXT not null,
    "address" TEXT not null,
    "state" TEXT not null check ("state" in ('waiting', 'approved', 'denied')),
    "team_id" TEXT,
    "person_id" TEXT,
    "created_at" bigint not null,
    "expires_at" bigint not null,
    "polled_at" bigint not null
  )`,
  `create index "session_by_user_id" on "session" ("user_id")`,
  `create index "account_by_user_id" on "account" ("user_id")`,
  `create index "verification_by_identifier" on "verification" ("identifier")`,
] as const;

/** The tables of accounts and sign-in. */
export const identity = (dialect: Dialect): RawBuilder<unknown>[] =>
  STATEMENTS.map((statement) =>
    sql.raw(statement.replaceAll('TEXT', dialect === 'postgres' ? 'text collate "C"' : 'text')),
  );
