import type { Dice } from './dice.ts';

/** The last digit that makes a card number valid. */
function luhn(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

// What a number of each brand begins with, and how it is printed in groups.
const BRANDS: readonly (readonly [starts: readonly string[], groups: readonly number[]])[] = [
  [['4'], [4, 4, 4, 4]],
  [['4'], [4, 3, 3, 3]],
  [['4'], [4, 4, 4, 4, 3]],
  [
    ['51', '53', '55', '2221', '2300', '2599', '2720'],
    [4, 4, 4, 4],
  ],
  [
    ['34', '37'],
    [4, 6, 5],
  ],
  [
    ['6011', '644', '649', '65'],
    [4, 4, 4, 4],
  ],
  [
    ['300', '305', '36', '38', '39'],
    [4, 6, 4],
  ],
  [
    ['3528', '3589'],
    [4, 4, 4, 4],
  ],
  [
    ['62', '8105', '8171'],
    [4, 4, 4, 4],
  ],
  [['62'], [6, 13]],
  [
    ['5018', '5020', '5038', '5893', '6304', '6759', '6761', '6763'],
    [4, 4, 4, 4],
  ],
  [
    ['2200', '2204'],
    [4, 4, 4, 4],
  ],
];

export function card(dice: Dice): string {
  const [starts, groups] = dice.of(BRANDS);
  const start = dice.of(starts);
  const length = groups.reduce((sum, group) => sum + group, 0);
  const body = start + dice.some('digit', length - start.length - 1);
  const digits = body + luhn(body);
  let at = 0;
  const parts = groups.map((group) => {
    at += group;
    return digits.slice(at - group, at);
  });
  return parts.join(dice.of(['', ' ', '-', '\u00A0']));
}

// The account part of each country's number: `n` a digit, `a` a capital, `c` either (ISO 13616 registry).
const COUNTRIES: readonly (readonly [country: string, shape: string])[] = [
  ['AT', 'n16'],
  ['BE', 'n12'],
  ['BG', 'a4 n6 c8'],
  ['BR', 'n23 a1 c1'],
  ['CH', 'n5 c12'],
  ['CZ', 'n20'],
  ['DE', 'n18'],
  ['DK', 'n14'],
  ['EE', 'n16'],
  ['ES', 'n20'],
  ['FI', 'n14'],
  ['FR', 'n10 c11 n2'],
  ['GB', 'a4 n14'],
  ['GR', 'n7 c16'],
  ['HR', 'n17'],
  ['HU', 'n24'],
  ['IE', 'a4 n14'],
  ['IL', 'n19'],
  ['IS', 'n22'],
  ['IT', 'a1 n10 c12'],
  ['LI', 'n5 c12'],
  ['LT', 'n16'],
  ['LU', 'n3 c13'],
  ['MC', 'n10 c11 n2'],
  ['MT', 'a4 n5 c18'],
  ['NL', 'a4 n10'],
  ['NO', 'n11'],
  ['PL', 'n24'],
  ['PT', 'n21'],
  ['QA', 'a4 c21'],
  ['RO', 'a4 c16'],
  ['SA', 'n2 c18'],
  ['SE', 'n20'],
  ['SI', 'n15'],
  ['SK', 'n20'],
  ['TR', 'n5 n1 c16'],
  ['UA', 'n6 c19'],
  ['AE', 'n19'],
];

export function iban(dice: Dice): string {
  const [country, shape] = dice.of(COUNTRIES);
  const account = shape
    .split(' ')
    .map((part) => {
      const length = Number(part.slice(1));
      if (part.startsWith('n')) return dice.some('digit', length);
      if (part.startsWith('a')) return dice.some('upper', length);
      return Array.from({ length }, () => dice.of([...'0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'])).join('');
    })
    .join('');
  const read = `${account}${country}00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  const check = String(98n - (BigInt(read) % 97n)).padStart(2, '0');
  const whole = `${country}${check}${account}`;
  return dice.of([true, true, false]) ? whole.replace(/(.{4})(?=.)/g, '$1 ') : whole;
}

const INTERNATIONAL = [
  '+1 NNN NNN ####',
  '+1-NNN-NNN-####',
  '+1 (NNN) NNN-####',
  '+1NNNNNN####',
  '+44 20 7### ####',
  '+44 (0)20 7### ####',
  '+447#########',
  '+49 30 N#######',
  '+49 (0)30 N#######',
  '+49-171-N######',
  '+491711######',
  '+49 89/N#### ##',
  '+33 1 ## ## ## ##',
  '+33 (0)6 ## ## ## ##',
  '+34 6## ### ###',
  '+39 06 #### ####',
  '+31 6 ########',
  '+41 44 ### ## ##',
  '+43 1 #######',
  '+48 6## ### ###',
  '+46 70 ### ## ##',
  '+420 6## ### ###',
  '+351 21 ### ####',
  '+353 86 ### ####',
  '+7 495 ###-##-##',
  '+81 3-####-####',
  '+86 138 #### ####',
  '+91 9#### #####',
  '+55 11 9####-####',
  '+61 4## ### ###',
  '+61.2.####.####',
  '+65 9### ####',
  '+972-54-###-####',
  '0049 30 N#######',
  '0044 20 7### ####',
  '001 NNN NNN ####',
] as const;

const NATIONAL = [
  '(NNN) NNN-####',
  'NNN-NNN-####',
  'NNN.NNN.####',
  '1-8NN-NNN-####',
  '020 7### ####',
  '0161 496 0###',
  '07700 900###',
  '030 N#######',
  '030/N#######',
  '0171-N######',
  '0171 N## ## ##',
  '(0211) N######',
  '089 / N## ## ##',
  '01 NN ## ## ##',
  '06.NN.##.##.##',
  '06-NN######',
  '020-NN## ###',
  '044 NN# ## ##',
  '06 NN## ####',
  '03-####-####',
  '04## ### ###',
  '08-N## ### ##',
] as const;

// Nothing in these says that a number is dialled; only the word beside them does.
const BARE = [
  'NN######',
  'NNN NNN NNN',
  '9## ## ## ##',
  '9#### #####',
  '0########',
  '(11) 9####-####',
  '55501##',
] as const;

export const phoneAbroad = (dice: Dice): string => dice.like(dice.of(INTERNATIONAL));
export const phoneAtHome = (dice: Dice): string => dice.like(dice.of(NATIONAL));
export const phoneBare = (dice: Dice): string => dice.like(dice.of(BARE));
