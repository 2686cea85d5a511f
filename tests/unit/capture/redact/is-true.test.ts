import { expect, test } from 'vitest';
import { isTrue } from '../../../bench/redact/is-true.ts';

const page = { before: [], after: [], names: [] };
const judged = (
  kind: 'email' | 'phone' | 'token' | 'secret' | 'address',
  lead: string,
  original: string,
  rest = '',
) => isTrue({ kind, original, lead, rest }, page);

test('the judge of false redactions does not believe the word beside a find', () => {
  expect(judged('phone', 'Call on ', '2024-11-03 10')).toBe(false);
  expect(judged('phone', 'Mobile ', '10.0.15063.1234')).toBe(false);
  expect(judged('email', 'restart ', 'getty@tty1.service')).toBe(false);
  expect(judged('token', 'token ', 'authentication-flow-v2')).toBe(false);
  expect(judged('secret', 'access key: ', 'Ctrl+Alt+F12')).toBe(false);
  expect(judged('address', '', 'options.internal', ' = true')).toBe(false);
});

test('the judge believes what it should', () => {
  expect(judged('phone', 'Call ', '030 1234567')).toBe(true);
  expect(judged('email', 'to ', 'ada@acme.example')).toBe(true);
  expect(judged('token', 'token: ', 'q8Zr4Lw0Xy7Tn2Bd5Kf9')).toBe(true);
  expect(judged('address', 'at ', 'db.internal', ' now')).toBe(true);
});
