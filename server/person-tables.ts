import type { Row, TableName } from './store/tables.ts';

/**
 * What becomes of rows about a person when the person is erased. `kept` rows are the team's record of a lesson; they
 * hold an id that leads to no name any more.
 */
export type Fate = 'removed' | 'kept' | 'emptied';

type Held<T extends TableName> = {
  /** The column that holds the person's id. */
  column: keyof Row<T> & string;
  fate: Fate;
  /** Columns that are no use to the person and of use to a thief. */
  secret?: readonly (keyof Row<T> & string)[];
};

/** Every table that says something of a person, in the order in which it is exported. */
export const PERSON_TABLES: { readonly [T in TableName]?: Held<T> } = {
  user: { column: 'id', fate: 'removed' },
  account: {
    column: 'user_id',
    fate: 'removed',
    secret: ['password', 'access_token', 'refresh_token', 'id_token'],
  },
  session: { column: 'user_id', fate: 'removed', secret: ['token'] },
  device_code: { column: 'person_id', fate: 'removed', secret: ['device_hash', 'user_hash'] },
  member: { column: 'person_id', fate: 'emptied' },
  invite: { column: 'by_id', fate: 'removed', secret: ['secret_hash'] },
  device: { column: 'person_id', fate: 'removed', secret: ['token_hash'] },
  review_grant: { column: 'person_id', fate: 'removed', secret: ['grant_hash'] },
  keybox: { column: 'person_id', fate: 'removed' },
  pairing: { column: 'person_id', fate: 'removed' },
  event: { column: 'person_id', fate: 'removed' },
  command: { column: 'person_id', fate: 'removed' },
  task: { column: 'person_id', fate: 'removed' },
  told: { column: 'person_id', fate: 'removed' },
  mail_choice: { column: 'person_id', fate: 'removed' },
  flag: { column: 'by_id', fate: 'emptied' },
  revision: { column: 'author_id', fate: 'kept' },
  submission: { column: 'submitter_id', fate: 'kept' },
  review: { column: 'person_id', fate: 'kept' },
  audit_person: { column: 'person_id', fate: 'removed', secret: ['salt'] },
};
