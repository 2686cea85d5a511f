import { timingSafeEqual } from 'node:crypto';
import { publicUrl } from '../auth/identity.ts';
import { sealOf, secretOf } from '../auth/secret.ts';
import type { Config } from '../config.ts';

export const OFF_PATH = '/mail/off';

const keyOf = (config: Config, person: string): string => sealOf(secretOf(config), 'mail-off', person);

/** The link that ends mails about a person's teams without signing in; it can do nothing else. */
export const offLink = (config: Config, person: string): string =>
  `${publicUrl(config)}${OFF_PATH}?${new URLSearchParams({ person, key: keyOf(config, person) })}`;

/** Whether a key is the one of this person's link. */
export function isOffKey(config: Config, person: string, key: string): boolean {
  const [given, own] = [Buffer.from(key), Buffer.from(keyOf(config, person))];
  return given.length === own.length && timingSafeEqual(given, own);
}
