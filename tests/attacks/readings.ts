/** Letters and digits of a text alone, small, every alphabet's look-alikes folded: what is left when all disguise of form is gone. */
export const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const LOOK_ALIKE: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  і: 'i',
};
const DIGITS: Readonly<Record<string, string>> = {
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '0': 'o',
  '5': 's',
  '7': 't',
};

const turned = (text: string): string =>
  text.replace(/[a-z]/giu, (letter) => {
    const from = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - from + 13) % 26) + from);
  });

const printable = (text: string): boolean =>
  /^[\p{L}\p{N}\p{P}\p{S}\s]{6,}$/u.test(text) && !text.includes('\ufffd');

const decoded = (text: string): string[] =>
  (text.match(/[A-Za-z0-9+/]{12,}={0,2}/gu) ?? [])
    .map((token) => Buffer.from(token, 'base64').toString('utf8'))
    .filter(printable);

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A text as somebody might read it who undoes a disguise. */
export function readings(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\u{e0000}-\u{e007f}]/gu, '');
  return [
    ...new Set([
      text,
      plain,
      plain.replace(/[аеорсхі]/giu, (char) => LOOK_ALIKE[char.toLowerCase()] ?? char),
      plain.replace(/(?<=\S) (?=\S(?:\s|$))/gu, ''),
      /\p{L}\d|\d\p{L}/u.test(plain) ? plain.replace(/[431057]/gu, (digit) => DIGITS[digit] ?? digit) : plain,
      plain.replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code))),
      percentDecoded(plain),
      turned(plain),
      Array.from(plain).reverse().join(''),
      ...decoded(plain),
    ]),
  ];
}
