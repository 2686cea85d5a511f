import type { PageFacts } from './query.ts';

/** An issue as its page tells: whether it is resolved, and when it was, where that can be read; in ms. */
export type Issue = { key: string; isResolved: boolean; resolvedAt: number | null };

/** What a field of its resolution says while there is none, in the languages Jira is used in most. */
const OPEN =
  /^(?:unresolved|none|-|nicht erledigt|unerledigt|keine?|non résolue?|aucune?|sin resolver|no resuelt[oa]|ningun[oa]|non risolt[oa]|irrisolt[oa]|nessun[oa]|niet opgelost|onopgelost|geen)$/i;
/** What a state is called that ends an issue; teams name theirs as they like, so that any other is taken for an open one. */
const DONE =
  /^(?:done|closed|resolved|solved|fixed|completed?|finished|released|deployed|cancell?ed|rejected|declined|duplicate|won[’']?t (?:do|fix)|erledigt|geschlossen|gelöst|fertig|abgeschlossen|abgelehnt|abgebrochen|terminée?|fermée?|résolue?|close?|clos|annulée?|rejetée?|hecho|listo|cerrad[oa]|resuelt[oa]|finalizad[oa]|terminad[oa]|cancelad[oa]|rechazad[oa]|fatto|chius[oa]|risolt[oa]|completat[oa]|terminat[oa]|annullat[oa]|rifiutat[oa]|gereed|klaar|gesloten|opgelost|afgerond|voltooid|geannuleerd|afgewezen)$/i;

const HOUR = 3_600_000;
const UNITS: readonly (readonly [form: RegExp, ms: number])[] = [
  [/(\d+|an?|one|eine[rm]?)\s*(?:seconds?|sekunden?)/i, 1_000],
  [/(\d+|an?|one|eine[rm]?)\s*(?:minutes?|minuten?)/i, 60_000],
  [/(\d+|an?|one|eine[rm]?)\s*(?:hours?|stunden?)/i, HOUR],
  [/(\d+|an?|one|eine[rm]?)\s*(?:days?|tag(?:en)?)/i, 24 * HOUR],
];

/** A date as a page writes it, exactly or as how long ago; null where it can be read as neither. */
function whenOf(said: string, now: number): number | null {
  if (/\byesterday\b|\bgestern\b/i.test(said)) return now - 24 * HOUR;
  if (/\bjust now\b|\bgerade eben\b/i.test(said)) return now;
  if (/\bago\b|\bvor\b/i.test(said)) {
    for (const [form, ms] of UNITS) {
      const count = form.exec(said)?.[1];
      if (count !== undefined) return now - (Number.parseInt(count, 10) || 1) * ms;
    }
    return null;
  }
  const at = Date.parse(said.replace(/^\p{L}+:?\s+(?=\p{L}+ \d|\d)/u, '').replace(/ (?:at|um) /, ' '));
  return Number.isNaN(at) ? null : at;
}

/** The issue a page shows, or null. */
export function issueOf({ facts }: Pick<PageFacts, 'facts'>, now: number): Issue | null {
  const told = (name: string): string | undefined => facts.find((fact) => fact.name === name)?.value;
  const key = told('issue');
  if (key === undefined) return null;
  const resolution = told('resolution');
  const isResolved = resolution === undefined ? DONE.test(told('status') ?? '') : !OPEN.test(resolution);
  const said = told('resolved');
  return { key, isResolved, resolvedAt: !isResolved || said === undefined ? null : whenOf(said, now) };
}
