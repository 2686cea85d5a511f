import type { Pack } from '../text/pack.ts';
import type { Said, Statement } from './said.ts';

/** German says its verb last: of a passive clause the last word that is no name carries it. */
function passiveLast({ said, moods }: Statement): void {
  for (const [clause, mood] of moods.entries()) {
    if (!mood.passive) continue;
    const own = said.filter((word) => word.clause === clause);
    const verb = own.findLast(({ capital, fixed, strict }) => !capital && !fixed && !strict);
    for (const word of own) word.passive = word === verb;
  }
}

const CLOCK = /^\d[\d:.,]*$/;

/** "By Friday" names nobody, "by two witnesses" does; a time's small word must be the same on both sides. */
function timesOf({ said }: Statement, by: string): void {
  for (const [index, word] of said.entries()) {
    const next = said[index + 1];
    const alone = next === undefined || next.tie !== '' || next.clause !== word.clause;
    if (word.tie === by && word.strict && alone && (!word.fixed || CLOCK.test(word.key))) word.tie = `!${by}`;
  }
}

/** "If it does not" is "unless it does", where the condition is one clause and names no alternative. */
function unlessFor({ said, moods }: Statement, phrases: Pack['phrases']): void {
  const { freeVerb } = phrases;
  const groups = Map.groupBy(said, ({ group }) => group);
  for (const own of groups.values()) {
    const [first] = own;
    if (first === undefined || (first.head !== 'if' && first.head !== 'unless')) continue;
    if (own.some(({ clause, key }) => clause !== first.clause || key === phrases.or)) continue;
    const mood = moods[first.clause];
    const denied = own.filter(({ not }) => not);
    const isDenied = freeVerb ? mood?.modals === 'not' : denied.length === 1;
    if (!isDenied) continue;
    const head = first.head === 'if' ? 'unless' : 'if';
    for (const word of own) Object.assign(word, { head, not: false } satisfies Partial<Said>);
    if (freeVerb && mood) mood.modals = '';
  }
}

/** "Data in the archive is deleted": what its subject is narrowed by may not be left out. */
function narrowSubjects({ said, moods }: Statement): void {
  for (const clause of moods.keys()) {
    const own = said.filter((word) => word.clause === clause);
    const subject = own.slice(
      0,
      Math.max(
        0,
        own.findIndex(({ verb }) => verb),
      ),
    );
    const [first, ...rest] = subject;
    const limit = rest.find(({ tie }) => tie !== '');
    if (first?.tie === '' && limit) limit.narrows = true;
  }
}

/** A statement with what only its whole shows: the passive at a clause's end, a condition that is denied. */
export function settled(statement: Statement, { phrases }: Pack): Statement {
  if (phrases.freeVerb) passiveLast(statement);
  timesOf(statement, phrases.by);
  unlessFor(statement, phrases);
  narrowSubjects(statement);
  return statement;
}
