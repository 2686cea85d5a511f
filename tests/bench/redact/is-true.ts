import type { Hit, PageTexts } from './hits.ts';

const PHONE_WORD = /phone|tel|fax|mobil|cell|call|hotline|anruf|whatsapp|sms/i;
const CARD_WORD = /card|karte|carte|tarjeta|visa|amex|\bpan\b/i;
const SECRET_WORD = /pass|pwd|kennwort|secret|token|key|bearer|basic|auth|cookie|session|sig|:\/\//i;
// Formats that name themselves, kept apart from the rules that are measured.
const NAMED_KEY =
  /^(?:AKIA|ASIA|AIza|ya29\.|gh[a-z]_|github_pat_|gl[a-z]+-|xox|sk-|[srp]k_|npm_|pypi-|ATATT|eyJ|-----BEGIN|hv[sbr]\.|SG\.)/;

// What has the form of one but is none, whatever stands beside it.
const UNIT = /@[^@]*\.(?:service|socket|target|timer|mount|slice|scope|device)$/;
const DAY_OR_VERSION = /^(?:19|20)\d\d[-./]\d{1,2}[-./]\d|^[1-9]\d*(?:\.\d+){2,}$/;
const IN_WORDS = /^[a-z]{3,}(?:[-_./+][a-z]{2,})*(?:[-_.+](?:v|f)?\d{1,3})*$/i;

const letters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

/** A name is one where the page does not also use it as an ordinary word: in lower case, or with an article. */
function isPerson({ original, lead }: Hit, { before, names }: PageTexts): boolean {
  const wanted = letters(original);
  const isKnown = names.some((name) =>
    wanted.split(' ').every((part) => letters(name).split(' ').includes(part)),
  );
  if (!isKnown) return false;
  if (/(?:^|\s)(?:the|an?|your|our|this|der|die|das)\s+$/i.test(lead)) return false;
  if (wanted.includes(' ') || original.startsWith('@')) return true;
  const ordinary = new RegExp(`(?<![\\w@./-])${wanted}(?![\\w@./-])`, 'u');
  return !before.some((text) => ordinary.test(text));
}

/**
 * Which hits are what they were taken for; the rule is the same for everybody and uses no list of expected hits. An e-mail
 * is one by its form unless a machine's unit has that form too, an IBAN by its check digits, a private address by its range; a phone number has a country code or
 * a word that says so near it and is no day or version, a card and a secret have their word near them or a prefix that names them, and are no words.
 */
export function isTrue(hit: Hit, page: PageTexts): boolean {
  const { kind, original, lead, rest } = hit;
  const near = `${lead.slice(-40)} ${rest.slice(0, 20)}`;
  switch (kind) {
    case 'email':
      return !UNIT.test(original) && /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(original);
    case 'phone':
      if (DAY_OR_VERSION.test(original)) return false;
      return /^(?:\+|00)[1-9]/.test(original) || PHONE_WORD.test(near);
    case 'card':
      return CARD_WORD.test(near);
    case 'iban':
      return true;
    case 'address':
      return !/version|release|build/i.test(lead.slice(-15)) && !/^\s*(?:=[^=]|\()/.test(rest);
    case 'secret':
    case 'token':
      if (IN_WORDS.test(original)) return false;
      return NAMED_KEY.test(original) || SECRET_WORD.test(near);
    case 'person':
      return isPerson(hit, page);
    default:
      return false;
  }
}
