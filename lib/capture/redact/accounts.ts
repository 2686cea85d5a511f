import { byPattern, type Finder } from './finding.ts';

// In one piece, or in the groups cards are printed with, parted by one kind of sign.
const CARD =
  /(?<![\w.+#/-]|\d )(?<it>\d{4}(?<by>[ -])(?:\d{4}\k<by>\d{4}\k<by>\d{1,4}(?:\k<by>\d{3})?|\d{6}\k<by>\d{4,5}|\d{3}\k<by>\d{3}\k<by>\d{3})|\d{6}[ -]\d{13}|\d{12,19})(?![\w.-]*\w)/;
const BRANDS: readonly RegExp[] = [
  /^4(?:\d{12}|\d{15}|\d{18})$/, // Visa
  /^(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}$/, // Mastercard
  /^3[47]\d{13}$/, // American Express
  /^3(?:0[0-5]|[68]\d|9\d)\d{11}$/, // Diners Club
  /^(?:6011|65\d\d|64[4-9]\d)\d{12}$/, // Discover
  /^35(?:2[89]|[3-8]\d)\d{12}$/, // JCB
  /^(?:62\d\d|81[0-7]\d)\d{12,15}$/, // UnionPay
  /^(?:5018|5020|5038|5893|6304|6759|676[1-3])\d{8,15}$/, // Maestro
  /^220[0-4]\d{12}$/, // Mir
];
// One number in ten has a valid check digit by chance, so what is called something else is believed.
const OTHER_NUMBER =
  /(?:\b|_)(?:orders?|invoices?|tickets?|bestell\w*|auftrag\w*|rechnung\w*|tracking|transactions?|builds?|jobs?|runs?|requests?|traces?|spans?|serial|imei|ean|gtin|isbn|timestamp|ids?|no|nr|number|nummer)["'\s:=#.-]{1,6}$/i;
const SAYS_CARD = /(?:card|karte|carte|tarjeta|\bpan|visa|amex|maestro|kredit)[^\n]{0,30}$/i;

const bare = (text: string): string => text.replace(/[ -]/g, '');

/** The check digit of payment cards. */
function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const isCard = (it: string, { input, index }: RegExpExecArray): boolean => {
  const digits = bare(it);
  if (!BRANDS.some((brand) => brand.test(digits)) || !isLuhn(digits) || /^(\d)\1+$/.test(digits))
    return false;
  const lead = input.slice(Math.max(0, index - 60), index);
  return digits !== it || SAYS_CARD.test(lead) || !OTHER_NUMBER.test(lead);
};

const IBAN = /(?<![\p{L}\p{N}])(?<it>[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,30})(?![\p{L}\p{N}])/iu;

// Every country's own length, ISO 13616 registry.
const LENGTHS: Readonly<Record<string, number>> = {
  AD: 24,
  AE: 23,
  AL: 28,
  AT: 20,
  AZ: 28,
  BA: 20,
  BE: 16,
  BG: 22,
  BH: 22,
  BI: 27,
  BR: 29,
  BY: 28,
  CH: 21,
  CR: 22,
  CY: 28,
  CZ: 24,
  DE: 22,
  DJ: 27,
  DK: 18,
  DO: 28,
  EE: 20,
  EG: 29,
  ES: 24,
  FI: 18,
  FK: 18,
  FO: 18,
  FR: 27,
  GB: 22,
  GE: 22,
  GI: 23,
  GL: 18,
  GR: 27,
  GT: 28,
  HN: 28,
  HR: 21,
  HU: 28,
  IE: 22,
  IL: 23,
  IQ: 23,
  IS: 26,
  IT: 27,
  JO: 30,
  KW: 30,
  KZ: 20,
  LB: 28,
  LC: 32,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  LY: 25,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MN: 20,
  MR: 27,
  MT: 31,
  MU: 30,
  NI: 28,
  NL: 18,
  NO: 15,
  OM: 23,
  PK: 24,
  PL: 28,
  PS: 29,
  PT: 25,
  QA: 29,
  RO: 24,
  RS: 22,
  RU: 33,
  SA: 24,
  SC: 31,
  SD: 18,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  SO: 23,
  ST: 25,
  SV: 28,
  TL: 23,
  TN: 24,
  TR: 26,
  UA: 29,
  VA: 22,
  VG: 24,
  XK: 20,
  YE: 30,
}; // prettier-ignore

/** The check of ISO 13616: the country's length, and the whole, moved and read as a number, is 1 modulo 97. */
function isIban(text: string): boolean {
  const letters = bare(text).toUpperCase();
  if (letters.length !== LENGTHS[letters.slice(0, 2)]) return false;
  const digits = `${letters.slice(4)}${letters.slice(0, 4)}`.replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

/** The IBAN at the start of a match that may run on into the words after it. */
const ibans: Finder = (text) =>
  byPattern(
    'iban',
    IBAN,
  )(text).flatMap((finding) => {
    const whole = text.slice(finding.start, finding.end);
    for (let length = whole.length; length >= 15; length--) {
      const part = whole.slice(0, length);
      if (/[\dA-Z]$/i.test(part) && !/^[\p{L}\p{N}]/u.test(whole.slice(length)) && isIban(part)) {
        return [{ ...finding, end: finding.start + length, same: bare(part).toUpperCase() }];
      }
    }
    return [];
  });

/** Numbers that stand for money, in a text with plain numbers. */
export const accountFinders: readonly Finder[] = [
  (text) =>
    byPattern('card', CARD, isCard)(text).map((finding) => ({ ...finding, same: bare(finding.same) })),
  ibans,
];
