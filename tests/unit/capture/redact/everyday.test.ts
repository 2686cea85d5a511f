import { expect, test } from 'vitest';
import { redactExtract } from '../../../../lib/capture/redact/redact-extract.ts';
import { redactorFor } from '../../../../lib/capture/redact/redactor.ts';
import type { Block } from '../../../../lib/model/block.ts';

const SECRET = ['Sup3r', 'xyz9'].join('!');

async function redacted(text: string, names: string[] = []): Promise<string> {
  return (await redactorFor({ texts: [text], names, secrets: [] })).text(text);
}

test.each([
  `pw: ${SECRET}`,
  `PW: ${SECRET}`,
  `pass: ${SECRET}`,
  `User/Pass: admin / ${SECRET}`,
  `Username/password: admin/${SECRET}`,
  `Login: admin / ${SECRET}`,
  `The password for the admin account is ${SECRET}`,
  `Password for root: ${SECRET}`,
  `Das Passwort für den Testnutzer lautet ${SECRET}`,
  `login admin, password ${SECRET}`,
  `Wifi key: ${SECRET}`,
  `WPA2 key = ${SECRET}`,
  `pre-shared key: ${SECRET}`,
])('a password as people write it down is found: %s', async (text) => {
  expect(await redacted(text)).not.toContain(SECRET);
});

test.each([
  '--- PASS: TestFoo_Bar2 (0.00s)',
  'Pass: 15/20, Fail: 5/20',
  'The password for the admin account is stored in the vault',
  'password PBKDF2-HMAC-SHA256',
  'The password is hashed by Argon2id.',
  'pass: the third of four',
  'token: refresh-token-v2',
  'access key: Ctrl+Alt+F12',
  'Login: two steps',
  'token authentication-flow-v2',
  'basic troubleshooting-guide-v2',
  'Call on 2024-11-03 10:30',
  'SMS 2023-10-10 12',
  'Mobile 10.0.15063.1234',
  'Fax 1.2.3.4567',
  'systemctl restart getty@tty1.service',
  'wg-quick@wg0.service failed',
  'options.internal = true',
  'if (this.internal) return',
  'node.internal(x)',
])('no secret, number or address is seen in %s', async (text) => {
  expect(await redacted(text)).toBe(text);
});

test.each([
  ['db.internal is down', 'db.internal'],
  ['see http://options.internal/x', 'options.internal'],
  ['Call 030.123.45678 today', '030.123.45678'],
  ['write to ada@acme.services', 'ada@acme.services'],
])('what only looks like code is still found: %s', async (text, original) => {
  expect(await redacted(text)).not.toContain(original);
});

test.each([
  ['请联系王芳处理', ['王芳'], '王芳'],
  ['Ask Anna first', ['Berg, Anna'], 'Anna'],
  ['Anna Berg knows', ['Berg, Anna'], 'Berg'],
  ['ask Okonkwo about it', ['Adaeze Okonkwo'], 'Okonkwo'],
  ['@Mark can tell', ['@Mark'], 'Mark'],
  ['by Maria del Carmen Lopez de la Cruz', ['Maria del Carmen Lopez de la Cruz'], 'Carmen'],
])('a known person is found in %s', async (text, names, gone) => {
  expect(await redacted(text, names)).not.toContain(gone);
});

test.each([
  ['Mark the row and ask', ['@Mark']],
  ['Branch early, then branch again', ['Olivia Branch']],
  ['A Young team', ['Ada Young']],
])('an ordinary word is no name: %s', async (text, names) => {
  expect(await redacted(text, names)).toBe(text);
});

const cell = (text: string) => ({ text, marks: [] });
const table = (...rows: string[][]): Block =>
  ({
    id: 'b0',
    kind: 'table',
    path: [],
    header: true,
    rows: rows.map((row) => row.map(cell)),
  }) as unknown as Block;

async function redactedTable(...rows: string[][]): Promise<string> {
  const source = {
    key: 'k',
    app: 'web' as const,
    site: 'a.example',
    external: 'x',
    title: 'T',
    address: 'https://a.example/x',
  };
  const { blocks } = await redactExtract({
    title: 'T',
    blocks: [table(...rows)],
    facts: [],
    version: null,
    names: [],
    source,
    notRead: [],
  });
  return JSON.stringify(blocks);
}

test.each([
  [
    ['System', 'User', 'Password'],
    ['db01', 'admin', SECRET],
  ],
  [
    ['Name', 'Passwort'],
    ['Test', SECRET],
  ],
  [
    ['Service', 'API key'],
    ['Maps', SECRET],
  ],
])('a column headed %j hides its values', async (...rows) => {
  const left = await redactedTable(...rows);
  expect(left).not.toContain(SECRET);
  expect(left).toContain(rows[1]?.[0]);
});

test('a column of design tokens or of rules for passwords is kept', async () => {
  const rows = [
    ['Token', 'Password'],
    ['space.100', 'At least 12 characters'],
    ['color.bg-2', 'Argon2id'],
  ];
  const left = await redactedTable(...rows);
  for (const words of rows.flat()) expect(left).toContain(words);
});
