import { expect, test } from 'vitest';
import { redactorFor } from '../../../../lib/capture/redact/redactor.ts';
import type { WordLists } from '../../../../lib/model/word-lists.ts';

async function redacted(text: string, lists: Partial<WordLists>, names: string[] = []): Promise<string> {
  const all = { always: [], never: [], ...lists };
  return (await redactorFor({ texts: [text], names, secrets: [], lists: all })).text(text);
}

test.each([
  ['The FALCON and the falconer', 'falcon', 'The [word-1] and the falconer'],
  ['Project  Blue\nHeron starts', 'project blue heron', '[word-1] starts'],
  ['Straße, STRAßE, Straßen', 'straße', '[word-1], [word-1], Straßen'],
  ['Cafe\u0301 Ines, Cafe Ines', 'Café Ines', '[word-1], Cafe Ines'],
  ['Проект СОКОЛ, соколы', 'сокол', 'Проект [word-1], соколы'],
  ['案件は青鷺計画です', '青鷺', '案件は[word-1]計画です'],
  ['Falconは始まる', 'Falcon', '[word-1]は始まる'],
  ['a C++ b C++11', 'C++', 'a [word-1] b [word-1]11'],
  ['x_falcon falcon_x', 'falcon', 'x_falcon falcon_x'],
])('%j: a word always redacted goes as a whole word', async (text, word, expected) => {
  expect(await redacted(text, { always: [word] })).toBe(expected);
});

test('of words that hold each other the longest goes, and each has its own placeholder', async () => {
  const always = ['falcon', 'falcon nest'];
  expect(await redacted('falcon nest, Falcon', { always })).toBe('[word-1], [word-2]');
});

test('a listed word goes whole where a rule found a part of it', async () => {
  const left = await redacted('It is box 10.1.2.3 blue.', { always: ['box 10.1.2.3 blue'] });
  expect(left).toMatch(/^It is \[word-1\]\[address-1\]\[word-1\]\.$/);
});

test('a word inside an e-mail does not keep the rest of the e-mail', async () => {
  expect(await redacted('Ask ada@acme.example', { always: ['acme'] })).toBe('Ask [email-1]');
});

test('what is never redacted stays, in any case and only as it is listed', async () => {
  const never = ['Help@Acme.example', '10.0.0.1', 'paul'];
  const text = 'help@acme.example, 10.0.0.1, 10.0.0.12, Paul and Paul Hammond';
  expect(await redacted(text, { never }, ['Paul Hammond'])).toBe(
    'help@acme.example, 10.0.0.1, [address-1], Paul and [person-1]',
  );
});

test('no list keeps a secret, a token or an account number', async () => {
  const secret = ['Hunter', '7', '#', 'quiet', '42'].join('');
  const never = [secret, 'DE02120300000000202051'];
  expect(await redacted(`password: ${secret}`, { never })).toBe('password: [secret-1]');
  expect(
    await redacted('IBAN DE02 1203 0000 0000 2020 51', { never: [...never, 'DE02 1203 0000 0000 2020 51'] }),
  ).toBe('IBAN [iban-1]');
});
