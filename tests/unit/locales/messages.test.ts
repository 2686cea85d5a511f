import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import { expect, test } from 'vitest';

const file = join(import.meta.dirname, '../../../locales/en.yml');
const parsed = parseMessagesText(readFileSync(file, 'utf8'), 'YAML');

test('no two keys become the same message name', () => {
  const names = parsed.map(({ key }) => key.join('_').toLowerCase());
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('every message name has only the letters the browser allows', () => {
  const odd = Object.keys(generateChromeMessages(parsed)).filter((name) => !/^[A-Za-z0-9_@]+$/.test(name));
  expect(odd).toEqual([]);
});

test('no message is empty, shouts or speaks of users and content', () => {
  const all = Object.entries(generateChromeMessages(parsed)).map(([name, { message }]) => ({
    name,
    message,
  }));
  const bad = all.filter(
    ({ message }) =>
      message.trim() === '' || /!/.test(message) || /\b(users?|content|score|streak)\b/i.test(message),
  );
  expect(bad).toEqual([]);
});
