import { byPattern, type Finder } from './finding.ts';

const PRIVATE_KEY =
  /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----[A-Za-z0-9+/=\s:,.\\-]*?(?:-----END (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----|(?![A-Za-z0-9+/=\s:,.\\-]))/;
const IN_ADDRESS = /\b[a-z][a-z0-9+.-]{1,20}:\/\/(?<it>[^\s/:@"'<>]{0,100}:[^\s/@"'<>]+)@/i;
const CONNECTION =
  /\b(?:password|pwd|accountkey|sharedaccesskey|sharedaccesssignature)\s*=\s*(?<it>[^\s;"'<>]{6,})/i;
const AWS_SECRET = /secret_?access_?key["'\s:=]{1,8}(?<it>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+])/i;
const ORACLE = /\bjdbc:oracle:\w{2,10}:[\w$#]{1,60}\/(?<it>[^\s/@"'<>]{4,})@/i;
// What is longer is no password but a key of letters, digits and a few signs, to its end.
const ON = '[A-Za-z0-9_+/=.~%:-]*';
const PASSWORD_WORD =
  'passw(?:or)?d|pass ?code|passwort|kennwort|passphrase|pwd|mot de passe|contrase[n\u00F1]a|senha|wachtwoord|l[o\u00F6]senord|has[l\u0142]o';
const NETWORK_KEY =
  '(?:wi-?fi|wlan|wpa[23]?|network|netzwerk)[ _-]?(?:key|code|psk|schl[\u00FCu]ssel)|pre-?shared[ _-]?key|psk';
const KEY_WORD = `${PASSWORD_WORD}|${NETWORK_KEY}|secret|token|api[_ -]?key|access[_ -]?key(?:[_ -]?id)?|secret[_ -]?key|client[_ -]?secret|private[_ -]?key|auth[_ -]?key|credentials?|encryption[_ -]?key|client-key-data|tls\\.key|ssh-privatekey|\\.dockerconfigjson|\\.dockercfg`;
// "The password for the admin account is ..."
const OF =
  '(?:[ \t]+(?:for|of|to|on|at|f[\u00FCu]r|von|vom|zu|zum)(?:[ \t]+[\\p{L}\\p{N}_.@-]{1,30}){1,5}?)?(?:[ \t]*\\([^()\\n]{1,30}\\))?';
const NAMED = new RegExp(
  `(?:${KEY_WORD})(?:[_-]?(?:key|value|hash|prod|dev|test|staging|old|new|v?\\d{1,2}))?["'\`]?${OF}\\s*(?:[:=|]|=>|:=|->|\u2192|[\u2013\u2014-](?=\\s)|\\bis\\b|\\bist\\b|\\blautet\\b)\\s*(?<quote>["'\`]?)(?<it>[^\\s"'\`,;<>()[\\]{}]{6,200}${ON})`,
  'iu',
);
// `PASS:` in capitals is how a test ended.
const SHORT =
  /(?<![\p{L}\p{N}_-])(?:(?:[Uu]ser(?:name)?|[Ll]ogin) ?[/|&+] ?)?(?:[Pp]ass|[Pp][Ww]|PW)(?:\s?[:=]\s*|\s+ist?\s+)(?<quote>["'`]?)(?<it>[^\s"'`,;<>()[\]{}]{6,200}[A-Za-z0-9_+/=.~%:-]*)/u;
const PAIR =
  /(?<![\p{L}\p{N}_-])(?:(?:user(?:name)?|login|benutzer(?:name)?) ?[/|&+] ?(?:pass(?:word|wort)?|pw|kennwort)|login|credentials?|zugangsdaten)\s?[:=]\s*[^\s"'<>/|]{1,60} ?[/|] ?(?<it>[^\s"'`,;<>()[\]{}/|]{6,200}[A-Za-z0-9_+=.~%:-]*)/iu;
const NEXT_TO = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:${PASSWORD_WORD})[ \\t]+(?<it>[^\\s"'\`,;<>()[\\]{}]{6,200}${ON})`,
  'iu',
);
const FLAG =
  /(?<=^|\s)(?:--(?:password|token|secret|api-key|pass)[ =]|-p)(?<it>[^\s"'<>$-][^\s"'<>]{5,200}[A-Za-z0-9_+/=.~%:-]*)/;

const STAND_IN =
  /^(?:your|my|some|the|a|an|example|sample|test|placeholder|changeme|change-me|xxx+|todo|none|null|nil|undefined|true|false|string|str|text|number|bool(?:ean)?|bytes|required|optional|default|secret|password|passwd|token|value|env|process|os|import|await|new|get|this|self|config|settings|options|props|params|request|req|vault|file|base64|hidden|redacted|masked|enabled|disabled|invalid|expired|missing|empty|not|must|should|can|will)\b/i;
// A variable, a call, a path, an address, an ellipsis.
const IS_CODE =
  /^\$\{?[A-Za-z_]\w*\}?$|\$[{(]|^%\w+%$|^@\w+$|^(?:\/\/|--)|[({<]|^(?!(?=\w*[A-Z])[A-Za-z]{4,}\d\d+\.)\w+(?:\.[A-Za-z_]\w*)+$|\.{3}|\*{3}|^[./~]|^https?:|^\w+::/;

// Words joined by signs, with a version; keys that are pressed together.
const IS_NAME = /^[a-z]{2,}(?:[-_./][a-z]{2,})*[-_.]v\d{1,3}(?:\.\d+)*$/i;
const IS_SHORTCUT =
  /^(?:(?:ctrl|strg|alt|shift|cmd|meta|super|win|option|f\d{1,2}|[a-z\d])\+){1,4}(?:[a-z]{3,9}|f\d{1,2}|[a-z\d])$/i;

/** True for words and keys that are written with digits and signs in between. */
export const isNamed = (it: string): boolean => IS_NAME.test(it) || IS_SHORTCUT.test(it);

/** Bits a character carries, by how the text mixes its own. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** True for what nobody writes as a word: letters mixed with digits or signs, and no stand-in for a real one. */
function looksSecret(it: string): boolean {
  if (STAND_IN.test(it) || IS_CODE.test(it) || isNamed(it) || /^\[[a-z]+-\d+\]$/.test(it)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^\w\s]|_/].filter((kind) => kind.test(it)).length;
  if (/^\d+$/.test(it) || kinds < 2) return false;
  const isWords = /^[A-Za-z]+(?:[-_.][A-Za-z]+)*[.:!?]?$/.test(it);
  return !isWords && (kinds >= 3 || /\d/.test(it)) && entropy(it) >= Math.min(3, Math.log2(it.length) * 0.75);
}

const IS_METHOD =
  /sha-?\d|md5|hmac|pbkdf|argon|b?crypt|base\d|utf|oauth|ldap|radius|rfc|iso-?\d|aes|rsa|\d+-?bit/i;

/** Something that only a person or a tool makes up: signs of no word, or all of capitals, small letters and two digits. */
const isMadeUp = (it: string): boolean =>
  /[!@#$%^&*+?~]/.test(it) || (/[a-z]/.test(it) && /[A-Z]/.test(it) && (it.match(/\d/g)?.length ?? 0) >= 2);

/** The same, surely, of a few letters: `Win2019`, `C#10.0` and `~1.2.3` are none. */
export const isMadeUpShort = (it: string): boolean => {
  const bare = it.replace(/[.,:!?]+$/, '');
  const isSigned = /[!@#$%^&*+?~]/.test(bare) && !/\d\.\d/.test(bare);
  return (
    /[a-z]/.test(bare) &&
    /[A-Z]/.test(bare) &&
    (isSigned ? /\d/ : /\d[A-Za-z]*\d[A-Za-z]*[A-Z]|\d[A-Za-z]*[A-Z][A-Za-z]*\d/).test(bare)
  );
};

/** With nothing but a blank before it what could be the name of a method is not meant. */
const looksTyped = (it: string): boolean =>
  it.length >= 8 && /\d/.test(it) && looksSecret(it) && isMadeUp(it) && !IS_METHOD.test(it);

/** A quoted value is meant as one, even when it has letters only. */
const isQuotedSecret = (it: string, quoted: boolean): boolean =>
  looksSecret(it) ||
  (quoted &&
    it.length >= 12 &&
    entropy(it) > 3 &&
    /[a-z][A-Z]|[A-Z]{2,}[a-z]/.test(it) &&
    !STAND_IN.test(it) &&
    !IS_CODE.test(it));

/** True after the other parts of a connection string: what follows is no code. */
const isListed = (lead: string): boolean =>
  /(?:server|host|data source|uid|user(?: id)?|database|initial catalog)\s*=[^;\n]{1,200};[^\n]*$/i.test(
    lead,
  );

/** Passwords and keys people wrote down beside what they open. */
export const passwordFinders: readonly Finder[] = [
  byPattern('secret', PRIVATE_KEY),
  byPattern('secret', IN_ADDRESS, (it) => !/[${<]|^[^:]*:(?:password|pass|\*+|x+)$/i.test(it)),
  byPattern('secret', ORACLE),
  byPattern('secret', AWS_SECRET),
  byPattern('secret', CONNECTION, (it, { input, index }) =>
    isListed(input.slice(Math.max(0, index - 200), index))
      ? !/^[${<%*]/.test(it)
      : !STAND_IN.test(it) && !IS_CODE.test(it),
  ),
  byPattern('secret', NAMED, (it, match) =>
    isQuotedSecret(it.replace(/[.,:!?]+$/, ''), match.groups?.quote !== ''),
  ),
  byPattern('secret', SHORT, (it) => looksSecret(it.replace(/[.,:!?]+$/, ''))),
  byPattern('secret', PAIR, (it) => looksSecret(it.replace(/[.,:!?]+$/, ''))),
  byPattern('secret', NEXT_TO, (it) => looksTyped(it.replace(/[.,:!?]+$/, ''))),
  byPattern('secret', FLAG, looksSecret),
];

const SECRET_LABEL = new RegExp(
  `(?<!\\p{L})(?:${PASSWORD_WORD}|${NETWORK_KEY}|secret|token|api[ _-]?key|access[ _-]?key|private[ _-]?key)(?!\\p{L})`,
  'iu',
);

/** True for the label of a row or a term whose value is a secret. */
export const namesSecret = (label: string): boolean => label.length <= 40 && SECRET_LABEL.test(label);

/** True for a value in a column of secrets; the tokens of a design have such columns too, in words. */
export const isSecretIn = (label: string, value: string): boolean =>
  namesSecret(label) &&
  looksSecret(value) &&
  (/(?<!\p{L})token/iu.test(label) ? value.length >= 16 : true) &&
  isMadeUp(value);
