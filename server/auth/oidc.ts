import { AsyncLocalStorage } from 'node:async_hooks';
import * as z from 'zod';
import type { Config } from '../config.ts';
import type { Reader } from '../store/port.ts';

/** The one provider there may be; its id is part of the address it sends people back to. */
export const PROVIDER = 'sso';

/** Clocks of two machines differ by less than this many ms. */
const SKEW = 60_000;

/** What one way back from the provider said; it lives as long as that request. */
type Proof = {
  /** When the provider says the person proved who they are, in ms; null where it does not say. */
  authAt: number | null;
  /** Who was signed in by it; null while nobody was. */
  person: string | null;
};

const proofs = new AsyncLocalStorage<Proof>();

/** Runs the provider's answer and tells what it proved. */
export async function proven<T>(run: () => Promise<T>): Promise<{ answer: T; proof: Proof }> {
  const proof: Proof = { authAt: null, person: null };
  return { answer: await proofs.run(proof, run), proof };
}

/** When whoever signs in proved who they are: now by password, else as the provider says. */
export function provenAt(person: string, now: number): number | null {
  const proof = proofs.getStore();
  if (proof === undefined) return now;
  proof.person = person;
  return proof.authAt !== null && proof.authAt <= now + SKEW ? Math.min(proof.authAt, now) : null;
}

const IdToken = z.looseObject({
  iss: z.string(),
  sub: z.string().min(1),
  auth_time: z.number().int().positive().optional(),
});

const withoutSlash = (text: string): string => text.replace(/\/$/, '');

/** The claims of an ID token whose signature, audience, nonce and times have been verified. */
function claimsOf(token: string | undefined): z.infer<typeof IdToken> {
  const [, body = ''] = (token ?? '').split('.');
  return IdToken.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
}

/** Sign-in by the provider the operator named, found by discovery: code flow with PKCE, nonce and verified ID token. */
export async function oidcPlugins({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }: Config) {
  if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined) return [];
  const { genericOAuth } = await import('better-auth/plugins/generic-oauth');
  return [
    genericOAuth({
      config: [
        {
          providerId: PROVIDER,
          discoveryUrl: `${withoutSlash(OIDC_ISSUER)}/.well-known/openid-configuration`,
          requireIdTokenVerification: true,
          clientId: OIDC_CLIENT_ID,
          clientSecret: OIDC_CLIENT_SECRET,
          scopes: ['openid', 'email', 'profile'],
          pkce: true,
          // Members are invited; a provider only says who somebody is.
          disableSignUp: true,
          disableImplicitSignUp: true,
          // Without an ID token nothing was verified, and the issuer is the operator's word, not the document's.
          accountSubject: ({ tokens }) => {
            const { iss, sub, auth_time } = claimsOf(tokens.idToken);
            if (withoutSlash(iss) !== withoutSlash(OIDC_ISSUER)) throw new Error('another issuer');
            const proof = proofs.getStore();
            if (proof !== undefined) proof.authAt = auth_time === undefined ? null : auth_time * 1000;
            return sub;
          },
        },
      ],
    }),
  ];
}

/** Why a person the provider vouches for is not let in, or null: no confirmed address, or a second identity for one account. */
export async function refusedProfile(
  reader: Reader,
  { id, emailVerified, action }: { id: string | undefined; emailVerified: boolean; action: string },
): Promise<'email_not_verified' | 'other_identity' | null> {
  if (!emailVerified) return 'email_not_verified';
  if (action !== 'link-account' || id === undefined) return null;
  const [known] = await reader.list('account', { where: { user_id: id, provider_id: PROVIDER }, limit: 1 });
  return known === undefined ? null : 'other_identity';
}
