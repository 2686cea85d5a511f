import * as z from 'zod';
import { sha256 } from '../../lib/hash/sha256.ts';
import { Id } from '../../lib/model/id.ts';

/** Bytes of the part nobody can guess. */
const SECRET_BYTES = 32;

const SHAPE = /^pa1_([0-9a-f-]{36})_([0-9a-f-]{36})_([A-Za-z0-9_-]{43})$/;

/** The parts of `pa1_<team>_<device>_<secret>`; the secret is base64url. */
export const DeviceToken = z
  .string()
  .regex(SHAPE)
  .transform((text) => {
    const [, team = '', device = ''] = SHAPE.exec(text) ?? [];
    return { team, device, hash: sha256(text) };
  })
  .pipe(z.object({ team: Id, device: Id, hash: z.string() }));
export type DeviceToken = z.infer<typeof DeviceToken>;

/** A new token and what the server keeps of it. */
export function newDeviceToken(
  team: string,
  device: string,
  random: (bytes: number) => Uint8Array,
): { token: string; hash: string } {
  const token = `pa1_${team}_${device}_${Buffer.from(random(SECRET_BYTES)).toString('base64url')}`;
  return { token, hash: sha256(token) };
}
