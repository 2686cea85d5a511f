import { expect, test } from 'vitest';
import { redactorFor } from '../../../../lib/capture/redact/redactor.ts';

async function redacted(text: string): Promise<string> {
  return (await redactorFor({ texts: [text], names: [], secrets: [] })).text(text);
}

const set = (text: string, blank: string) => text.replaceAll(' ', blank);
const IBAN = 'DE89 3704 0044 0532 0130 00';

test.each([
  [`to ${set(IBAN, '\u202F')}.`, 'to [iban-1].'],
  [`to ${set(IBAN, '\u2009')}.`, 'to [iban-1].'],
  [`to ${set(IBAN, '-')}.`, 'to [iban-1].'],
  [`to ${set(IBAN, '\u2011')}.`, 'to [iban-1].'],
  [`to ${set('4111 1111 1111 1111', '\u202F')}.`, 'to [card-1].'],
  [`at ${set('+49 30 1234 5678', '\u202F')}.`, 'at [phone-1].'],
  [`at ${set('+49 30 1234 5678', '\u2011')}.`, 'at [phone-1].'],
  [`at ${set('0171 1234567', '\u00A0')}.`, 'at [phone-1].'],
  ['هاتف: ٠٥٠١٢٣٤٥٦٧ الآن', 'هاتف: [phone-1] الآن'],
  ['الهاتف ٠٥٠١٢٣٤٥٦٧ و 0501234567', 'الهاتف [phone-1] و 0501234567'],
  ['at +٩٦٦ ٥٠ ١٢٣ ٤٥٦٧.', 'at [phone-1].'],
  ['联系电话：13812345678。', '联系电话：[phone-1]。'],
  ['手机号码 138 1234 5678', '手机号码 [phone-1]'],
  ['Тел.: 8 (495) 123-45-67', 'Тел.: [phone-1]'],
  ['at 234 567 8901 or 0123 456789', 'at [phone-1] or [phone-2]'],
  ['at 030\u2009123\u20094567 or 030\u20091234567', 'at 030\u2009123\u20094567 or [phone-1]'],
  ['Handy 0711/1234', 'Handy [phone-1]'],
  ['联系方式：030 1234567', '联系方式：[phone-1]'],
  ['at 030 1234567–0', 'at [phone-1]–0'],
  ['at 030 1234567\u20110.', 'at [phone-1].'],
  ['телефон 8 495 123 45 67', 'телефон [phone-1]'],
  ['\u{1D7DB} at +49\u202F30 1234567.', '\u{1D7DB} at [phone-1].'],
])('a number is found in whatever signs it is set: %j', async (text, expected) => {
  expect(await redacted(text)).toBe(expected);
});

test.each([
  'The years 2019–2021 and pages 120–134',
  '1\u202F234\u202F567 rows in 12\u202F000\u202F000 files',
  'am 12.\u00A011.\u00A02024 um 10:30',
  '3.10.2–3.12.4',
  '2024年11月03日 10:30',
  '电话会议 2024-11-03 10:30',
  'Телеметрия 1234567',
  '٢٠٢٤-١١-٠٣ ١٠:٣٠',
  'pages 200\u2011300\u20112024',
  'pages 200\u2010300\u20102024',
  'in 01\u20112024\u20112025',
  'sum 234\u2009567\u20098901',
  'sum 234\u202F567\u202F8901',
  'sum 0123\u2009456\u2009789',
  'sum 0123\u202F456\u202F789',
  '手机 1920/1080',
  'моб 2023/2024',
])('an ordinary number stays: %j', async (text) => {
  expect(await redacted(text)).toBe(text);
});

test('a short secret is gone where it stands again as a whole, and no part of a word is', async () => {
  expect(await redacted('pw: q7!Zx2 and later q7!Zx2, not q7!Zx2a')).toBe(
    'pw: [secret-1] and later [secret-1], not q7!Zx2a',
  );
});

test.each([
  ['The access token is 30-day valid', 'a 30-day period'],
  ['secret = python3', 'runs on python3 here'],
  ['Token | v1.2.3', 'since v1.2.3 it does'],
  ['secret = Win2019', 'on Win2019 too'],
  ['token: ^1.2.3', 'needs ^1.2.3 of it'],
])('a word that stood where a secret does stays elsewhere: %j', async (first, elsewhere) => {
  const redactor = await redactorFor({ texts: [first, elsewhere], names: [], secrets: [] });
  expect(redactor.text(first)).toContain('[secret-1]');
  expect(redactor.text(elsewhere)).toBe(elsewhere);
});

test.each(['q7!Zx2', 'aB3xQ9', 'k4R9tZ2'])('a short secret is gone elsewhere: %s', async (it) => {
  const redactor = await redactorFor({ texts: [`pw: ${it}`, `then ${it} again`], names: [], secrets: [] });
  expect(redactor.text(`then ${it} again`)).toBe('then [secret-1] again');
});
