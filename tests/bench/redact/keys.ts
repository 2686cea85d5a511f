import type { Dice } from './dice.ts';

const b64 = (text: string): string => Buffer.from(text).toString('base64url');

const jwt = (dice: Dice): string =>
  [
    b64(JSON.stringify({ alg: dice.of(['HS256', 'RS256', 'ES256']), typ: 'JWT' })),
    b64(JSON.stringify({ sub: dice.some('digit', 8), iat: 1_700_000_000 + dice.below(90_000_000) })),
    dice.some('url', dice.of([43, 86])),
  ].join('.');

const dash = '-'.repeat(5);

/** A key as `openssl` prints one; the lines are chance. */
export function privateKey(dice: Dice): string {
  const kind = dice.of(['RSA ', 'EC ', '', 'OPENSSH ', 'ENCRYPTED ']);
  const lines = Array.from({ length: 3 + dice.below(4) }, () => dice.some('base64', 64));
  const by = dice.of(['\n', '\n', '\\n']);
  return [`${dash}BEGIN ${kind}PRIVATE KEY${dash}`, ...lines, `${dash}END ${kind}PRIVATE KEY${dash}`].join(
    by,
  );
}

/** Keys and tickets that name themselves, by who gave them out. */
export const tokens: Readonly<Record<string, (dice: Dice) => string>> = {
  'aws access key id': (dice) => dice.of(['AKIA', 'ASIA']) + dice.some('base32', 16),
  'gcp api key': (dice) => `AIza${dice.some('url', 35)}`,
  'gcp oauth token': (dice) => `ya29.${dice.some('url', 60)}`,
  'github token': (dice) => `${dice.of(['ghp', 'gho', 'ghu', 'ghs', 'ghr'])}_${dice.some('alnum', 36)}`,
  'github fine-grained token': (dice) => `github_pat_${dice.some('alnum', 22)}_${dice.some('alnum', 59)}`,
  'gitlab token': (dice) => `${dice.of(['glpat', 'gldt', 'glrt'])}-${dice.some('alnum', 20)}`,
  'slack token': (dice) =>
    `${dice.of(['xoxb', 'xoxp'])}-${dice.some('digit', 12)}-${dice.some('digit', 13)}-${dice.some('alnum', 24)}`,
  'stripe key': (dice) =>
    `${dice.of(['sk', 'rk'])}_${dice.of(['live', 'test'])}_${dice.some('alnum', dice.of([24, 99]))}`,
  'openai key': (dice) =>
    dice.of([
      () => `sk-${dice.some('alnum', 48)}`,
      () => `sk-proj-${dice.some('url', 74)}T3Blbk${dice.some('url', 74)}`,
    ])(),
  'anthropic key': (dice) => `sk-ant-api03-${dice.some('url', 93)}AA`,
  'npm token': (dice) => `npm_${dice.some('alnum', 36)}`,
  'pypi token': (dice) => `pypi-AgEIcHlwaS5vcmc${dice.some('url', 120)}`,
  'atlassian token': (dice) => `ATATT3xFfGF0${dice.some('url', 170)}=${dice.some('hex', 8).toUpperCase()}`,
  'json web token': jwt,
};

/** What a person or a tool makes up as a password: three kinds of signs or more. */
export function password(dice: Dice): string {
  const word = () => dice.some('lower', 3 + dice.below(4));
  const capital = () => dice.some('upper', 1);
  const sign = () => dice.of([...'!#$%&*+-=?@^_~.']);
  return dice.of([
    () => `${capital()}${word()}${dice.some('digit', 2)}${sign()}${dice.some('alnum', 2)}`,
    () => `${dice.some('alnum', 10)}${sign()}${dice.some('digit', 1)}${dice.some('lower', 1)}`,
    () => `${word()}-${capital()}${word()}-${dice.some('digit', 2)}`,
    () => `${capital()}${word()}${capital()}${word()}${dice.some('digit', 3)}`,
    () => `${word()}_${word()}${dice.some('digit', 4)}${sign()}`,
  ])();
}

/** A password as it can stand inside of an address. */
export const passwordInAddress = (dice: Dice): string =>
  `${dice.some('upper', 1)}${dice.some('lower', 4)}${dice.some('digit', 3)}${dice.of(['!', '-', '_', '.', '%40'])}${dice.some('alnum', 3)}`;
