import * as z from 'zod';
import { Id } from '../model/id.ts';
import { standing } from './standing.ts';

/** POST /v1/connect/start: a device asks to be connected. Names are shown to the person on the server's page. */
export const ConnectStart = z.strictObject({
  protocol: z.int().positive(),
  name: z.string().min(1).max(120),
});
export type ConnectStart = z.infer<typeof ConnectStart>;

/**
 * The device authorization answer of RFC 8628, times in seconds. There is no `verification_uri_complete`: the page never
 * fills the code in.
 */
export const ConnectStarted = z.strictObject({
  device_code: z.string().min(20).max(200),
  user_code: z.string().min(6).max(20),
  verification_uri: z.url(),
  expires_in: z.int().positive(),
  interval: z.int().positive(),
});
export type ConnectStarted = z.infer<typeof ConnectStarted>;

export const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';

/** POST /v1/connect/token, asked every `interval` seconds until it is answered. */
export const TokenRequest = z.strictObject({
  grant_type: z.literal(DEVICE_GRANT),
  device_code: z.string().min(20).max(200),
});
export type TokenRequest = z.infer<typeof TokenRequest>;

/** Why there is no token, by the names of RFC 8628; they are the `code` of the problem. The first two mean: ask again. */
export const TokenRefusal = z.enum(['authorization_pending', 'slow_down', 'access_denied', 'expired_token']);
export type TokenRefusal = z.infer<typeof TokenRefusal>;

/** The device's token, who it speaks for, and where the server stands. */
export const TokenAnswer = z.strictObject({
  access_token: z.string().min(1).max(200),
  token_type: z.literal('Bearer'),
  scope: z.literal('sync'),
  protocol: z.int().positive(),
  team: z.strictObject({ id: Id, name: z.string().max(120) }),
  person: z.strictObject({ id: Id, name: z.string().max(120) }),
  device: Id,
  ...standing,
});
export type TokenAnswer = z.infer<typeof TokenAnswer>;
