import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import Provider from 'oidc-provider';

type Claims = Record<string, unknown>;

/** What a test may change about what the provider says; the ID token is signed again with the provider's own key. */
export type Bent = {
  person: { sub: string; email: string; email_verified: boolean };
  idToken?: (claims: Claims) => Claims;
  withoutIdToken?: boolean;
  /** The issuer its document names instead of its own. */
  issuer?: string;
};

const KID = 'k1';

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A whole answer, held back so that it can be changed. */
function captured(response: ServerResponse, change: (body: string) => string): void {
  const chunks: Buffer[] = [];
  const end = response.end.bind(response);
  response.write = (chunk: unknown) => chunks.push(Buffer.from(chunk as Uint8Array)) > 0;
  response.end = ((chunk?: unknown) => {
    if (chunk !== undefined && typeof chunk !== 'function') chunks.push(Buffer.from(chunk as Uint8Array));
    const body = change(Buffer.concat(chunks).toString('utf8'));
    response.setHeader('content-length', Buffer.byteLength(body));
    return end(body);
  }) as typeof response.end;
}

/** A real OpenID provider on a free loopback port, which the tests can make lie. */
export async function startProvider(redirect: string, bent: Bent) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signed = (claims: Claims): string => {
    const input = `${encoded({ alg: 'RS256', kid: KID, typ: 'JWT' })}.${encoded(claims)}`;
    return `${input}.${createSign('RSA-SHA256').update(input).sign(privateKey, 'base64url')}`;
  };
  const bend = (body: string): string => {
    const answer = JSON.parse(body) as Claims;
    if (typeof answer.id_token !== 'string') return body;
    if (bent.withoutIdToken === true) delete answer.id_token;
    else {
      const claims = JSON.parse(
        Buffer.from(answer.id_token.split('.')[1] ?? '', 'base64url').toString(),
      ) as Claims;
      answer.id_token = signed(bent.idToken?.(claims) ?? claims);
    }
    return JSON.stringify(answer);
  };
  let listener: ((request: IncomingMessage, response: ServerResponse) => void) | null = null;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://provider');
    if (url.pathname === '/token') captured(response, bend);
    if (url.pathname.startsWith('/.well-known/') && bent.issuer !== undefined)
      captured(response, (body) => JSON.stringify({ ...JSON.parse(body), issuer: bent.issuer }));
    listener?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'passalong',
        client_secret: 'a secret of the client',
        redirect_uris: [redirect],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: KID, use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['a key of the cookies'] },
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: true } },
    findAccount: (_: unknown, sub: string) => ({
      accountId: sub,
      claims: async () => ({ ...bent.person, sub, name: 'Ada' }),
    }),
    async loadExistingGrant(ctx: { oidc: { client: { clientId: string }; session: { accountId: string } } }) {
      const grant = new provider.Grant({
        clientId: ctx.oidc.client.clientId,
        accountId: ctx.oidc.session.accountId,
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  listener = provider.callback();

  const jar = new Map<string, string>();
  const visit = async (url: string, body?: URLSearchParams): Promise<Response> => {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body === undefined ? {} : { method: 'POST', body }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s);
      jar.set(name, value);
    }
    return answer;
  };

  return {
    issuer,
    /** Goes through the provider's pages like a browser that keeps its session; answers the path it sends back to. */
    async signIn(start: string): Promise<string> {
      let url = start;
      for (let hop = 0; hop < 12; hop++) {
        const answer = await visit(url);
        if (answer.status === 200 && url.includes('/interaction/')) {
          const login = new URLSearchParams({ prompt: 'login', login: bent.person.sub, password: 'x' });
          const posted = await visit(url, login);
          url = new URL(posted.headers.get('location') ?? '', issuer).href;
          continue;
        }
        const next = new URL(answer.headers.get('location') ?? '', issuer);
        if (next.href.startsWith(redirect)) return next.pathname + next.search;
        url = next.href;
      }
      throw new Error('the provider does not come to an end');
    },
    /** Another browser, as far as the provider knows. */
    forget: () => jar.clear(),
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
