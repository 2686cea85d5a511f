import type { Dice } from './dice.ts';
import { beside, inAnything, inWords } from './frames.ts';
import { password, passwordInAddress, privateKey, tokens } from './keys.ts';
import { card, iban, phoneAbroad, phoneAtHome, phoneBare } from './numbers.ts';

/** A text of a page and the part of it that must be gone. */
export type Fake = { before: string; original: string; after: string };
type Fakes = (dice: Dice) => Fake;

const placed =
  (original: (dice: Dice) => string, frames: readonly string[]): Fakes =>
  (dice) => {
    const [before = '', after = ''] = dice.of(frames).split('¤');
    return { before, original: original(dice), after };
  };

const mailbox = (dice: Dice): string => {
  const word = () =>
    dice.of([
      'ada',
      'b.novotny',
      'chiara_f',
      'ops+alerts',
      'jörg.weiss',
      "o'neil",
      'x',
      'first.last',
      'R2D2',
      'no-reply',
    ]);
  const host = dice.of(['acme', 'globex', 'initech', 'my-company', 'bücher', 'a1']);
  const end = dice.of(['example', 'test', 'com', 'co.uk', 'de', 'com.br', 'io', 'museum', 'xn--p1ai']);
  return `${word()}${dice.of(['', '7', '-dev'])}@${dice.of(['', 'mail.', 'eu-1.mx.'])}${host}.${end}`;
};

const bearer = (dice: Dice): string =>
  dice.of([() => dice.some('alnum', 40), () => dice.some('hex', 32), () => dice.some('url', 64)])();

/** Classes of fakes, in the format of the real thing and with valid check digits; nothing here was ever given out. */
export const fakes: Readonly<Record<string, Fakes>> = {
  'e-mail': placed(mailbox, [...inWords, ...inAnything, ...beside.mail]),
  'phone, with country code': placed(phoneAbroad, [...inWords, ...beside.phone]),
  'phone, national': placed(phoneAtHome, [...inWords, ...beside.phone]),
  'phone, only by the word beside it': placed(phoneBare, beside.phone),
  card: placed(card, [...inWords, ...beside.card]),
  iban: placed(iban, [...inWords, ...beside.iban]),
  ...Object.fromEntries(
    Object.entries(tokens).map(([name, token]) => [
      name,
      placed(token, [...inWords, ...inAnything, ...beside.token]),
    ]),
  ),
  'aws secret key': placed((dice) => dice.some('base64', 40), beside.awsSecret),
  'private key': placed(privateKey, beside.key),
  'password in an address': placed(passwordInAddress, beside.userinfo),
  'connection string': placed(passwordInAddress, beside.connection),
  'password with its name': placed(password, beside.password),
  'password as people tell it': placed(password, beside.told),
  'bearer header': placed(bearer, beside.bearer),
};
