import * as z from 'zod';
import { sha256 } from '../hash/sha256.ts';
import { Id } from '../model/id.ts';
import { toBase64url } from './base64url.ts';

/** Bytes of the part nobody can guess. */
const SECRET_BYTES = 32;

/** 256 bits as base64url. The last sign holds four of them, so only every fourth sign can stand there. */
const Secret = z.string().regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/);

/** The parts of a device's token. */
export const DeviceToken = z.strictObject({ team: Id, device: Id, secret: Secret });
export type DeviceToken = z.infer<typeof DeviceToken>;

const SHAPE = /^pa1_([0-9a-f-]{36})_([0-9a-f-]{36})_([A-Za-z0-9_-]{43})$/;

/** The token's secret part of 32 random bytes. */
export const secretOf = (random: Uint8Array): string =>
  toBase64url(String.fromCharCode(...random.subarray(0, SECRET_BYTES)));

/** `pa1_<team>_<device>_<secret>`. */
export const formatToken = ({ team, device, secret }: DeviceToken): string =>
  `pa1_${team}_${device}_${secret}`;

/** The parts of a token's text, or null when it is none. */
export function parseToken(text: string): DeviceToken | null {
  const [, team, device, secret] = SHAPE.exec(text) ?? [];
  return DeviceToken.safeParse({ team, device, secret }).data ?? null;
}

/** What a server keeps of a token: the sha256 of its text. */
export const tokenHash = (text: string): string => sha256(text);
