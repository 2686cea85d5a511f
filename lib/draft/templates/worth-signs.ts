/** What tells how much a sentence or a heading is worth to a lesson. Patterns are tried on trimmed text. */
export type WorthSigns = {
  /** Somebody's guess, hearsay, or what is not settled. */
  readonly hedge: RegExp;
  /** What was, or is no longer so. */
  readonly old: RegExp;
  /** What happened once: verbs in the past. */
  readonly past: RegExp;
  /** A day, a month, a year. */
  readonly date: RegExp;
  /** A bound that something is measured against. */
  readonly limit: RegExp;
  /** A number with its unit. */
  readonly measure: RegExp;
  /** A case somewhere in the sentence. */
  readonly when: RegExp;
  /** What follows from something. */
  readonly effect: RegExp;
  /** One thing set against another. */
  readonly contrast: RegExp;
  /** What is still to be done or decided about the page itself. */
  readonly todo: RegExp;
  /** Whom to ask, where to find something. */
  readonly pointer: RegExp;
  readonly you: RegExp;
  readonly we: RegExp;
  readonly me: RegExp;
  readonly headings: {
    /** Beside the matter: people, links, history, what is open, asides. */
    readonly aside: RegExp;
    /** Before the matter: why there is a page, what is needed, words. */
    readonly before: RegExp;
    /** After the matter: what came of it, records, follow-up, checks. */
    readonly after: RegExp;
    /** The matter itself: what to do, what was decided, what caused it. */
    readonly core: RegExp;
  };
};

const worthEn: WorthSigns = {
  hedge:
    /\b(?:probably|perhaps|maybe|apparently|supposedly|allegedly|presumably|i (?:think|guess|believe|suspect)|seems? to|not sure|unclear|rumou?rs?|some (?:people )?(?:say|think|swear|believe|claim)|people (?:say|think)|swears?|as far as (?:i|we) know|somebody|someone|might|supposed to|hopefully|usually fine|in a hurry|jokes?|funny|legend|famous)\b/iu,
  old: /\b(?:used to|formerly|in the (?:old|past) \p{L}+|the old|no longer|outdated|obsolete|back then|years? ago|months? ago|before the (?:move|merger|switch|migration|change)|until (?:last|20\d\d|january|february|march|april|may|june|july|august|september|october|november|december)|was replaced|replaced by|ignore|previous(?:ly)?|originally|at the time|last (?:year|month|week|winter|summer|spring|autumn)|in 20[0-2]\d)\b/iu,
  past: /\b(?:was|were|had|did|didn['’]t|wasn['’]t|weren['’]t|came|went|took|got|made|found|gave|said|told|sent|saw|knew|thought|wrote|began|kept|left|lost|ran|stood|felt|brought|bought|held|\p{L}{2,}[^aeiou]ed)\b/iu,
  date: /\b(?:(?:on|in|since|by) (?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december)|\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)|20[0-4]\d|\d{4}-\d{2}-\d{2}|at \d{1,2}[:.]\d{2}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu,
  limit:
    /\b(?:at least|at most|no (?:more|less|fewer|later|earlier) than|(?:more|less|fewer|longer|shorter|older|higher|lower|larger|smaller|better|greater) than|within|up to|below|above|under|over|beyond|exceeds?|maximum|minimum|limit|only (?:if|when|after|once)|until|half|twice)\b/iu,
  measure:
    /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|sixty|ninety))[\s-]?(?:%|percent|per cent|°|seconds?|minutes?|hours?|days?|weeks?|months?|years?|working|metres?|meters?|cm|mm|kg|g\b|ml|l\b|degrees|euros?|pounds?|dollars?|bar\b|times\b|people|persons?|items?|rows?|lines?|gb|mb|kb|ms|s\b|v\b|litres?|grams?|kilos?)/iu,
  when: /\b(?:if|when|whenever|unless|until|once|as soon as|as long as|before|after|while|without|except|even though|in case|whether|where)\b/iu,
  effect:
    /\b(?:because|since|so that|therefore|hence|otherwise|or else|means|causes?|leads?|makes?|prevents?|lets?|keeps?|as a result|which is why|that is why|due to|for then|so (?:the|it|they|we|you|that|a|nobody|no)|depends?|follows)\b/iu,
  contrast:
    /\b(?:rather than|instead of|not (?:the|a|an|by|on|in|from|just|only|because|what|merely)|and not|but|however|even (?:if|when|though)|although|whereas|only|nor|neither|never(?!-)|than)\b/iu,
  todo: /\b(?:to ?do|tbd|tbc|not (?:yet )?(?:decided|settled|agreed|clear|done|written|known)|still (?:open|missing|to be|need|have to|waiting)|nobody (?:has|knows|owns)|open question|should (?:probably|some ?day|one day)|one day|some day|volunteers?|wish ?list|next (?:quarter|year|month|sprint|meeting))\b|\?$/iu,
  pointer:
    /\b(?:see|link(?:s|ed)?|page|folder|channel|template|form is|drawer|cupboard|shelf|printed|spreadsheet|contact|phone|extension|owner|questions to|ask (?:\p{Lu}\p{Ll}+|in)|intranet|wiki|document|attached|attachment|photo|picture|diagram|map|list of)\b/iu,
  you: /\b(?:you|your|yours|yourself)\b/iu,
  we: /\b(?:we|our|us|ours)\b/iu,
  me: /\b(?:i|my|me|mine|i['’]\p{L}+)\b/iu,
  headings: {
    aside:
      /\b(?:people|contacts?|who(?:['’]s| is)? (?:who|knows|on)|team|roles|names|links?|history|where (?:this|it) (?:comes|came) from|changes? (?:to|of) this|change ?log|versions?|open (?:points?|questions?|items?|ends)|still open|to ?do|not (?:covered|in scope|decided)|out of scope|odds and ends|miscellaneous|misc|asides?|other(?: things)?|also|notes?|questions?(?: (?:people|we))?|faq|asked|feedback|attendees|agenda|minutes|present|apologies|sign[- ]?off|templates?|documents?|files?|tools?|equipment|kit|material|further|reading|see also|appendix|archive|old|former|why we (?:wrote|have)|thanks|credits|trivia|anecdotes?|quotes?|wish(?:es)?|ideas?|glossary|words|terms|numbers|figures|costs?|prices?)\b/iu,
    before:
      /\b(?:background|context|introduction|overview|about|purpose|scope|what (?:this|it) is|what (?:is|are)|why (?:we|this|it|there)|who (?:this|it) is for|for whom|before (?:you|we)|beforehand|prerequisites?|preparation|prepare|requirements|need(?:ed)?|bring|when (?:to|we|you) use|summary|in short|situation|problem|symptoms?|impact|timeline|chronology|what happened|setting|the (?:site|place|machine|system|product|room)|layout|terms|status|environment|reproduce)\b/iu,
    after:
      /\b(?:afterwards?|after (?:that|it|the)|follow[- ]?ups?|records?|recording|paperwork|filing|documentation|reports?|reporting|consequences|results?|outcome|review|next|measures|actions?|lessons|what (?:we|has) changed|metrics|checks?|audit|clean(?:ing)? up|if (?:it|something) (?:fails|goes)|when (?:it|something) (?:fails|goes)|escalat\w+|troubleshooting|problems|exceptions|special cases|alternatives?|options|considered|looked at|rejected|billing|limits|monitoring|training)\b/iu,
    core: /\b(?:how (?:to|we|it|they|you)|steps?|procedure|process|order|sequence|decision|decide|deciding|choos\w+|choice|which|what to (?:do|say|check|send|use)|rules?|root cause|cause|why it|the (?:fix|cause|rule|change|method|run|round|check|answer|trick|switch)|doing it|do it|run(?:ning)?|method|policy|when (?:to|not|you|the)|may (?:i|we|you)|can (?:i|we|you)|\p{L}+ing (?:it|them|the|a|an|one|out|up|off|in|back)|in practice|what it was|diagnosis|handling|at the)\b/iu,
  },
};

const worthDe: WorthSigns = {
  hedge:
    /(?<!\p{L})(?:wahrscheinlich|vielleicht|vermutlich|angeblich|anscheinend|offenbar|ich (?:glaube|denke|vermute|meine)|scheint|unklar|gerüchte?n?|manche (?:sagen|meinen|schwören)|jemand|könnte|eventuell|soll angeblich|hoffentlich|schwört|schwören|witz|lustig|legende)(?!\p{L})/iu,
  old: /(?<!\p{L})(?:früher|damals|ehemals|vormals|einst|nicht mehr|veraltet|überholt|vor (?:\p{L}+ )?jahren|bis (?:20\d\d|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)|wurde ersetzt|abgelöst|ursprünglich|seinerzeit|letzte[sn]? (?:jahr|monat|woche|winter|sommer)|das alte|die alte|der alte|im jahr 20\d\d)(?!\p{L})/iu,
  past: /(?<!\p{L})(?:war|waren|hatte|hatten|wurde|wurden|kam|kamen|ging|gingen|stand|standen|gab|fand|fanden|sagte|sagten|schrieb|nahm|nahmen|lag|lagen|blieb|ließ|fiel|rief|\p{L}{3,}(?:te|ten))(?!\p{L})/iu,
  date: /(?<!\p{L})(?:\d{1,2}\. (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)|(?:im|seit|ab) (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)|20[0-4]\d|\d{1,2}[.:]\d{2} uhr|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?)(?!\p{L})/iu,
  limit:
    /(?<!\p{L})(?:mindestens|höchstens|maximal|minimal|spätestens|frühestens|nicht (?:mehr|später|weniger) als|(?:mehr|weniger|länger|kürzer|älter|höher|niedriger|größer|kleiner|besser) als|innerhalb|binnen|bis zu|unter|über|ab|erst (?:wenn|nach|dann)|nur (?:wenn|nach|bei)|grenze|hälfte|doppelt|bis)(?!\p{L})/iu,
  measure:
    /(?:\d|(?<!\p{L})(?:eine?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|fünfzehn|zwanzig|dreißig|sechzig))[\s-]?(?:%|prozent|°|sekunden?|minuten?|stunden?|tagen?|tage|wochen?|monaten?|monate|jahren?|jahre|werktage|arbeitstage|metern?|cm|mm|kg|g(?!\p{L})|ml|l(?!\p{L})|grad|euro|bar(?!\p{L})|mal(?!\p{L})|personen|stück|zeilen|gb|mb|ms|s(?!\p{L})|v(?!\p{L})|litern?)/iu,
  when: /(?<!\p{L})(?:wenn|falls|sobald|solange|bis|bevor|nachdem|während|ohne|außer|sofern|ob|bei|sonst|wer)(?!\p{L})/iu,
  effect:
    /(?<!\p{L})(?:weil|denn|da|damit|deshalb|daher|darum|deswegen|sonst|andernfalls|bedeutet|heißt|führt|sorgt|verhindert|also|so dass|sodass|dadurch|hängt|ergibt|folgt)(?!\p{L})/iu,
  contrast:
    /(?<!\p{L})(?:statt|anstatt|anstelle|nicht (?:der|die|das|den|dem|ein\p{L}*|auf|in|am|im|nur|weil)|sondern|aber|jedoch|auch wenn|obwohl|nur|weder|nie|niemals|als)(?!\p{L})/iu,
  todo: /(?<!\p{L})(?:to ?do|offen|noch (?:nicht )?(?:entschieden|geklärt|klar|zu klären|fehlt)|ungeklärt|irgendwann|eines tages|wunschliste|freiwillige|nächste[sn]? (?:quartal|jahr|monat|sitzung))(?!\p{L})|\?$/iu,
  pointer:
    /(?<!\p{L})(?:siehe|link|links|seite|ordner|kanal|vorlage|schublade|schrank|regal|aushang|tabelle|ansprechpartner\p{L}*|telefon|durchwahl|fragen an|intranet|wiki|dokument|anhang|foto|bild|plan|liste der)(?!\p{L})/iu,
  you: /(?<!\p{L})(?:sie|ihr|ihre\p{L}*|du|dein\p{L}*|dir|dich|euch|euer)(?!\p{L})/iu,
  we: /(?<!\p{L})(?:wir|uns|unser\p{L}*)(?!\p{L})/iu,
  me: /(?<!\p{L})(?:ich|mein\p{L}*|mir|mich)(?!\p{L})/iu,
  headings: {
    aside:
      /(?<!\p{L})(?:personen|leute|kontakte?|ansprechpartner\p{L}*|wer (?:ist|hilft|weiß)|team|rollen|namen|links?|geschichte|historie|woher das kommt|änderungen|versionen|offen(?:e \p{L}+)?|noch offen|nicht (?:hier|teil|enthalten)|sonstiges|verschiedenes|weiteres|außerdem|notizen|anmerkungen|fragen|häufige fragen|teilnehmer\p{L}*|tagesordnung|anwesend|vorlagen|dokumente|dateien|werkzeuge?|material|ausrüstung|siehe auch|anhang|archiv|alt|früher|dank|wünsche|ideen|glossar|begriffe|zahlen|kosten|preise)(?!\p{L})/iu,
    before:
      /(?<!\p{L})(?:hintergrund|kontext|einleitung|einführung|überblick|übersicht|zweck|geltungsbereich|worum es geht|was (?:das|es) ist|was ist|warum (?:wir|es|diese)|für wen|bevor|vorher|vorab|voraussetzungen|vorbereitung\p{L}*|anforderungen|was (?:man|sie|wir) brauch\p{L}*|mitbringen|zusammenfassung|kurz|kurzfassung|lage|ausgangslage|problem|symptome?|auswirkung\p{L}*|ablauf der ereignisse|zeitverlauf|was passiert\p{L}*|was geschah|status|umgebung)(?!\p{L})/iu,
    after:
      /(?<!\p{L})(?:danach|nachher|anschließend|nacharbeit\p{L}*|nachweis\p{L}*|ablage|dokumentation|protokoll|berichte?|meldung\p{L}*|folgen|ergebnis\p{L}*|prüfung\p{L}*|kontrolle\p{L}*|nächste\p{L}*|maßnahmen|lehren|was sich ändert|kennzahlen|audit|aufräumen|eskalation|störungen|probleme|ausnahmen|sonderfälle|alternativen|geprüfte|verworfen|abrechnung|grenzen|überwachung|schulung)(?!\p{L})/iu,
    core: /(?<!\p{L})(?:wie|schritte?|vorgehen|verfahren|ablauf|reihenfolge|entscheidung\p{L}*|entscheiden|auswahl|welche\p{L}*|was (?:zu )?tun|regeln?|ursache|warum es|woran|lösung|methode|wann|darf|dürfen|kann|durchführung|\p{L}+en oder (?:nicht|\p{L}+)|so geht|in der praxis|umgang|vor ort|\p{Ll}{4,}en)(?!\p{L})/iu,
  },
};

const SIGNS: Readonly<Record<string, WorthSigns>> = { en: worthEn, de: worthDe };

/** The signs of a language; null for one that has none. */
export const worthSignsFor = (language: string | undefined): WorthSigns | null =>
  language === undefined ? null : (SIGNS[language] ?? null);
