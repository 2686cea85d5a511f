import type { Pack } from '../text/pack.ts';
import { tokens } from '../text/tokens.ts';
import type { Match } from './order.ts';
import type { Said, Statement } from './said.ts';

const TO: ReadonlySet<string> = new Set(['to', 'zu']);

/** Whether a word doubts, reports or measures what its clause says behind it: "claims", "half", "fails to". */
const doubts = (said: readonly Said[], at: number, { phrases }: Pack): boolean => {
  const word = said[at];
  if (word === undefined) return false;
  if (phrases.doubts.has(word.key)) return true;
  return (
    phrases.attempts.has(word.key) &&
    said.some(({ clause, tie }, index) => index > at && clause === word.clause && TO.has(tie))
  );
};

/** "Wear gloves to prevent burns": what an aim averts takes nothing back. */
const isAim = (said: readonly Said[], at: number, { phrases }: Pack): boolean => {
  const word = said[at];
  return word !== undefined && TO.has(word.tie) && phrases.averts.has(word.key);
};

/** "We thought, the tank was full": a main clause that ends in a doubt; an aim or a condition does not. */
const endsInDoubt = (said: readonly Said[], at: number, pack: Pack): boolean => {
  const word = said[at];
  const next = said[at + 1];
  if (word === undefined || next === undefined) return false;
  const first = said.find(({ clause }) => clause === word.clause);
  const leadsOn = word.head === '' && word.sentence === next.sentence && !TO.has(first?.tie ?? '');
  return leadsOn && word.clause !== next.clause && !isAim(said, at, pack) && doubts(said, at, pack);
};

/** Whether the words before a part of a sentence take it back: "it is a myth that", "half of the", "the seller claims". */
export function takenBack(before: string, { said }: Statement, from: number, pack: Pack): boolean {
  const all = tokens(before).map(({ text }) => text.toLowerCase());
  while (pack.articles.has(all.at(-1) ?? '')) all.pop();
  const last = all.at(-1) ?? '';
  const vouching =
    all.slice(0, -1).findLast((word) => word !== ',' && !pack.phrases.subjects.has(word)) ?? '';
  if (pack.phrases.parts.has(last)) return true;
  if (pack.phrases.contents.has(last)) return !pack.phrases.assures.has(vouching);
  const [bound, number] = [said[from - 1], said[from]];
  const clause = number?.clause;
  // "Two people" cut from "at least two people".
  if (bound?.clause === clause && bound?.strict && number?.strict) return true;
  if (said.some((word, at) => at < from && word.clause === clause && doubts(said, at, pack))) return true;
  return endsInDoubt(said, from - 1, pack);
}

const isOwned = ({ tie, role }: Said): boolean => tie === 'of' || tie === 'von' || role === 'of';

/** "Burn the copies of the contract" burns no contract, however it is turned. */
const losesOwner = (matches: readonly Match[], { said }: Statement, plain: readonly Said[]): boolean =>
  matches.some(({ said: word, quoted }) => {
    const same = plain.flatMap(({ key }, at) => (key === quoted.key ? [at] : []));
    if (isOwned(word) || same.length === 0) return false;
    return same.every((at) => {
      const [own, owner] = [plain[at], plain[at - 1]];
      if (own === undefined || owner === undefined || !isOwned(own) || owner.clause !== own.clause)
        return false;
      const isKept = matches.some((one) => one.quoted.key === owner.key);
      return !isKept && said.some(({ key }) => key === owner.key);
    });
  });

/** Whether a claim leaves out what its quote doubts, reports or measures it by, or what of a thing is meant. */
export function losesDoubt(
  matches: readonly Match[],
  quote: Statement,
  plain: readonly Said[],
  pack: Pack,
): boolean {
  const { said } = quote;
  const kept = new Set(matches.map(({ at }) => at));
  const used = new Set(matches.map(({ quoted }) => quoted.clause));
  const averts = (at: number): boolean =>
    isAim(said, at, pack) && !matches.some((one) => one.at > at && one.quoted.clause === said[at]?.clause);
  const lost = said.some(
    ({ clause }, at) =>
      !kept.has(at) &&
      ((used.has(clause) && !averts(at) && doubts(said, at, pack)) ||
        (used.has(said[at + 1]?.clause ?? -1) && endsInDoubt(said, at, pack))),
  );
  return lost || losesOwner(matches, quote, plain);
}
