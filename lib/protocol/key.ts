import * as z from 'zod';
import { Base64url } from './base64url.ts';

/**
 * GET|PUT /v1/key: the person's log key, wrapped under the recovery code; the server cannot open it. `v` counts the
 * boxes: a PUT is taken when its `v` is one above what is stored, so two devices cannot replace each other's key unseen.
 * Where nothing is stored any `v` up to 100 is taken, from a device that brings a lost box back.
 */
export const KeyBox = z.strictObject({
  wrapped: Base64url.min(1).max(1_024),
  salt: Base64url.min(1).max(128),
  v: z.int().positive(),
});
export type KeyBox = z.infer<typeof KeyBox>;
