import { hasNegation } from '../text/negation.ts';
import type { Pack } from '../text/pack.ts';
import type { Place } from './context.ts';

/** What in front of words, right behind them, or anywhere behind them makes them say more than their sentence. */
type Cuts = { front: readonly RegExp[]; behind: readonly RegExp[] };

const CUTS: Readonly<Record<string, Cuts>> = {
  en: {
    front: [
      // "You may close the valve".
      /\b(?:may|can|could|should|might|would|will|ought to|used to)(?: (?:also|then|now|just|still|even|\p{L}+ly))?\s*$/iu,
      // "It is a bad idea to close it", "feel free to".
      /(?<!\b(?:have|has|needs?|required|obliged|sure|remember|important|necessary|essential|mandatory)) to\s*$/iu,
      /\bwhether\b[^,;.]*$/iu,
      /\b(?:old|older|former|formerly|obsolete|outdated|deprecated|bad|wrong|false|incorrect|invalid|counter-?example|anti-?pattern|myth|superseded|withdrawn|retired|previous|previously|draft|planned|proposed|proposal|archived|mistake)\b[^:]{0,40}:\s*$/iu,
      /\b(?:with the exception of|apart from|aside from|excluding|excepting|barring|save for|subject to|assuming|given|depending on|pending|in the past|formerly|previously|historically|originally)\b/iu,
      /^\s*[Uu]nder (?!\p{Lu})/u,
      /\b(?:unlike|as opposed to|in contrast to|in place of)\s+(?:(?:the|an?|all|other) )?$/iu,
      // "The guard who watches the visitor signs".
      /\b(?:who|which|that) \p{L}+ (?:[^,;:]* )?$/iu,
    ],
    behind: [
      /^[\s,(–—-]*(?:with the exception of|apart from|aside from|excluding|excepting|barring|save for|subject to|assuming|given|depending on|pending|or so)\b/iu,
      /\b(?:excepted|excluded|exempted|exempt)\b/iu,
      /^\s*(?:[–—:-]|,)\s*(?:(?:this|that) is )?(?:an? )?(?:common )?(?:myth|wrong|false|incorrect|untrue|lie|mistake|outdated|obsolete)\b/iu,
    ],
  },
  de: {
    front: [
      /(?<!\p{L})(?:kann|können|könnten?|darf|dürfen|dürften?|sollten?|würden?|möchten?|mag)(?!\p{L})[^,;:.]*$/iu,
      /(?<!\p{L})ob(?!\p{L})[^,;.]*$/iu,
      /(?<!\p{L})(?:alte?[rsn]?|frühere?[rsn]?|veraltet\p{L}*|überholt\p{L}*|falsch\p{L}*|schlecht\p{L}*|gegenbeispiel|irrtum|entwurf|geplant|bisher)(?!\p{L})[^:]{0,40}:\s*$/iu,
      /(?<!\p{L})(?:mit ausnahme|abgesehen vo[nm]|vorbehaltlich|je nach|bis auf|angenommen|früher|ehemals)(?!\p{L})/iu,
      /^\s*[Uu]nter (?:\p{Ll}\p{L}* )?(?:Last|Druck|Spannung|Vorbehalt|Umständen|Aufsicht)(?!\p{L})/u,
      // "Im Winter leeren Sie": a German verb stands right behind a time or place.
      /^\s*(?!Im Allgemeinen|Im Prinzip|Im Grunde|In Kürze)(?:Im|Am|In|Bei|Beim|An|Auf|Um|Ab)\s[^,;:.]*$/u,
      /^\s*(?:Nachts|Tagsüber|Morgens|Vormittags|Mittags|Nachmittags|Abends)\s+$/u,
      /(?<!\p{L})(?:anders als|im gegensatz zu[mr]?)\s+(?:d\p{L}{2} )?$/iu,
    ],
    behind: [
      /^[\s,(–—-]*(?:mit ausnahme|abgesehen vo[nm]|vorbehaltlich|je nach|bis auf)(?!\p{L})/iu,
      /(?<!\p{L})(?:ausgenommen|ausgeschlossen)(?!\p{L})/iu,
      /^\s*(?:[–—:-]|,)\s*(?:(?:das|dies) ist )?(?:ein )?(?:mythos|falsch|irrtum|unwahr|veraltet)(?!\p{L})/iu,
    ],
  },
};

/** Whether a sentence says of the words at a place what makes them another statement: a modal, an exception, who says it. */
export function losesFrame(text: string, sentence: Place, { start, end }: Place, pack: Pack): boolean {
  const cuts = CUTS[pack.language];
  if (cuts === undefined) return false;
  const before = text.slice(sentence.start, Math.max(sentence.start, start)).split(';').at(-1) ?? '';
  const behind = text.slice(Math.min(sentence.end, end), sentence.end).split(';')[0] ?? '';
  const isIn = (list: readonly RegExp[], part: string): boolean =>
    part.trim() !== '' && list.some((one) => one.test(part));
  return isIn(cuts.front, before.replace(/^\s*[-*•]\s+/u, '')) || isIn(cuts.behind, behind);
}

const ITEM = /^\s*(?:[-*•–]|\d{1,2}[.)]|[a-z]\))\s/u;
const FORBIDDEN_LIST = /^[^.]*\b(?:don['’]?ts?|forbidden|prohibited|not allowed|verboten)\b[^.]*:?\s*$/iu;

/** What a line over a list or a text makes of what stands under it: "do not:" denies it, "if it leaks:" is its condition. */
export type Under = 'cut from a negation' | 'condition left out';

function leadOf(lead: string, pack: Pack | null | undefined): Under | null {
  if (hasNegation(lead, pack) || FORBIDDEN_LIST.test(lead)) return 'cut from a negation';
  if (!pack) return null;
  const { heads, looseHeads } = pack.phrases;
  const [first = '', second = ''] = lead.toLowerCase().match(/\p{L}+/gu) ?? [];
  const head = heads.get(first) ?? (pack.phrases.beforeHeads.has(first) ? heads.get(second) : undefined);
  const isCase = CASES.test(lead) || (head !== undefined && !looseHeads.has(head) && !STEPS.has(head));
  return isCase ? 'condition left out' : null;
}

// "Before you start:" tells when, of steps that are done all the same.
const STEPS: ReadonlySet<string> = new Set(['before', 'after', 'once', 'while', 'instead']);
const CASES = /^\W*(?:in case of|in the event of|only|bei|im falle?|nur)(?!\p{L})/iu;
const MOST_TITLE = 60;

/** A heading: a short line without a mark at its end. */
const isTitle = (line: string): boolean =>
  line.trim().length <= MOST_TITLE && /^\W*\p{Lu}/u.test(line) && !/[.!?,;:]\s*$/u.test(line);

/** What stands over a place: "do not:" over a list, "if it leaks" as the heading of a text. */
export function underLead(text: string, { start }: Place, pack: Pack | null | undefined): Under | null {
  const lines = text.slice(0, start).split('\n');
  const own = lines.pop() ?? '';
  const rest = text.slice(start).split('\n')[0] ?? '';
  const listed = ITEM.test(`${own}${rest}`);
  // Behind a sentence of its own nothing but a heading stands over a text.
  let passed = false;
  for (const line of lines.reverse()) {
    if (line.trim() === '') continue;
    if (/:\s*$/u.test(line)) return passed ? null : leadOf(line.split(/[.!?]\s/u).at(-1) ?? '', pack);
    if (ITEM.test(line)) continue;
    if (isTitle(line)) return leadOf(line, pack);
    if (listed) return null;
    passed ||= /[.!?]\s*$/u.test(line);
  }
  return null;
}
