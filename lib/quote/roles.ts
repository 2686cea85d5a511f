import { normalise } from '../text/normalise.ts';
import type { Pack } from '../text/pack.ts';
import { sentences } from '../text/sentences.ts';
import { tokens } from '../text/tokens.ts';

// Who is told, asked or allowed "to" do something does it, not who tells it.
const TELLS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:lets? (?=\S+ \S)|(?:asks?|asked|tells?|told|orders?|ordered|allows?|allowed|reminds?|reminded|instructs?|instructed|advises?|advised|requests?|requested|requires?|required|urges?|urged|helps?|helped|permits?|permitted|forces?|forced|invites?|invited|teaches|taught|trains?|expects?|authori[sz]es?|enables?|commands?|warns?|begs?|encourages?) (?:[^\s,.;:]+ ){1,5}?to )/iu,
  de: /(?<!\p{L})(?:lässt|lassen|bittet|bitten|beauftragt|beauftragen|fordert|fordern|weist|weisen|erinnert|erinnern|erlaubt|erlauben|befiehlt|befehlen|hilft|helfen|zwingt|zwingen|ermächtigt|verpflichtet|rät|raten|gestattet|gestatten)(?!\p{L})(?=[^.;:]* zu |[^.;:]*\p{L}en(?:[.;:!]|$))/iu,
};
// "The nurse is asked to weigh him" tells it, too.
const TOLD =
  /\b(?:asked|told|ordered|allowed|reminded|instructed|advised|requested|required|urged|permitted|forced|invited|expected) to |(?<!\p{L})(?:gebeten|beauftragt|aufgefordert|angewiesen|erinnert|verpflichtet)(?!\p{L})/iu;

/** What stands between two semicolons is told for itself, too. */
const sentencesOf = (text: string, { language }: Pack): string[] =>
  sentences(text, language).flatMap((sentence) => sentence.text.split(/(?<=;)\s+/u));

/** What the words of a text mean, without the small ones. */
function meant(text: string, { stopWords, phrases, stem, articles }: Pack): Set<string> {
  const own = tokens(text).map((token) => token.text.toLowerCase());
  return new Set(
    own
      .filter(
        (word) =>
          /\p{L}/u.test(word) &&
          !stopWords.has(word) &&
          !articles.has(word) &&
          !phrases.ties.has(word) &&
          !phrases.auxiliaries.has(word) &&
          !phrases.modals.has(word),
      )
      .map((word) => stem(phrases.root(word)))
      .map((key) => phrases.same.get(key) ?? key),
  );
}

const shares = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => !one.isDisjointFrom(other);

/** "The doctor orders the nurse to weigh the patient": the doctor weighs nobody. */
function doesWhatItTells(claim: string, quote: string, pack: Pack): boolean {
  const tells = TELLS[pack.language];
  if (tells === undefined || tells.test(claim) || TOLD.test(claim)) return false;
  const keys = meant(claim, pack);
  return sentencesOf(quote, pack).some((sentence) => {
    const found = tells.exec(sentence);
    if (found === null) return false;
    const front = sentence.slice(0, found.index).split(',').at(-1) ?? '';
    return shares(meant(front, pack), keys) && shares(meant(sentence.slice(found.index), pack), keys);
  });
}

const AUX = '(?:is|are|was|were|must|may|can|cannot|should|will|has|have|needs?)';
const NESTED: readonly RegExp[] = [
  // "The form the guard signs is red".
  new RegExp(
    `\\b(?:the|an?|each|every|any|all) ((?:\\p{L}+ )?\\p{L}+) (?:the|an?|each|every|our|your|their) (?:\\p{L}+ ){2,5}?${AUX} `,
    'iu',
  ),
  // "The guard who watches the visitor signs the form".
  /\b(?:the|an?|each|every|any|all|no|only) ((?:\p{L}+ )?\p{L}+) (?:who|which|that) (?:[^\s,.;:]+ ){2,}/iu,
];

/** What is said of a thing is not said of another that only tells which one it is. */
function takesNested(claim: string, quote: string, pack: Pack): boolean {
  if (pack.language !== 'en') return false;
  const keys = meant(claim, pack);
  return sentencesOf(quote, pack).some((sentence) =>
    NESTED.some((nested) => {
      const found = nested.exec(sentence);
      const head = [...meant(found?.[1] ?? '', pack)];
      if (found === null || head.length === 0) return false;
      const inner = meant(found[0].slice(found[0].indexOf(found[1] ?? '') + (found[1] ?? '').length), pack);
      return !head.some((key) => keys.has(key)) && shares(inner, keys);
    }),
  );
}

/** Capital letters that name something, with the word before each; an "A" that begins a sentence may be an article. */
const letters = (text: string): string[] =>
  [...text.matchAll(/(?<=(\p{L}+) )(\p{Lu})(?![\p{L}\p{N}'’-])/gu)]
    .filter(({ 2: letter }) => letter !== 'I')
    .map(({ 1: before = '', 2: letter = '' }) => `${before.toLowerCase()} ${letter}`);

/** "Divide A by B" is not "divide B by A": a capital "A" inside a sentence is no article. */
function movesLetter(claim: string, quote: string): boolean {
  const [here, there] = [letters(claim), letters(quote)];
  const all = [...here, ...there];
  if (!all.some((one) => one.endsWith(' A'))) return false;
  let at = -1;
  return here.some((one) => {
    at = there.findIndex((other, index) => index > at && other.at(-1) === one.at(-1));
    const ties = (pair = ''): string => /^(?:by|from|to|with|for|into|before|after)\b/.exec(pair)?.[0] ?? '';
    return at < 0 || ties(there[at]) !== ties(one);
  });
}

const AIM: Readonly<Record<string, RegExp>> = {
  en: /\bto (?:avoid|prevent) ((?:(?!(?:when|if|once|before|after|while|until|unless|whenever)\b)[^\s,.;:]+ ?)+)/giu,
  de: /(?<!\p{L})um ([^,.;:]+) zu (?:vermeiden|verhindern|umgehen)/giu,
};

/** "Um die Brücke zu vermeiden, nutzen Sie den Tunnel": what an aim averts is not what is used. */
function usesAverted(claim: string, quote: string, pack: Pack): boolean {
  const aim = AIM[pack.language];
  if (aim === undefined) return false;
  const averted = [...quote.matchAll(aim)].flatMap(({ 1: what = '' }) => [...meant(what, pack)]);
  if (
    averted.length === 0 ||
    /\b(?:avoid|prevent)|vermeid|vermied|verhinder|umg[ei]/iu.test(claim.replaceAll(aim, ''))
  )
    return false;
  const rest = meant(quote.replaceAll(aim, ' '), pack);
  const said = meant(claim.replaceAll(aim, ' '), pack);
  return averted.some((key) => said.has(key) && !rest.has(key));
}

/** Whether a claim gives a part to another than its quote does, by how both are written. */
export function movesPart(text: string, words: string, pack: Pack): boolean {
  const [claim, quote] = [normalise(text).text, normalise(words).text];
  return (
    doesWhatItTells(claim, quote, pack) ||
    takesNested(claim, quote, pack) ||
    movesLetter(claim, quote) ||
    usesAverted(claim, quote, pack)
  );
}
