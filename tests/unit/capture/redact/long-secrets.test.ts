import { expect, test } from 'vitest';
import { redactorFor } from '../../../../lib/capture/redact/redactor.ts';

async function redacted(...texts: string[]): Promise<string> {
  const { text } = await redactorFor({ texts, names: [], secrets: [] });
  return texts.map(text).join('\n');
}

const LETTERS = 'aB3xQ9zK7mLp2Rt5Wv';
const run = (length: number): string =>
  Array.from({ length }, (_, at) => LETTERS[(at * 7 + (at >> 3) * 5) % LETTERS.length]).join('');
const PEM = ['LS0tLS1C', 'RUdJTi'].join('');

test.each([
  ['OP_SERVICE_ACCOUNT_TOKEN=', `ops_eyJ${run(524)}`],
  ['AWS_SESSION_TOKEN=', `IQoJ${run(1_121)}`],
  ['private_key: ', run(507)],
  ['api_key="', run(300)],
  ['deploy --token=', run(900)],
  ['pw: ', run(400)],
  ['login: admin / ', run(400)],
  ['password ', run(400)],
  ['git clone https://oauth2accesstoken:', `${run(400)}@source.example`],
  ['', `glpat-${run(300)}`],
])('a long secret goes to its end: %s', async (lead, secret) => {
  const left = await redacted(`${lead}${secret}`, `and bare: ${secret} there`);
  const [value = ''] = secret.split('@');
  for (let at = 0; at + 12 <= value.length; at += 6) expect(left).not.toContain(value.slice(at, at + 12));
  expect(left).toContain(' there');
});

test.each([
  ['client-key-data: ', run(300), 'secret'],
  ['tls.key: ', run(300), 'secret'],
  ['.dockerconfigjson: ', `eyJ${run(300)}`, 'secret'],
  ['data ', `${PEM}BSU0EgUFJJVkFURSBLRVktLS0tLQ${run(300)}==`, 'token'],
])('a key as Kubernetes writes it down is found: %s', async (lead, key, kind) => {
  expect(await redacted(`${lead}${key}`)).toBe(`${lead}[${kind}-1]`);
});

test.each([
  'tls.key: /etc/ssl/tls.key',
  `certificate-authority-data: ${PEM}BDRVJUSUZJQ0FURS0tLS0tCk1JSURCVENDQWUyZ0F3SUJBZ0lJ`,
  `token=${'这个值由管理员在页面上填写，保存之后生效。'.repeat(20)}`,
])('what is no secret stays: %s', async (text) => {
  expect(await redacted(text)).toBe(text);
});

test('of a number that a secret covers in part, nothing stays', async () => {
  expect(await redacted('token: DE893704 0044 0532 0130 00')).toBe('token: [secret-1][iban-1]');
});

test('a password in an address does not take the host with it', async () => {
  const left = await redacted('ldap://app:Sup3r-xyz9@db.acme.example/main');
  expect(left).toBe('ldap://[secret-1]@db.acme.example/main');
});

test('a hostile page of values without an end is searched in time', async () => {
  const started = performance.now();
  await redacted(`token=${'a1'.repeat(100_000)}`, 'https://a:'.repeat(20_000), 'password '.repeat(20_000));
  expect(performance.now() - started).toBeLessThan(5_000);
});
