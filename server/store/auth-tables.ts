import { table } from './table.ts';

/**
 * Who people are and how they sign in. better-auth writes these rows and so do we, so they hold what it holds: times as
 * ISO text, yes and no as 1 and 0. A person's id in every other table is `user.id`.
 */
export const AUTH_TABLES = {
  user: table(['id'], {
    id: 'text',
    name: 'text',
    email: 'text',
    email_verified: 'int',
    image: 'text?',
    created_at: 'text',
    updated_at: 'text',
  }),
  session: table(['id'], {
    id: 'text',
    user_id: 'text',
    token: 'text',
    expires_at: 'text',
    created_at: 'text',
    updated_at: 'text',
    ip_address: 'text?',
    user_agent: 'text?',
    /** When the person last proved who they are, in ms; null where a provider did not say. */
    auth_at: 'int?',
  }),
  account: table(['id'], {
    id: 'text',
    user_id: 'text',
    provider_id: 'text',
    account_id: 'text',
    password: 'text?',
    access_token: 'text?',
    refresh_token: 'text?',
    id_token: 'text?',
    access_token_expires_at: 'text?',
    refresh_token_expires_at: 'text?',
    scope: 'text?',
    created_at: 'text',
    updated_at: 'text',
  }),
  /** Secrets that work once, hashed: links to verify an address or to set a password anew, and OIDC's state. */
  verification: table(['id'], {
    id: 'text',
    identifier: 'text',
    value: 'text',
    expires_at: 'text',
    created_at: 'text',
    updated_at: 'text',
  }),
  /** A device that asks to be connected (RFC 8628); both codes hashed. */
  device_code: table(['device_hash'], {
    device_hash: 'text',
    user_hash: 'text',
    name: 'text',
    /** Where the request came from, for the person who is asked to approve it. */
    address: 'text',
    /** 'waiting', 'approved' or 'denied'. */
    state: 'text',
    team_id: 'text?',
    person_id: 'text?',
    created_at: 'int',
    expires_at: 'int',
    polled_at: 'int',
  }),
} as const;
