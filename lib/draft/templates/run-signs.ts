/** How a language sets cases beside each other, and what of it may be asked about. */
export type RunSigns = {
  /** A condition in front: groups `start` and `rest`. */
  readonly condition: RegExp;
  /** What a case is for, in front of what to do: groups `start` and `rest`. */
  readonly aim: RegExp;
  /** Those of these words that a name does without. */
  readonly plain: RegExp;
  /** What hands an act over to its reason or to a remark, and what shows that there is one. */
  readonly reason: RegExp;
  readonly why: RegExp;
  /** Headings of columns that say what to do. */
  readonly acts: RegExp;
  /** A case that needs another one to be understood, or is what is left over. */
  readonly hangs: RegExp;
  /** A case that is a quantity of something it does not name. */
  readonly quantity: RegExp;
  /** An act that cannot be read alone, or is none. */
  readonly noAct: RegExp;
  /** A name that is no case: a remark, a step, a person, a time of writing. */
  readonly noCase: RegExp;
  /** Verbs of short orders that stand in no list, since elsewhere they are nouns. */
  readonly verbs: RegExp;
  /** Acts that decide about a case, whatever it is, and acts on a thing, which name the thing they are done to. */
  readonly decides: RegExp;
  readonly handles: RegExp;
  /** Words of a case and of an act that lead from one to the other without a page: what is wet is dried. */
  readonly hints: readonly (readonly [RegExp, RegExp])[];
  /** A number that stands for a thing named before. */
  readonly one: RegExp;
  /** Things that are called like an order. */
  readonly things: RegExp;
  /** What is going on, and nothing to do. */
  readonly state: RegExp;
  readonly asks: {
    readonly act: string;
    readonly holds: string;
    readonly topic: (page: string, section: string) => string;
    readonly name: (label: string) => string;
    readonly row: (header: string, label: string) => string;
    readonly condition: (label: string) => string;
    readonly does: (act: string) => string;
    readonly when: string;
  };
};

const ended = (text: string): string => (/[.?!]$/u.test(text) ? text : `${text}.`);
const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

export const runsEn: RunSigns = {
  condition:
    /^(?<start>if|when|whenever|once|where|as soon as|in case|should|unless)\s+(?<rest>\S[\s\S]*)$/iu,
  aim: /^(?<start>for|with|on|at|in|from|under|over|above|below|between|up to|after|before|within|without)\s+(?<rest>\S[\s\S]*)$/iu,
  plain: /^for$/iu,
  reason:
    /,?\s+(?:because|since|as (?=the|it|they|we|a|an|its|their|that|this|there|one|you|he|she)|so that|for then|or else|otherwise|even if|even though|although|though|which|whatever|except|unless)\s|,\s+(?:so|but|and so|who)\s|\.\s/iu,
  why: /\b(?:because|since|so that|for then|or else|as (?:the|it|they|we|a|an))\b/iu,
  acts: /^(?:do|act(?:ion)?s?|what (?:to do|we do|you do|happens|next|now)|what we do.*|response|remedy|fix|then|decision|answer|handling|treatment|outcome|result|we|you|step|first step|do this|how|goes to|send to|where to|route|verdict)\??$|\b(?:to do|do we|we do|you do|happens|do first|first move)\b/iu,
  hangs:
    /^(?:doesn['’]t|isn['’]t|hasn['’]t|didn['’]t|won['’]t|can['’]t|is|has|does|works|still|again|then|yes|no(?=$|[,.:])|not(?! \p{L}+(?:ed|en|full)\b)|nothing|neither|otherwise|else|and|or|but|same|also|even|that|this|these|those|such|others?|the rest|the others?|rest|anything else|everything else|all else|all others?|any others?|anyone else|everybody else|everyone else|if not|if so|if still|afterwards|later|before|both|either|only|once more|done|empty|none|any|exceptions?|default|result|(?:more|less|fewer)(?! than)|otherwise|equal|higher|lower|darker|earlier|sooner)\b|\b(?:else|the same|below that|otherwise|others|another one|this|these|those|instead|again|still|it|its|they|them|their|he|she|him|her)\b|\b(?:is|are) (?:different|another matter|the same|special)$|\b(?:more|less|fewer)$|^(?:nobody|no one|somebody|someone)\b/iu,
  quantity:
    /^(?:(?:under|over|above|below|more than|less than|up to|older than|younger than|a full|about|from|within)\s+)?(?:[\d.,]+|an?|one|two|three|four|five|six|ten|twenty|fifty|full)?(?:\s+or (?:fewer|more|less))?\s*(?:years?|days?|hours?|minutes?|seconds?|months?|weeks?|times(?: a day)?|per cent|percent|%)?(?:\s+or (?:fewer|more|less))?$/iu,
  noAct:
    /^(?:and|or|but|nor|which|who|whom|whose|where|because|since|so|such|then|also|again|same|as|like|ditto|see|if|when|unless|that|this|these|it|its|it['’]s|they|they['’]re|he|she|there|here|yes(?=$|[,.])|no(?=$|[,.])|none|nothing else|either|e\.g|i\.e|for example|first|you['’]re|that['’]s)(?![-\p{L}])(?! \p{L}+(?:s|t)? (?:back|letter))|\b(?:see|the same|same as|above|below|ditto|as usual|this page|instead|otherwise|too|also|as well|likewise|this|these|those|its|they|their|theirs|his|she|hers|ones|whatever|until then)\b|[?]|\be\.g|^\p{N}+$/iu,
  noCase:
    /^(?:note|notes|warning|tip|remember|important|example|first|second|third|then|finally|step|today|yesterday|contact|contacts|owner|author|source|date|status|result|reason|why|cause|fix|update|short|in short|one more thing|remark|history|background|reported by|effect|at|on|who|what|how|where|so|p\.?s|question|answer|prevention|summary|limits?|costs?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b|^\d{1,2}:\d\d\b|^\d{1,2} \p{Lu}\p{Ll}+$/iu,
  verbs:
    /^(?:repair|refund|replay|remake|correct|bin|post|repick|rewash|reprint|reverse|compress|retrain|mist|flick|credit|book|resterilise|stop|hold|page|ticket|call|ring|tell|go|deduct|reject|accept|refuse|pass|plug|borrow|kill|believe|prick|bag|have them|let them)(?=$|[,.;]|\s(?:and|by|in|at|the|an?|to|on|with|for|it|them|from|until|once|only|again|everything|what|nothing|both|all|no|back|off|out|up|down|today|now|one|same|\d))/iu,
  decides:
    /^(?:please |then |do not |don['’]t |never )?(?:use|ask|leave|stop|look|hold|call|note|throw|delete|export|keep|retry|send|raise|go|park|wait|ring|tell|page|refund|pay|accept|refuse|reject|book|escalate|forward|pass|report|inform|block|discard|remove|return|find|check|compare|log|choose|order|repeat|continue|halt|hand|mark|approve|decline|request|contact|consult|quarantine|skip|retest|roll|rerun|re-run|record|tag|file|replay|assign|invite|postpone|cancel|credit|deduct|waive|reorder|reprint|remake|isolate|notify|phone|email|e-mail|mail|let|start|resume|lower|treat)\b/iu,
  handles:
    /^(?:please |then |do not |don['’]t |never )?(?:dry|warm|cool|wash|rewash|clean|press|plug|unplug|switch|turn|shut|close|lock|pick|flick|bend|cut|touch|connect|disconnect|wipe|fill|empty|register|copy|feed|pour|mix|heat|hang|fold|shake|squeeze|tighten|loosen|push|pull|lift|release|pack|unpack|wrap|charge|bag|bind|peel|rinse|scrape|cover|uncover|screw|soak|drain|blow|rub|strip|share|offer|apologise|say|speak|stay)\b/iu,
  hints: [
    [/\b(?:wet|damp|soaked|water|leak\w*|flood\w*)\b/iu, /\b(?:dry|dried|tap|valve|drain|mop|towel)\b/iu],
    [/\b(?:cold|cool|frozen|freez\w*)\b/iu, /\b(?:warm\w*|heat\w*|thaw)\b/iu],
    [/\b(?:hot|warm|overheat\w*|heat)\b/iu, /\b(?:cool\w*|cold|ice|fan|open the (?:window|flap|door))\b/iu],
    [/\b(?:torn|ripped|tear|open)\b/iu, /\b(?:wrap|tape|mend|count)\b/iu],
    [
      /\b(?:phones?|laptops?|devices?|computers?|battery|power)\b/iu,
      /\b(?:switch\w*|charg\w*|register|plug|power|ups)\b/iu,
    ],
    [/\b(?:fire|smoke|burn\w*)\b/iu, /\b(?:leave|out|evacuate|fire)\b/iu],
    [/\b(?:signal|cable|network|picture)\b/iu, /\b(?:cable|plug|unplug|connect)\b/iu],
    [/\b(?:unreadable|illegible|faint)\b/iu, /\b(?:read|copy|darker|raise)\b/iu],
    [/\b(?:twice|double|doubled|two)\b/iu, /\b(?:one|half|second)\b/iu],
    [
      /\b(?:right|correct|ok|okay|good|normal|fine|pass(?:ed)?|complete|clean|fits?|match\w*|agree)\b/iu,
      /^(?:release|accept|continue|book|sell|use|go on|carry on|pay|sign|process|send|ship)\b/iu,
    ],
    [/\b(?:died|dead|death)\b/iu, /\b(?:famil\w+|condolences|kind)\b/iu],
    [/\b(?:compan\w+|firms?|employ\w+|work)\b/iu, /\b(?:employ\w+|compan\w+|firms?)\b/iu],
    [/\b(?:medicines?|tablets|pills|drugs?)\b/iu, /\b(?:pharmac\w+|doctor)\b/iu],
    [/\b(?:cards?|account|password|login)\b/iu, /\b(?:chip|blocking|bank|password|account)\b/iu],
    [/\b(?:broken|defect\w*|faulty?|damaged)\b/iu, /\b(?:repair|engineer|replace|fix|mechanic)\b/iu],
    [/\b(?:dirty|stain\w*|mould|blood)\b/iu, /\b(?:wash|clean|rewash|hygiene)\b/iu],
    [/\b(?:barrier|door|gate|lock)\b/iu, /\b(?:button|key|open|close|shut|lock)\b/iu],
    [/\b(?:forbid\w*|prohibit\w*|illegal|banned)\b/iu, /\b(?:do not|don['’]t|never|no|refuse|reject)\b/iu],
    [
      /\b(?:aggressive|threat\w*|violent|weapons?)\b/iu,
      /\b(?:police|security|end the call|back to the car|don['’]t)\b/iu,
    ],
    [/\b(?:expired|outdated|old)\b/iu, /\b(?:new|old|fresh)\b/iu],
    [/\b(?:empty|none left|out of)\b/iu, /\b(?:fill|refill|order|new)\b/iu],
    [/\b(?:currency|foreign)\b/iu, /\b(?:rate|convert)\b/iu],
    [/\b(?:duplicate|same)\b/iu, /\b(?:delete|drop|discard)\b/iu],
  ],
  one: /\b(?:one|two|both|them|this)(?=$|[,.;]| (?:and|in|at|on|of)\b)/iu,
  things:
    /^(?:dust|grease|oil|water|salt|glue|paint|sand|ice|rust|wear|light|paper|correct|damage|record|contact|cost)(?:s?\s(?:from|on|of|in|by|at)\b|,|$)/iu,
  state: /^(?:\p{L}+ing|no \p{L}+ (?:in|on|at)|there['’]?s)\b(?!,)/iu,
  asks: {
    act: 'What do you do in this situation?',
    holds: 'What applies?',
    topic: (page, section) => (section === '' ? ended(page) : `${ended(page)} ${ended(section)}`),
    name: (label) => `The case: “${label}”.`,
    row: (header, label) => `${capital(header)}: “${label}”.`,
    condition: (label) => `The case: ${label}.`,
    does: (act) => `What you do: “${act}”.`,
    when: 'In which of these cases?',
  },
};

export const runsDe: RunSigns = {
  condition: /^(?<start>wenn|falls|sobald|sofern|wer)\s+(?<rest>\S[\s\S]*)$/iu,
  aim: /^(?<start>bei|für|mit|ohne|ab|unter|über|bis|nach|vor|zwischen|am|im|in)\s+(?<rest>\S[\s\S]*)$/iu,
  plain: /^für$/iu,
  reason:
    /,?\s+(?:weil|denn|damit|sodass|da|sonst|auch wenn|selbst wenn|obwohl|außer)\s|,\s+(?:aber|also|die|der|das|sonst)\s|\.\s/iu,
  why: /(?<!\p{L})(?:weil|denn|damit|sodass|sonst|deshalb|da (?:der|die|das|es|sie|ein|eine|wir))(?!\p{L})/iu,
  acts: /^(?:maßnahme|massnahme|aktion|was tun|tun|dann|folge|vorgehen|handlung|entscheidung|was wir tun|was zu tun ist|wohin|reaktion)\??$|(?<!\p{L})(?:tun|machen)(?!\p{L})/iu,
  hangs:
    /^(?:noch|wieder|dann|ja|nein|nicht|sonst|ansonsten|und|oder|aber|auch|das|dies|diese[mnrs]?|andere[mnrs]?|alles|alle|der rest|rest|übrige[mnrs]?|beides?|nur|erst|danach|gar|ausnahmen?)(?!\p{L})|(?<!\p{L})(?:sonst|dasselbe|derselbe|dieselbe|oben|unten|diese[mnrs]?|andere[mnrs]?|wieder|noch|es|er|ihn|ihm|ihr|sein|seine[mnrs]?)(?!\p{L})/iu,
  quantity:
    /^(?:(?:unter|über|ab|bis|mehr als|weniger als)\s+)?[\d.,]+\s*(?:jahren?|tagen?|stunden?|minuten?|wochen?|prozent|%)?$/iu,
  noAct:
    /^(?:und|oder|aber|auch|dann|dasselbe|wie|siehe|wenn|falls|weil|das|dies|es|sie|er|ja|nein|ebenso|genauso|gleiches|beides|z\. ?b)(?!\p{L})|(?<!\p{L})(?:siehe|dasselbe|oben|unten|ebenfalls|auch|stattdessen|sonst|diese[mnrs]?|es|er|ihn|ihm|ihr|ihre[mnrs]?|dafür|dazu|damit|davon|darauf|daran|dabei)(?!\p{L})|[?"„“]|^\p{N}+$/iu,
  noCase:
    /^(?:hinweis|achtung|wichtig|merke|beispiel|zuerst|danach|schritt|kontakt|stand|quelle|grund|ursache|frage|antwort|nachtrag|kurz|anmerkung|kosten|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?)(?!\p{L})|^\d{1,2}[:.]\d\d\b/iu,
  verbs: /(?!)/u,
  decides:
    /(?<!\p{L})(?:anrufen|fragen|fragen sie|melden|löschen|sperren|annehmen|ablehnen|warten|buchen|stornieren|ersetzen|zurückgeben|zurückschicken|weiterleiten|behalten|rufen sie|prüfen|notieren|informieren|liegen lassen|verwerfen|übertragen)(?!\p{L})/iu,
  handles:
    /(?<!\p{L})(?:trocknen|öffnen|schließen|schalten|reinigen|verlassen|anschließen|stecken|ziehen|drücken|waschen|wärmen|kühlen|füllen|leeren|einschalten|ausschalten)(?!\p{L})/iu,
  hints: [
    [/(?<!\p{L})(?:nass|feucht|wasser)/iu, /(?:trock|haupthahn|ventil)/iu],
    [/(?<!\p{L})(?:rauch|feuer|brand)/iu, /(?:verlassen|feuerwehr)/iu],
    [/(?:temperatur|heiß|warm)/iu, /(?:kühl|öffnen|lüft)/iu],
    [/(?:batterie|strom|gerät)/iu, /(?:strom|schalten|ein|laden)/iu],
    [/(?:konto|abo|online)/iu, /(?:konto|anbieter)/iu],
    [/(?:datum|geburt)/iu, /(?:ausweis)/iu],
    [/(?:größe|menge)/iu, /(?:klein|groß)/iu],
  ],
  one: /(?<!\p{L})(?:einen?|beide)(?=$|[,.;])/iu,
  things: /(?!)/u,
  state: /(?!)/u,
  asks: {
    act: 'Was tun Sie in diesem Fall?',
    holds: 'Was gilt?',
    topic: (page, section) => (section === '' ? ended(page) : `${ended(page)} ${ended(section)}`),
    name: (label) => `Der Fall: „${label}“.`,
    row: (header, label) => `${capital(header)}: „${label}“.`,
    condition: (label) => `Der Fall: ${label}.`,
    does: (act) => `Was Sie tun: „${act}“.`,
    when: 'In welchem dieser Fälle?',
  },
};
