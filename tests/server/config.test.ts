import { expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';

const CANARY = 'canary-value';

/** What is set, and the name the one line begins with. */
const REFUSED: readonly [what: string, env: Record<string, string>, line: RegExp][] = [
  ['a model without its address', { MODEL_GOOD_MODEL: CANARY }, /^MODEL_GOOD_URL: .*MODEL_GOOD_MODEL/],
  ['a key without its address', { MODEL_GOOD_KEY: CANARY }, /^MODEL_GOOD_URL: .*MODEL_GOOD_KEY/],
  [
    'a model and a key without their address',
    { MODEL_GOOD_KEY: CANARY, MODEL_GOOD_MODEL: CANARY },
    /^MODEL_GOOD_URL: /,
  ],
  [
    'a model server by a name in small letters',
    { MODEL_good_URL: 'http://127.0.0.1:9/v1', MODEL_good_MODEL: CANARY },
    /^MODEL_good_URL: .*MODEL_<NAME>_URL/,
  ],
  ['a model server by a name with gaps', { MODEL_A__B_URL: 'http://127.0.0.1:9/v1' }, /^MODEL_A__B_URL: /],
  ['a client of a provider that is not named', { OIDC_CLIENT_ID: CANARY }, /^OIDC_ISSUER: .*OIDC_CLIENT_ID/],
  [
    'the secret of a client of a provider that is not named',
    { OIDC_CLIENT_SECRET: CANARY },
    /^OIDC_ISSUER: .*OIDC_CLIENT_SECRET/,
  ],
  ['a port that is a space', { PORT: ' ' }, /^PORT: /],
  ['a port in the way of programs', { PORT: '0x50' }, /^PORT: /],
  ['tokens that are a space', { MODEL_TOKENS_PER_DAY: ' ' }, /^MODEL_TOKENS_PER_DAY: /],
  ['proxies that are a space', { TRUSTED_PROXIES: ' ' }, /^TRUSTED_PROXIES: /],
];

test.each(REFUSED)('%s stops the start with one line that repeats no value', (_what, env, line) => {
  const read = readConfig(env);
  const lines = read.ok ? [] : read.problem;
  expect(lines).toEqual([expect.stringMatching(line)]);
  expect(lines.join()).not.toContain(CANARY);
});

test('numbers are read with the spaces around them, and a name of a model server may have any of the words', () => {
  const read = readConfig({
    PORT: ' 80 ',
    MODEL_A_MODEL_URL: 'http://127.0.0.1:9/v1',
    MODEL_A_MODEL_MODEL: 'm',
    MODEL_A_MODEL_KEY: 'k',
    MODEL_TOKENS_PER_DAY: '0',
  });
  expect(read).toMatchObject({
    ok: true,
    value: {
      PORT: 80,
      MODEL_TOKENS_PER_DAY: 0,
      upstreams: [{ name: 'a-model', baseUrl: 'http://127.0.0.1:9/v1', model: 'm', key: 'k' }],
    },
  });
});

test('what other programs call by similar names is none of ours', () => {
  expect(
    readConfig({ MODEL_URL: 'x', MODEL_: 'x', MY_MODEL_GOOD_URL: 'x', MODEL_GOOD_URL_OLD: 'x' }).ok,
  ).toBe(true);
});
