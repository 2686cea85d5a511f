import type { Pack } from '../text/pack.ts';

const EN = 'out|in|on|off|up|down|away|back|apart|aside|together|over';
const DE =
  'ab|an|auf|aus|ein|zu|um|vor|nach|hoch|herunter|frei|durch|weiter|los|mit|zurück|her|hin|nieder|fest|weg|fort|bereit';

type Ends = { beside: RegExp; ahead: RegExp };

// Lower case: a capital begins the next line.
const ENDS: Readonly<Record<string, Ends>> = {
  en: {
    beside: new RegExp(`^\\s+(?:out of\\b|(?:${EN})(?=\\s*(?:[.,;:!?)]|$)|\\s+(?:and|or|but|then)\\b))`, 'u'),
    ahead: new RegExp(`^\\s+(?:out of\\b|(?:${EN})(?=\\s*(?:[.,;:!?)]|$)|\\s+(?:and|or|but|then)\\b))`, 'u'),
  },
  de: {
    beside: new RegExp(`^\\s+(?:${DE})(?=\\s*(?:[.,;:!?)]|$)|\\s+(?:und|oder|aber|dann) )`, 'u'),
    ahead: new RegExp(`^[^.,;:!?]*\\s(?:${DE})(?=\\s*(?:[.,;:!?)]|$)|\\s+(?:und|oder|aber|dann) )`, 'u'),
  },
};

const WORD_END = /[\p{L}\p{N}]$/u;

/** Whether words up to `end` of a text leave their verb's other half right behind them: "keep dust" of "keep dust out". */
export const cutsParticle = (text: string, end: number, pack: Pack | null | undefined): boolean =>
  ENDS[pack?.language ?? '']?.beside.test(behind(text, end)) ?? false;

/** The same for a claim; a German verb has its other half at the clause's end. */
export const losesParticle = (text: string, end: number, pack: Pack): boolean =>
  ENDS[pack.language]?.ahead.test(behind(text, end)) ?? false;

// Enough to see a clause's end.
const REACH = 200;

/** What follows a last word; nothing where the words end in a mark of their own that the text has. */
const behind = (text: string, end: number): string =>
  WORD_END.test(text.slice(0, end).slice(-2)) ? text.slice(end, end + REACH) : '';
