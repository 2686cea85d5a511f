/** How a language orders things, forbids them, and says which comes first. Patterns are tried on trimmed clauses. */
export type OrderSigns = {
  /** What stands between an order and its reason, or an order and the next one. */
  readonly why: RegExp;
  readonly between: RegExp;
  /** What hands over from what is forbidden to what is right. */
  readonly rather: RegExp;
  /** What a clause forbids, as an order; null for a clause that forbids nothing. */
  readonly forbidden: (clause: string) => string | null;
  /** What an act is done in place of, as an order, with the act itself; null where none is named. */
  readonly replaced: (
    clause: string,
    orders: (text: string) => boolean,
  ) => { readonly act: string; readonly avoided: string } | null;
  /** An act with the way it must not be done: groups `act`, `word` and `way`, the word being that before the way. */
  readonly wrongWay: RegExp;
  /** Two acts in turn: groups `act` and `later`. */
  readonly before: RegExp;
  /** An act on one thing before another: groups `verb`, `one` and `other`. */
  readonly things: RegExp;
  /** Where a sentence goes on with another case. */
  readonly cases: RegExp;
  /** Two things said to come in turn, in whatever form: groups `first` and `then`. */
  readonly inTurn: RegExp;
  /** What stands behind `before`, as an order. */
  readonly order: (later: string) => string;
  /** Two orders as one, the first before the other; null where their form does not allow it. */
  readonly inOrder: (first: string, then: string) => string | null;
  /** A clause of time or place that a sentence begins with: group `front`. */
  readonly front: RegExp;
  /** What only underlines an order, behind it. */
  readonly stress: RegExp;
  /** Acts that look like a mistake though they may be right, so that a mistake beside them does not stand out. */
  readonly bold: RegExp;
  /** Words that hardly stand in what is right, so that they give away what is not. */
  readonly telling: RegExp;
  /** What only points to something to read or to keep in mind: no act of the page's work. */
  readonly remark: RegExp;
  /** A page or a section that lists what has changed, as orders though nobody is to do it. */
  readonly changes: RegExp;
  /** What tells of a list or a section that it sets cases beside each other. */
  readonly caseLead: RegExp;
  /** A pronoun in an answer that may well point to a word the answer does not have. */
  readonly hanging: RegExp;
  /** A case that only says that there is something, and not what. */
  readonly open: RegExp;
  /** An order whose opposite nobody would do on purpose, or that is no act. */
  readonly idle: RegExp;
};

const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
const upper = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** "asking" to "ask", "emptying" to "empty", "stopping" to "stop", "using" to "use". */
const plainVerb = (gerund: string, orders: (text: string) => boolean): string | null => {
  const bare = gerund.toLowerCase().replace(/ing$/u, '');
  const forms = [bare, `${bare}e`, bare.replace(/(\p{L})\1$/u, '$1')];
  return forms.find((form) => orders(`${form} the door`)) ?? null;
};

export const ordersEn: OrderSigns = {
  why: /,?\s+(?:because|since|so that|for then|in order to|otherwise|or else)\s|,\s+(?:as|which)\s(?!well|soon|long|far|if)|,\s+or\s+(?=(?:[\p{L}'’-]+\s+){1,4}(?:will|would|is|are|was|has|have|can|could|may|gets?|goes|loses?|fails?)\b)|:\s|\s[–—]\s/iu,
  between:
    /;\s+|,?\s+(?:but|and)\s+(?=(?:never|do not|don['’]t)\s)|(?<=\b(?:never|do not|don['’]t)\s[^,;]{3,60})\s+and\s+(?=(?:call|ask|tell|inform|hand|report|notify)\s)|,\s+(?=(?:never|do not|don['’]t)\s)/iu,
  rather: /,?\s+but\s+(?:instead\s+)?/iu,
  forbidden: (clause) => {
    const found = /^(?:please\s+|so\s+)?(?:never|do not|don['’]t)(?:\s+ever)?\s+(?<act>\S[\s\S]*)$/iu.exec(
      clause,
    );
    return found?.groups?.act === undefined ? null : upper(found.groups.act);
  },
  replaced: (clause, orders) => {
    const found = /^(?<act>.+?),?\s+(?:instead of|rather than)\s+(?<verb>\p{L}+ing)\s+(?<rest>.+)$/iu.exec(
      clause,
    );
    const { act, verb, rest } = found?.groups ?? {};
    const plain = verb === undefined ? null : plainVerb(verb, orders);
    return act === undefined || plain === null ? null : { act, avoided: upper(`${plain} ${rest}`) };
  },
  wrongWay:
    /^(?<act>.+?),?\s+(?:and\s+)?(?:never|not)\s+(?<way>(?<word>on|in|into|to|from|at|by|with|through|over|under|as|after|before)\s.+)$/iu,
  before: /^(?<act>[^,;:]+?)\s+before\s+you\s+(?<later>[^,;:]+)$/iu,
  things:
    /^(?<verb>\p{L}+)\s+(?<one>(?:the|your|our|\p{L}+)(?:\s[\p{L}-]+){0,3})\s+before\s+(?<other>(?!.*\b(?:you|it|them|days?|night|weeks?|months?|hours?|minutes?|mornings?|noon|midnight|end|start|use|\p{L}+ing|is|are|was|has|have)\b)(?:the|your|our|\p{L}+)(?:\s[\p{L}-]+){0,3})$/iu,
  cases: /;\s+(?=(?:if|when)\s)/iu,
  inTurn: /^(?<first>[^;:]{4,120}?)\s+before\s+(?<then>[^;:]{3,100})$/iu,
  order: upper,
  inOrder: (first, then) => `${upper(first)} before you ${lower(then)}`,
  front:
    /^(?<front>(?:after|during|with|without|at|on|in|outside|inside|for)\s[^,;:]{4,70}),\s+(?<rest>\S[\s\S]*)$/iu,
  stress: /,\s+(?:not even|however|whatever|no matter|even if|says|even when|ever)\s.*$/iu,
  bold: /^(?:(?:delete|remove|stop|switch|turn|refuse|throw|send|open|cut|block|lock|restart|revoke|skip|leave|close|pull|disconnect|ignore|cancel|reject|wait|let|raise|lower|move|copy|write|tell|ask|call|give|pause|swap|take|charge|accept|install|pour|rinse|clean|post|book|publish|replace|use)\b)/iu,
  telling:
    /\b(?:unless|until|except|but|if|by hand|still|a second time|to get|only|back into|at once|straight|directly|on your own|in the middle|the whole|any(?:thing|body|one|where)?|ever|at all|yet|yourself|too (?:much|many|long|early|late|soon))\b/iu,
  remark:
    /^(?:note|see|remember|consider|keep in mind|bear in mind|refer|feel free|enjoy|welcome|imagine|suppose|say)\b/iu,
  changes:
    /\b(?:release notes?|releases?|change ?log|what['’]s new|changes|fix(?:es|ed)|v?\d+\.\d+(?:\.\d+)?)\b/iu,
  caseLead:
    /\b(?:if|when|cases?|symptoms?|signals?|problems?|errors?|alarms?|faults?|failures?|troubles?|troubleshooting|what to do|what you do|react|answers?|replies|messages?|codes?|lights?|lamps?|beeps?|happens?|goes wrong|complaints?)\b/iu,
  hanging: /(?!)/u,
  open: /\b(?:some|any|none|one|so)$/iu,
  idle: /^(?:forget|hesitate|worry|be|panic|assume|expect|believe|rely|trust|guess|blame|think|bother|feel|have|let|try|count|confuse|mix|hope|fear|mind|get|ask why|say that|stop at|simply|just|make sure)\b/iu,
};

const PARTICLE =
  /\s(?:ab|an|auf|aus|bei|ein|fest|her|hin|los|mit|nach|vor|weg|weiter|zu|zurück|heraus|hinein|um|frei|fort|still)$/iu;

export const ordersDe: OrderSigns = {
  why: /,\s+(?:weil|da|denn|damit|sodass|sonst|auch wenn|selbst wenn|um)\s|:\s|\s[–—]\s/iu,
  between: /;\s+|\s+und\s+(?=\p{L}+(?:en|eln|ern)\s+Sie\s)/iu,
  rather: /,\s+sondern\s+/iu,
  forbidden: (clause) => {
    const found =
      /^(?<verb>(?:bitte\s+)?\p{L}+(?:en|eln|ern)\s+Sie)(?<rest>(?:\s[^\s,]+){0,10}?)\s+(?:nicht|nie|niemals|keinesfalls|auf keinen Fall)(?<end>(?:\s[\s\S]*)?)$/iu.exec(
        clause,
      );
    const { verb, rest, end } = found?.groups ?? {};
    return verb === undefined ? null : upper(`${verb}${rest ?? ''}${end ?? ''}`);
  },
  replaced: () => null,
  wrongWay:
    /^(?<act>.+?),?\s+(?:und\s+)?(?:nie|niemals|nicht)\s+(?<way>(?<word>auf|in|im|zu|zum|zur|von|vom|aus|mit|durch|über|an|am|nach|vor)\s.+)$/iu,
  before: /^(?<act>[^,;:]+?),\s+bevor\s+Sie\s+(?<later>[^;:,]+)$/iu,
  // The two would have to change their cases.
  things: /(?!)/u,
  cases: /;\s+(?=(?:wenn|falls)\s)/iu,
  inTurn: /^(?<first>[^;:]{4,120}?),?\s+(?:bevor|vor)\s+(?<then>[^;:]{3,100})$/iu,
  order: (later) => {
    const { rest, verb } = /^(?<rest>.+)\s(?<verb>\p{L}+en)$/iu.exec(later)?.groups ?? {};
    return rest === undefined || verb === undefined ? upper(later) : `${upper(verb)} Sie ${rest}`;
  },
  inOrder: (first, then) => {
    const { verb, rest } = /^(?<verb>\p{L}+)\s+Sie\s+(?<rest>.+)$/iu.exec(then)?.groups ?? {};
    if (verb === undefined || rest === undefined || PARTICLE.test(rest) || /,/u.test(rest)) return null;
    return `${upper(first)}, bevor Sie ${rest} ${lower(verb)}`;
  },
  front: /^(?<front>(?:nach|bei|während|mit|ohne)\s[^,;:]{4,70}),\s+(?<rest>\S[\s\S]*)$/iu,
  stress: /,\s+(?:auch nicht|nicht einmal|auch wenn|egal|selbst)\s.*$/iu,
  bold: /^(?:löschen|entfernen|stoppen|schalten|lehnen|werfen|senden|öffnen|sperren|starten|lassen|schließen|ziehen|brechen|warten|erhöhen|senken|kopieren|schreiben|rufen|fragen|geben|nehmen|tauschen|buchen|stellen|legen)\s/iu,
  telling:
    /(?<!\p{L})(?:bis|außer|es sei|irgend\p{L}*|etwas|jemals|überhaupt|selbst|einfach|zu (?:viel|früh|spät|lange))(?!\p{L})/iu,
  remark: /^(?:beachten|siehe|denken|merken|vergleichen Sie auch)(?!\p{L})/iu,
  changes: /(?<!\p{L})(?:versionshinweise|neuerungen|änderungen|v?\d+\.\d+(?:\.\d+)?)(?!\p{L})/iu,
  caseLead:
    /(?<!\p{L})(?:wenn|falls|fall|fälle|symptome?|signale?|probleme?|fehler|alarm\p{L}*|störung\p{L}*|was zu tun ist|was tun|antworten?|meldung\p{L}*|codes?|lampen?|töne|reklamation\p{L}*)(?!\p{L})/iu,
  hanging: /(?<!\p{L})es(?!\p{L})/iu,
  open: /(?<!\p{L})(?:welche|eins|keins|einen|so ist)$/iu,
  idle: /^(?:vergessen|zögern|seien|glauben|denken|vertrauen|raten|verlassen|lassen)\s/iu,
};
