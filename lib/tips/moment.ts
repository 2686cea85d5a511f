import { errorLines } from './errors.ts';

/**
 * Whether a page is one on which something has to be done now, as signs of 0 or 1 and `errors`, a logarithm of how many lines
 * tell of one. A plan, a meeting or a list of news may say all the words of a lesson, and nobody on it needs the lesson.
 */
export type Moment = { errors: number; plan: number; plans: number; trouble: number; asks: number };

const PLAN =
  /\b(?:roadmap|retro(?:spective)?|plan(?:ning|ung)?|release notes|changelog|decisions?|offsite|weekly|proposals?|survey|goals?|figures|holidays?|agenda|meetings?|contracts?|lease|project page|guild|vendors?|comparison|orders?|training|rename|logo|colou?rs|raci|budget|offers?|angebot\w*|termin\w*|umbau|feier|protokoll|jour fixe|fahrplan|urlaub\w*|schulung\w*|umfrage|ziele|kennzahlen|beschluss|versionshinweise|team ?tag|translat\w*|wording|help text|blog|quiz|research|interviews?|automated test|test cases?|dashboards?|report(?:ing|s)?|diagrams?|templates?|design|naming|documentation|invitation|review|newsletter|übersetz\w*|auswertung|grafik|entwurf|vorlage|interviews|folgenabschätzung|einladung|bericht\w*|rundschreiben)\b/i;
const TROUBLE =
  /\b(?:errors?|fail\w*|broken|stuck|wrong|cannot|can't|does ?n[o']t|did ?n[o']t|not work\w*|never arriv\w*|nothing (?:comes|happens|starts|arrives)|denied|refused|rejected|missing|lost|gone|urgent|crash\w*|killed|restart(?:s|ing|ed)|hangs?|stopped|stands still|waiting for|time(?:d)? ?out|twice|two times|instead of|too (?:high|low|many|much|few)|nobody|no longer|fehler\w*|geht nicht|kommt nicht|funktioniert nicht|liefert nichts|kaputt|fehlt|fehlen|hängt|abgelehnt|dringend|abgestürzt|steht still|verweigert|klemmt|gesperrt|doppelt|niemand|statt|nicht mehr|schon wieder)\b/i;

const bit = (is: boolean): number => (is ? 1 : 0);

export function momentOf({
  title,
  headings,
  text,
}: {
  title: string;
  headings: readonly string[];
  text: string;
}): Moment {
  return {
    errors: Math.log(1 + errorLines(`${title}\n${text}`).length),
    plan: bit(PLAN.test(`${title} ${headings.join(' ')}`)),
    plans: bit(PLAN.test(text)),
    trouble: bit(TROUBLE.test(`${title}\n${text}`)),
    asks: bit(/\?/.test(text)),
  };
}
