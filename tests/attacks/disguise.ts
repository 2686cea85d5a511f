/** Ways to write words so that a rule which looks for them does not see them. */

/** Unicode tag characters, which no font draws. */
export const tagged = (text: string): string =>
  Array.from(text, (char) => String.fromCodePoint(0xe0000 + (char.codePointAt(0) ?? 0))).join('');

/** A character nobody sees between all letters. */
export const threaded = (text: string, between: string): string => Array.from(text).join(between);

export const spaced = (text: string): string =>
  text
    .split(' ')
    .map((word) => Array.from(word).join(' '))
    .join('   ');

export const base64 = (text: string): string => Buffer.from(text).toString('base64');
export const hex = (text: string): string => Buffer.from(text).toString('hex');
export const percent = (text: string): string =>
  Array.from(Buffer.from(text), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
export const entities = (text: string): string =>
  Array.from(text, (char) => `&#${char.codePointAt(0)};`).join('');
export const binary = (text: string): string =>
  Array.from(Buffer.from(text), (byte) => byte.toString(2).padStart(8, '0')).join(' ');
export const reversed = (text: string): string => Array.from(text).reverse().join('');
export const escaped = (text: string): string =>
  Array.from(text, (char) => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`).join('');

export const rot13 = (text: string): string =>
  text.replace(/[a-z]/giu, (letter) => {
    const from = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - from + 13) % 26) + from);
  });

const LOOK_ALIKE: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
  i: 'і',
};
export const homoglyphs = (text: string): string => text.replace(/[aeopcxi]/gu, (c) => LOOK_ALIKE[c] ?? c);

const LEET: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' };
export const leet = (text: string): string => text.replace(/[aeiost]/giu, (c) => LEET[c.toLowerCase()] ?? c);

/** Letters of the mathematical alphabet, which look bold and are none of ours. */
export const mathematical = (text: string): string =>
  text.replace(/[a-z]/giu, (c) =>
    String.fromCodePoint(c <= 'Z' ? 0x1d400 + c.charCodeAt(0) - 65 : 0x1d41a + c.charCodeAt(0) - 97),
  );

export const fullWidth = (text: string): string =>
  text.replace(/[!-~]/gu, (c) => String.fromCodePoint(c.charCodeAt(0) + 0xfee0));

export const mixedCase = (text: string): string =>
  Array.from(text, (c, index) => (index % 2 === 0 ? c.toLowerCase() : c.toUpperCase())).join('');
