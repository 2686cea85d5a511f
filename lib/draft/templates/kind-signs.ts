/** What tells in a title, a heading or a sentence which kind of lesson a page makes. Patterns are tried on trimmed text. */
export type KindSigns = {
  /** What is done: "Cleaning a tank", "How to", "Steps". */
  readonly doing: RegExp;
  /** What is chosen between: "which", "or", "when to", "what to do if". */
  readonly choosing: RegExp;
  /** What is explained: "what it is", "why", "explained", terms and standards. */
  readonly explaining: RegExp;
  /** A heading of the column that names cases, and of the one that says what to do in each. */
  readonly caseColumn: RegExp;
  readonly actColumn: RegExp;
  /** A time of the day or a length of time that something took. */
  readonly time: RegExp;
  /** What somebody does as a rule, without being ordered to. */
  readonly passive: RegExp;
  /** The word before a case that a branch says by itself. */
  readonly caseWord: RegExp;
  /** A case anywhere in a sentence. */
  readonly supposes: RegExp;
  /** What comes first, next and last. */
  readonly sequence: RegExp;
  /** What becomes of a thing: it is refused, it stays, it goes back, it is left. */
  readonly settles: RegExp;
  /** A bound with its number: "under 3", "up to two". */
  readonly bound: RegExp;
  /** A thing that is a case by what it is: "Doors that close only with a hammer are ..."; `clause` names it. */
  readonly caseSubject: RegExp;
};

const kindEn: KindSigns = {
  doing:
    /^(?:how (?:to|we|i)\b|\p{L}{2,}ing\b|steps?\b|procedure\b|(?:doing|do) it\b|before you\b)|\b(?:step by step|checklist|runbook|instructions?|handover|order of|cutover|round|run|first (?:day|week))\b/iu,
  choosing:
    /\b(?:which|whether|who|may (?:i|we|you)|can (?:i|we|you)|decisions?|decide|deciding|rules?|levels?|or|options?|cases?|criteria|when to|what (?:then|to do (?:at|when|if))|leads? to|should (?:i|we|you)|ladder|triage|matrix|allowed|accept|refuse)\b|\?["”]?$/iu,
  explaining:
    /^(?:what (?:is|are|it|a|an|the)\b|why\b|the (?:idea|difference|model)\b)|\b(?:explained|means?|meaning|works?|behind|concepts?|terms?|glossary|standards?|principles?|adr|design|keys?|reference|questions about|difference|in short)\b/iu,
  caseColumn:
    /^(?:cases?|change|situation|if|when|symptoms?|finding|amount|reading|status|state|result|code|condition|what|kind|type|you (?:see|find|hear)|where|cause|level|problem|question|discount|item|rate|stage|value)\b/iu,
  actColumn:
    /^(?:do|what (?:to do|we do|you do|happens|now)|action|answer|then|who|decision|approval|we|you|needs?|consequence|measure|response|result|allowed|may)\b/iu,
  time: /\b\d{1,2}[:.]\d{2}\b|\b\d+ (?:minutes|hours|days) (?:later|after|long)\b|\b(?:for|after) (?:\d+|\p{L}+) (?:seconds|minutes|hours|days)\b/iu,
  passive:
    /\b(?:is|are|gets?|be) (?:\p{L}+ly |not |never |only |always )?(?:\p{L}{2,}(?:ed|en)|put|set|cut|told|kept|sent|done|left|shut|made|sold|paid)\b/iu,
  caseWord: /^(?:if|when)\s+/iu,
  supposes: /[,;:–] when\b|\b(?:if|unless)\b/iu,
  sequence:
    /\b(?:first|then|next|afterwards|again|at the end|last|finally|one by one|before you|once you|until)\b/iu,
  settles:
    /\b(?:refus\w+|reject\w*|accept\w*|approv\w+|allowed|escalat\w+|goes? (?:to|back|on|into|out)|stays?|hold|held|let (?:it|them) go|leave it|left|counts?|whether|decid\w+|send (?:it )?back|returned|charged?|credited?|waived?|booked)\b/iu,
  bound:
    /\b(?:under|over|above|below|from|up to|more than|less than|at least|between) (?:\d|a |one|two|three|four|five|six|seven|ten)/iu,
  caseSubject:
    /^(?<clause>(?:(?:an?|any\w*|every\w*|no|all|two|three|half|whoever)\s|(?:\p{L}+\s){1,3}(?:that|which|who|whose|with|without|within|against)\s)[^,;:]{6,100}?)(?<!\s(?:that|which|who|when))\s(?:is|are|isn['’]t|aren['’]t|goes|go|stays?|gets?|means?|needs?|must|may|can|can['’]t|has to|have to|counts?|comes?|waits?)\s/iu,
};

const kindDe: KindSigns = {
  doing:
    /^(?:wie |schritte?(?!\p{L})|ablauf|vorgehen|durch |probe )|(?<!\p{L})(?:anleitung|schritt für schritt|checkliste|durchführung|reihenfolge|wechsel|runde|annahme|abnahme|\p{L}*(?:wechsel|nahme|gabe)|\p{L}{3,}(?:ieren|eln))(?!\p{L})/iu,
  choosing:
    /(?<!\p{L})(?:welche\p{L}*|wer|wen|wem|ob|darf|dürfen|kann|entscheidung\p{L}*|entscheiden|regeln?|stufen?|oder|fälle?|wann|wohin|was (?:dann|tun|zu tun))(?!\p{L})|\?[“"]?$/iu,
  explaining:
    /^(?:was (?:ist|sind|das|es)|warum|weshalb)(?!\p{L})|(?<!\p{L})(?:erklärt|bedeute[nt]|heißt|funktioniert|hinter|begriffe?|glossar|grundsätze?|unterschied)(?!\p{L})/iu,
  caseColumn:
    /^(?:fall|fälle|lage|zustand|wenn|situation|befund|symptom|betrag|stand|status|ergebnis|art|was|wert|sack|stufe|ursache|anlass)(?!\p{L})/iu,
  actColumn:
    /^(?:was (?:zu tun|wir tun|tun|dann)|vorgehen|maßnahme|folge|dann|wer|antwort|entscheidung|handlung|tun)(?!\p{L})/iu,
  time: /\b\d{1,2}[:.]\d{2}(?: uhr)?\b|(?<!\p{L})(?:nach|für) (?:\d+|\p{L}+) (?:sekunden|minuten|stunden|tagen)(?!\p{L})/iu,
  passive:
    /(?<!\p{L})(?:wird|werden) (?:[^.]{1,60} )?(?:ge\p{L}{2,}|\p{L}+(?:iert|ge\p{L}{2,}t|en))(?!\p{L})/iu,
  caseWord: /^(?:wenn|falls)\s+/iu,
  supposes: /(?<!\p{L})(?:wenn|falls)(?!\p{L})/iu,
  sequence:
    /(?<!\p{L})(?:zuerst|dann|danach|erst|wieder|zuletzt|am ende|anschließend|als erstes|jetzt|vorher|bevor)(?!\p{L})/iu,
  settles:
    /(?<!\p{L})(?:abgelehnt|angenommen|zulässig|gilt|gelten|bleibt|bleiben|geht (?:an|zu|zurück)|entscheid\p{L}*|ob|zählt|zurück)(?!\p{L})/iu,
  bound:
    /(?<!\p{L})(?:unter|über|ab|bis|mehr als|weniger als|mindestens|zwischen) (?:\d|ein|zwei|drei|vier|fünf|zehn)/iu,
  caseSubject:
    /^(?<clause>(?:ein\p{L}{0,2}|jede\p{L}?|alle\p{L}?|kein\p{L}{0,2}|bei|ohne|mit|nach|bis|ab|unter|über|für|wer)\s[^,;:]{4,90}?)\s(?:wird|werden|ist|sind|bleibt|bleiben|gilt|gelten|gibt|geben|geht|gehen|kommt|kommen|muss|müssen|darf|dürfen)\s/iu,
};

const SIGNS: Readonly<Record<string, KindSigns>> = { en: kindEn, de: kindDe };

/** The signs of a language; null for one that has none. */
export const kindSignsFor = (language: string | undefined): KindSigns | null =>
  language === undefined ? null : (SIGNS[language] ?? null);
