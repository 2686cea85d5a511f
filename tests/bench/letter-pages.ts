import { seeded } from '../proofs/random.ts';
import { type HostilePage, MOST } from './hostile-pages.ts';

const UNITS = 100_000;
/** The lengths of quotes asked, in characters. */
const LENGTHS = [100, 200, 500, 1_000, MOST];

const THAI = 'กขคงจชซญดตถทนบปผพฟมยรลวสหอ';
const THAI_VOWELS = ['', 'า', 'ิ', 'ี', 'ุ', 'ู', '่', '้', 'ี่', 'ื่อ', 'ั้'];
const HAN = Array.from({ length: 900 }, (_, index) => String.fromCharCode(0x4e00 + index * 7)).join('');
const KANA = 'あいうえおかきくけこさしすせそたちつてとなにぬねのがぎぐげごカキクケコサシスセソ';
const MARKS = ['\u0301', '\u0323', '\u0302\u0301', '\u0331\u0308\u0304'];
const JOINS = ['.', '/', '-', '_', ':', '=', ',', '(', ')'];

type Make = (one: (from: ArrayLike<string>) => string, dice: () => number) => string;

function textOf(make: Make, seed: number): string {
  const dice = seeded(seed);
  const one = (from: ArrayLike<string>): string => from[Math.floor(dice() * from.length)] ?? '';
  let text = '';
  while (text.length < UNITS) text += make(one, dice);
  return text;
}

const cutAt = (text: string, share: number, length: number): string =>
  text.slice(Math.floor(text.length * share), Math.floor(text.length * share) + length);

/** Of each length a quote as it stands, with a space in it, with a mark for a letter, its halves changed about, backwards, with words left out, and of two places. */
const quotesOf = (text: string): string[] =>
  LENGTHS.flatMap((length) => {
    const half = Math.floor(length / 2);
    const whole = cutAt(text, 0.4, length);
    const turned = whole.slice(half) + whole.slice(0, half);
    return [
      whole,
      `${whole.slice(0, half)} ${whole.slice(half)}`,
      `${whole.slice(0, half)}: ${whole.slice(half + 1)}`,
      turned,
      [...whole].reverse().join(''),
      `${cutAt(text, 0.4, half)}…${cutAt(text, 0.4 + 300 / UNITS, half - 1)}`,
      cutAt(text, 0.4, half) + cutAt(text, 0.7, half),
    ].map((quote) => quote.slice(0, MOST));
  });

const row = (what: string, language: string, make: Make): HostilePage => {
  const text = textOf(make, what.length);
  return [what, text, quotesOf(text), language];
};

/** Pages in which each letter is a word, or none ends. */
export const LETTERS: readonly HostilePage[] = [
  row('Thai', 'th', (one, dice) => one(THAI) + one(THAI_VOWELS) + (dice() < 0.02 ? ' ' : '')),
  row('Han', 'zh', (one, dice) => one(HAN) + (dice() < 0.06 ? one('，。，、') : '')),
  row(
    'Kana and Han',
    'ja',
    (one, dice) => (dice() < 0.4 ? one(HAN) : one(KANA)) + (dice() < 0.05 ? one('、。') : ''),
  ),
  row(
    'letters with several accents',
    'vi',
    (one, dice) => one('aeioudnt') + one(MARKS) + (dice() < 0.2 ? ' ' : ''),
  ),
  row('a chunk without a space', 'en', (one) => one('abcdefgh') + one('ijklmnop') + one(JOINS)),
];
