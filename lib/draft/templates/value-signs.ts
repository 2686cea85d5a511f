/** A unit: what it measures, how many of the smallest it is worth, and its forms. */
export type Unit = { readonly of: string; readonly size: number; readonly forms: string };

/** How a language writes what nobody can know without a page: quantities, times of day, colours, numbered things. */
export type ValueSigns = {
  /** Numbers in words, from two on. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly units: readonly Unit[];
  readonly clock: RegExp;
  readonly colour: RegExp;
  /** Words in front of a number or a letter that name no kind of thing. */
  readonly noKind: RegExp;
  /** What stands before a time of day that binds. */
  readonly until: RegExp;
  /** What stands before or behind one end of a range. */
  readonly from: RegExp;
  readonly to: RegExp;
  /** What was, and is no rule. */
  readonly past: RegExp;
  /** Headings of what is told beside the matter: contacts, what happened, what held once. */
  readonly aside: RegExp;
  /** A text that was cut in the middle of a clause. */
  readonly cut: RegExp;
  /** A case that is a number of something it does not name, or that is none. */
  readonly bare: RegExp;
  /** What tells how long a thing lasts, and sets no rule. */
  readonly lasts: RegExp;
  /** What was found by measuring or counting, and what stands before a number that is only near. */
  readonly measured: RegExp;
  readonly nearly: RegExp;
  /** A case that compares without saying with what. */
  readonly compares: RegExp;
  /** A case that was cut behind its verb. */
  readonly atVerb: RegExp;
  /** An adjective that names no case by itself. */
  readonly adjective: RegExp;
  /** How "the third" begins, by its number. */
  readonly ordinals: Readonly<Record<number, string>>;
  /** Sentences that go on from the one before. */
  readonly goesOn: RegExp;
  /** Columns of what is allowed or asked for, and those of what was counted. */
  readonly limit: RegExp;
  readonly counted: RegExp;
  readonly asks: {
    readonly rule: string;
    /** Where the page has a wrong value. */
    readonly elsewhere: (value: string, sentence: string) => string;
  };
};

/** Units that are written alike in both languages. */
const signs: readonly Unit[] = [
  { of: 'money', size: 1, forms: 'eur|€' },
  { of: 'heat', size: 1, forms: '°c|°' },
  { of: 'share', size: 1, forms: '%' },
  { of: 'length', size: 1, forms: 'mm' },
  { of: 'length', size: 10, forms: 'cm' },
  { of: 'length', size: 1_000, forms: 'm' },
  { of: 'length', size: 1_000_000, forms: 'km' },
  { of: 'weight', size: 1, forms: 'g' },
  { of: 'weight', size: 1_000, forms: 'kg|kilos?' },
  { of: 'weight', size: 1_000_000, forms: 't' },
  { of: 'volume', size: 1, forms: 'ml' },
  { of: 'volume', size: 1_000, forms: 'l' },
  { of: 'pressure', size: 1, forms: 'bar' },
  { of: 'time', size: 60, forms: 'min' },
  { of: 'time', size: 3_600, forms: 'h' },
];

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

export const valuesEn: ValueSigns = {
  numbers: {
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    fourteen: 14,
    fifteen: 15,
    eighteen: 18,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    ninety: 90,
  },
  units: [
    { of: 'time', size: 1, forms: 'seconds?|s' },
    { of: 'time', size: MINUTE, forms: 'minutes?' },
    { of: 'time', size: HOUR, forms: 'hours?' },
    { of: 'time', size: DAY, forms: '(?:working |calendar |business )?days?' },
    { of: 'time', size: 7 * DAY, forms: 'weeks?' },
    { of: 'time', size: 30 * DAY, forms: 'months?' },
    { of: 'time', size: 365 * DAY, forms: 'years?' },
    { of: 'money', size: 1, forms: 'euros?|pounds?|dollars?|crowns?|francs?' },
    { of: 'heat', size: 1, forms: 'degrees?' },
    { of: 'share', size: 1, forms: 'per ?cent' },
    { of: 'length', size: 1, forms: 'millimet(?:re|er)s?' },
    { of: 'length', size: 10, forms: 'centimet(?:re|er)s?' },
    { of: 'length', size: 1_000, forms: 'met(?:re|er)s?' },
    { of: 'length', size: 1_000_000, forms: 'kilomet(?:re|er)s?' },
    { of: 'weight', size: 1, forms: 'grams?' },
    { of: 'weight', size: 1_000, forms: 'kilograms?' },
    { of: 'weight', size: 1_000_000, forms: 'ton(?:ne)?s?' },
    { of: 'volume', size: 1_000, forms: 'lit(?:re|er)s?' },
    { of: 'voltage', size: 1, forms: 'volts?' },
    { of: 'count', size: 1, forms: 'times' },
    ...signs,
  ],
  clock:
    /(?<![\p{N}.:,])(?:\d{1,2}:\d{2}(?:\s?[ap]m)?|\d{1,2}(?:\.\d{2})?\s?[ap]m|noon|midnight)(?![\p{L}\p{N}]|[:.]\d)/gu,
  colour:
    /(?<![\p{L}-])(?:red|green|yellow|blue|orange|white|black|grey|gray|pink|purple|brown|amber|violet)(?![\p{L}-])/giu,
  noKind:
    /^(?:and|the|with|from|over|under|above|below|than|about|until|after|before|for|are|was|has|had|not|all|any|our|per|only|least|most|plus|minus|less|between|within|next|last|every|each|these|those|when|where|then|but|one|two|three|four|five|six|ten|take|use|wait|keep|need|have|add|give|pay|call|ring|ask|see|say|costs?|find|get|into|till|around|nearly|january|february|march|april|may|june|july|august|september|october|november|december|figure|table|section|chapter|step|page|item|point|paragraph|article|number|that|this|because|max|min|week|year|hours|times|since|also|sends|shows|stays|exceeds?|reads|goes|like|via|by|to)$/iu,
  until: /(?:until|by|before|after|at|till|from)\s*$/iu,
  from: /(?:(?<!\p{L})(?:to|between|or|and)|[–-])\s*$/iu,
  to: /^\s*(?:to|[–-]|or)\s+(?:\d|two|three|four|five|six|seven|eight|nine|ten|twelve)/iu,
  past: /\b(?:was|were|had|did|went|took|found|said|came|rang|wrote|made|lost|kept|gave|told|last (?:week|year|month|night|spring|autumn|winter|summer)|yesterday|ago|in (?:19|20)\d\d)\b/iu,
  aside:
    /\b(?:contacts?|phone(?: list| numbers)?|opening hours|suppliers|history|timeline|chronolog\w*|what happened|what went|findings?|facts|old|older|earlier|former|background|examples?|steps to see|notes?|who is who|people|log|minutes|discussion|opinions?|misread)\b/iu,
  cut: /(?:^|\s)(?:as|after|before|and|or|with|for|of|to|the|an?|in|on|at|by|from|until|then)$/iu,
  bare: /^(?:(?:if|when|at|on|for)\s+)?(?:between|more than|less than|fewer than|under|over|above|below|up to|from|at least|at most|within|after|before|until)\s+(?:an?\s|the\s)?(?:\d|half|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)|^\d|\b(?:between|more than|less than|under|over|above|below)\s+[\d.,]+(?:\s+and\s+[\d.,]+)?(?=$|[,;)]|\s+or\b)|\bbetween$|\b(?:whatever|however|timeline)\b/iu,
  lasts: /\b(?:takes?|lasts?|costs?)\b/iu,
  measured: /\b(?:on average|so far|(?:has|have) been|reached|typically|usually|median|mean)\b/iu,
  nearly: /\b(?:about|around|roughly|nearly|almost|some|approximately)\s*$/iu,
  compares:
    /\b(?:bigger|smaller|larger|longer|shorter|later|earlier|older|younger|heavier|lighter|higher|lower|warmer|colder|wider|thicker|thinner|worse|better|more|less|fewer)(?=$|[,;.)]|\s+(?:or|and)\b)|\bthan (?:that|this|those|these|it)\b/iu,
  atVerb: /\s(?:is|are|means|says|has|have|gets|needs|can|must|should|may|will)$/iu,
  adjective:
    /^(?:long|short|big|small|large|high|low|hot|cold|new|old|full|half|empty|heavy|light|wide|narrow|deep|fast|slow|normal|special|simple|hard|soft|other|late|early|strong|weak|steady)$/iu,
  ordinals: {
    2: 'second',
    3: 'third',
    4: 'fourth',
    5: 'fifth',
    6: 'sixth',
    7: 'seventh',
    8: 'eighth',
    9: 'ninth',
    10: 'tenth',
  },
  goesOn: /\b(?:second|third|another matter)\b/iu,
  limit:
    /\b(?:limit|within|lead time|target|max\w*|min\w*|after|until|by|deadline|retention|keep|kept|window|pays?|price|fee|cost|time|period|age|how (?:long|much|many|often)|wait|hold|notice|interval|every|due|response|answer|up to|at most|at least|amount|dose|temperature|value|setting|gets?)\b/iu,
  counted: /\b(?:share of|last|count|number of|occupancy|results?|measured|found|happened)\b/iu,
  asks: {
    rule: 'Which of these is the rule?',
    elsewhere: (value, sentence) => `On the page “${value}” belongs elsewhere: “${sentence}”`,
  },
};

export const valuesDe: ValueSigns = {
  numbers: {
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    elf: 11,
    zwölf: 12,
    vierzehn: 14,
    fünfzehn: 15,
    zwanzig: 20,
    dreißig: 30,
    vierzig: 40,
    fünfzig: 50,
    sechzig: 60,
    neunzig: 90,
  },
  units: [
    { of: 'time', size: 1, forms: 'Sekunden?' },
    { of: 'time', size: MINUTE, forms: 'Minuten?' },
    { of: 'time', size: HOUR, forms: 'Stunden?' },
    { of: 'time', size: DAY, forms: '(?:Arbeits|Werk|Kalender)?Tagen?|(?:Arbeits|Werk|Kalender)tage' },
    { of: 'time', size: 7 * DAY, forms: 'Wochen?' },
    { of: 'time', size: 30 * DAY, forms: 'Monaten?' },
    { of: 'time', size: 365 * DAY, forms: 'Jahren?' },
    { of: 'money', size: 1, forms: 'Euro' },
    { of: 'heat', size: 1, forms: 'Grad' },
    { of: 'share', size: 1, forms: 'Prozent' },
    { of: 'length', size: 1, forms: 'Millimetern?' },
    { of: 'length', size: 10, forms: 'Zentimetern?' },
    { of: 'length', size: 1_000, forms: 'Metern?' },
    { of: 'length', size: 1_000_000, forms: 'Kilometern?' },
    { of: 'weight', size: 1, forms: 'Gramm' },
    { of: 'weight', size: 1_000, forms: 'Kilogramm' },
    { of: 'weight', size: 1_000_000, forms: 'Tonnen?' },
    { of: 'volume', size: 1_000, forms: 'Litern?' },
    { of: 'voltage', size: 1, forms: 'Volt' },
    { of: 'count', size: 1, forms: 'Mal' },
    ...signs,
  ],
  clock: /(?<![\p{N}.:,])(?:\d{1,2}:\d{2}(?:\sUhr)?|\d{1,2}(?:\.\d{2})?\sUhr)(?![\p{L}\p{N}]|[:.]\d)/gu,
  // A colour in German takes the ending of its thing, which shows what it belongs to.
  colour: /(?!)/gu,
  noKind:
    /^(?:und|oder|mit|bei|nach|vor|ab|bis|von|zum|zur|über|unter|seit|für|auf|aus|der|die|das|den|dem|ein|eine|mehr|weniger|als|alle|rund|etwa|nur|noch|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|seite|punkt|absatz|abschnitt|schritt|nummer|tabelle|woche|jahr)$/iu,
  until: /(?<!\p{L})(?:bis|um|ab|vor|nach)\s*$/iu,
  from: /(?:(?<!\p{L})(?:bis|und|oder|zwischen)|[–-])\s*$/iu,
  to: /^\s*(?:bis|[–-]|oder)\s+(?:\d|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf)/iu,
  past: /(?<!\p{L})(?:war|waren|hatten?|wurden?|gestern|letzte[ns]?)(?!\p{L})/iu,
  aside:
    /(?<!\p{L})(?:kontakte?|ansprech\p{L}*|telefon\p{L}*|öffnungszeiten|verlauf|was geschah|früher|alt|beispiele?|notizen|hintergrund|protokoll)(?!\p{L})/iu,
  cut: /(?:^|\s)(?:und|oder|mit|für|nach|vor|bis|der|die|das|den|dem|im|am|zu|zum|zur|als)$/iu,
  bare: /^(?:(?:wenn|bei|ab)\s+)?(?:zwischen|mehr als|weniger als|unter|über|ab|bis)\s+(?:\d|zwei|drei|vier|fünf|sechs|zehn)|^\d/iu,
  lasts: /(?<!\p{L})(?:dauert|dauern|kostet|kosten|braucht)(?!\p{L})/iu,
  measured:
    /(?<!\p{L})(?:im (?:schnitt|mittel)|durchschnittlich|bisher|erreicht(?:e[nt]?)?|gemessen|meistens|üblicherweise)(?!\p{L})/iu,
  nearly: /(?<!\p{L})(?:etwa|rund|circa|ca\.|ungefähr|knapp|fast)\s*$/iu,
  compares:
    /(?<!\p{L})(?:größer|kleiner|länger|kürzer|später|früher|älter|jünger|schwerer|leichter|höher|niedriger|wärmer|kälter|breiter|dicker|dünner|schlechter|besser|mehr|weniger)(?=$|[,;.)]|\s+(?:oder|und)(?!\p{L}))|(?<!\p{L})als (?:das|dies|diese[rsn]?)(?=$|[,;.)])/iu,
  atVerb:
    /\s(?:heißt|heissen|heißen|ist|sind|hat|haben|wird|werden|gilt|gelten|bedeutet|kann|muss|soll|darf|bekommt|braucht)$/iu,
  adjective:
    /^(?:lang|kurz|groß|klein|hoch|niedrig|heiß|kalt|neu|alt|voll|halb|leer|schwer|leicht|breit|schmal|tief|schnell|langsam|normal|besonders|einfach|hart|weich|spät|früh|stark|schwach|rot|gelb|grün|blau|weiß|schwarz|orange|braun|grau)$/iu,
  ordinals: {
    2: 'zweite',
    3: 'dritte',
    4: 'vierte',
    5: 'fünfte',
    6: 'sechste',
    7: 'siebte',
    8: 'achte',
    9: 'neunte',
    10: 'zehnte',
  },
  goesOn: /(?<!\p{L})(?:zweite[rns]?|dritte[rns]?)(?!\p{L})/iu,
  limit:
    /(?<!\p{L})(?:frist|dauer|bis|ab|preis|gebühr|höchst\p{L}*|mindest\p{L}*|grenze|grenzwert|zeit|wert|betrag|menge|abstand|temperatur|alter|wartezeit|nach|binnen)(?!\p{L})/iu,
  counted: /(?<!\p{L})(?:anteil|zuletzt|anzahl|ergebnis|gemessen)(?!\p{L})/iu,
  asks: {
    rule: 'Was gilt?',
    elsewhere: (value, sentence) => `Auf der Seite gehört „${value}“ woandershin: „${sentence}“`,
  },
};
