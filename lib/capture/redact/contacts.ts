import { byPattern, type Finder, type Finding } from './finding.ts';

const EMAIL =
  /(?<![\p{L}\p{N}._%+'-])(?<it>[\p{L}\p{N}._%+'-]{1,128}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+(?:(?:xn--[a-z\d-]{2,59}|[A-Za-z]{2,24})(?![A-Za-z\d@])|\p{L}{2,24}(?![\p{L}\p{N}@])))/u;
// What systemd calls an instance of a unit.
const UNIT = /\.(?:service|socket|target|timer|mount|automount|slice|scope|device|swap)$/;
// `git@host:path` names a repository, not a person.
const isMailbox = (it: string, match: RegExpExecArray): boolean =>
  !(/^git@/i.test(it) && match.input[match.index + match[0].length] === ':') &&
  !/\.(?:png|jpe?g|gif|svg|webp|js|css|json|ts)$/i.test(it) &&
  !UNIT.test(it);

// With its country code; in the American way; after a word that says so; with a leading zero and a gap.
const INTERNATIONAL =
  /(?<![\w+.#/=-])(?<it>(?:\+|00(?=[1-9]\d[ .()/-]))[1-9]\d{0,2}(?:[ .\-/()]{0,3}\d){6,13})(?![\d.-]*\w)/;
const AMERICAN =
  /(?<![\w.+#/=-])(?<it>(?:1[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-. ])[2-9]\d{2}[-. ]\d{4})(?![\w.-]*\w)/;
const LABELLED =
  /(?:(?<![\p{L}\p{N}])(?:tel(?:ephone|efon|efoon|éfono|efono|éfon|efone)?|téléphone|phone|mobile?|móvil|movil|celular|portable|cell|fax|handy|hotline|call|durchwahl|whatsapp|sms|телефон|тел|моб|(?:ال)?هاتف|(?:ال)?جوال|טלפון|फ़?ोन)(?![\p{L}\p{N}])|(?:电话|電話|手机|手機|전화)(?:号码|號碼|番号|번호)?)(?:[\s.]*(?:number|no|nr|nummer|is|at|on|me|us|under|unter)(?!\p{L}))*[\s:\uFF1A.()=|"'-]{0,6}(?<it>\+?\(?\d(?:[ .\-/()]{0,3}\d){5,14})(?![\p{L}\p{N}_])/iu;
const CALLED =
  /(?<![\w.+#/=:,-])(?<it>\+?\(?\d(?:[ .\-/()]{0,3}\d){5,14})\s+(?:anrufen|erreichbar|zu erreichen)(?!\p{L})/iu;
const NATIONAL =
  /(?<![\w.+#/=:,-])(?<it>\(?0[1-9]\d{1,4}\)?[ /-]{1,3}\d{3,8}(?:[ -]\d{2,5}){0,3}(?:-\d)?|0[1-9]-\d{3,4}-?\d{4}|0[1-9]\d?[ -]\d{2,3} \d{2,3} \d\d|0[1-9][ -](?!(?:19|20)\d\d[ -](?:19|20))\d{3,4}[ -]\d{3,4})(?![\w.:-]*\w)/;
// Five pairs of digits, as long as they are not the middle of a longer row of bytes.
const IN_PAIRS = /(?<![\w+#/=:,-]|\d[ .])(?<it>0[1-9](?<by>[ .-])\d\d(?:\k<by>\d\d){3})(?!\w|[ .:-]\d)/;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

const isDialled = (it: string): boolean => {
  const digits = digitsOf(it);
  return digits.length >= 7 && digits.length <= 15 && !/^(\d)\1+$/.test(digits) && !isDate(it);
};

const isDate = (it: string): boolean =>
  /^(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}$|^\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d{2}$/.test(it.trim());

// A day with an hour behind it, or a version: numbers parted by points begin with a zero or a country code.
const isDialledBeside = (it: string): boolean =>
  isDialled(it) &&
  !/^(?:19|20)\d{2}([-./])\d{1,2}\1\d{1,2}(?!\d)/.test(it) &&
  !/^[1-9]\d*(?:\.\d+){2,}$/.test(it) &&
  // The size of a screen, two years.
  !/^[1-9]\d{3}\/\d{4}$/.test(it);

// Without a gap or a label only a number with its country code is long enough to be meant.
const isInternational = (it: string): boolean =>
  isDialled(it) && (/[ .\-/()]/.test(it.slice(1)) || digitsOf(it).length >= 10);
const isNational = (it: string): boolean => isDialled(it) && digitsOf(it).length >= 9;

/** The same number however it is written. */
const byDigits =
  (finder: Finder): Finder =>
  (text) =>
    finder(text).map((finding): Finding => ({ ...finding, same: digitsOf(finding.same).replace(/^00/, '') }));

/** Ways to write to a person. */
export const mailFinders: readonly Finder[] = [
  (text) =>
    byPattern(
      'email',
      EMAIL,
      isMailbox,
    )(text).map((finding) => ({ ...finding, same: finding.same.toLowerCase() })),
];

/** Ways to call a person, in a text with plain numbers. */
export const phoneFinders: readonly Finder[] = [
  byPattern('phone', INTERNATIONAL, isInternational),
  byPattern('phone', LABELLED, isDialledBeside),
  byPattern('phone', CALLED, isDialled),
  byPattern('phone', IN_PAIRS, (it) => !/^0\d(?:.0\d)+$/.test(it)),
].map(byDigits);

/** The same where nothing else says that it is one, in a text whose thousands are not plain. */
export const homePhoneFinders: readonly Finder[] = [
  byPattern('phone', AMERICAN, isDialled),
  byPattern('phone', NATIONAL, isNational),
].map(byDigits);
