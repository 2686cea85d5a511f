import { incidentEn } from './incident-signs.ts';
import type { Language } from './language.ts';
import { ordersEn } from './order-signs.ts';
import { runsEn } from './run-signs.ts';
import { valuesEn } from './value-signs.ts';

const AUXILIARY =
  /\b(?:is|are|was|were|am|be|has|have|had|does|do|did|will|would|can|could|may|might|must|should|shall|cannot|isn['’]t|aren['’]t|doesn['’]t|don['’]t|won['’]t|can['’]t|hasn['’]t|haven['’]t|didn['’]t|wasn['’]t)\b/iu;

// Verbs of states and events, which no instruction begins with and so no imperative list has.
const EVENTS = new Set(
  `appear appears arrive arrives become becomes begin begins belong belongs break breaks cause causes come comes consist consists contain contains
  control controls cost costs crash crashes depend depends differ differs end ends exceed exceeds exist exists expect expects fail fails fall falls
  follow follows grow grows hang hangs happen happens hold holds indicate indicates know knows lead leads lie lies live lives lock locks
  look looks lose loses match matches mean means miss misses need needs occur occurs overlap overlaps own owns point points
  produce produces receive receives refer refers remain remains represent represents require requires respond responds restarts result results return returns
  rise rises see seems serve serves show shows specify specifies stand stands start starts stay stays stop stops take takes
  think time times trigger triggers understand use uses wait waits want wants work works drops sits expires
  allows applies changes controls defines describes determines enables ensures gets gives handles includes keeps leaves lets lists makes
  counts moves names opens passes prevents prints protects provides reads reduces removes replaces reports resets runs sends sets skips stores
  supports tells turns updates went writes`.split(/\s+/),
);

// What people are told to do away from a screen: in offices, laboratories, workshops, kitchens, on sites.
const EVERYDAY = new Set(
  `apologise apologize arrange begin bend brush carry charge clamp count cover credit cross dab deliver dial dig dilute dip
  dispose divide draw dress dry dust empty estimate fasten fetch file fit fold forward freeze glue grease grind hang heat hire hoist
  invoice iron label lay lean lift listen load loosen lubricate meet mix mop observe offer oil pack park pay peel phone photograph
  pour prove push raise refuse refund rinse ring scrape scratch screw seal separate serve shake shorten shout sit sketch slide
  slow smooth soak speak spray squeeze stack stamp stick stir strip sweep swing tape thank thaw throw tie tighten tilt touch trim
  tuck unfold unpack unscrew wake walk warm wash water wear weigh wet whistle wind wrap
  say stay drive bring buy sell pump dock seek swap burn feed mow plant prune sow weed vaccinate quarantine isolate sterilise sterilize
  disinfect sand saw drill bolt weld solder hammer nail polish varnish plaster aim air bag bandage bleed boil bundle button clip cook cool
  cross-check defrost degrease deduct donate dose drip escort evacuate expect explain expose fence flip flush guide halve ice inflate invert
  itemise itemize jack kneel knock latch level lift lodge lower mask mount mow mute ping pour pre-heat preheat pressurise purge quote
  reattach rebook recharge recheck recycle re-test retest reweigh ring roast rope round rub salt sample scoop scrub second seek serve
  settle shade sieve siphon sniff sort speak splice split spread squeeze stand steam steer stretch substitute subtract suspend swab taste
  tether thread tighten tip torque tow trace tug unlock unplug untie unwind vacuum black compute calculate spell scan unroll swipe tick transcribe vent waive wave weaken wedge whisk widen wring zero negotiate`.split(
    /\s+/,
  ),
);

// These are never participles, so that they make a clause wherever they stand.
const PAST = new Set(
  'began broke came chose did drew fell forgot froze gave grew knew ran rose saw spoke stole threw took went wore wrote'.split(
    ' ',
  ),
);

/** A subject whose verb has no ending to be known by: "you need", "both sides give". */
const PLAIN_SUBJECT =
  /(?:^|[\s(])(?:i|you|we|they|people|(?:both|all|two|three|most|many|some|several) \p{L}+s)\s+(?:\p{L}+ly\s+|only\s+|still\s+|just\s+|never\s+|already\s+)?(?<verb>\p{L}+)/giu;

/** "The customer paid with a voucher": no participle, since nobody says by whom. */
const TOLD =
  /^(?:the|an?|your|our|their|one|no|another|somebody|someone|nobody|everybody)\s+(?:\p{L}+\s+){0,2}(?:\p{L}+ed|paid|sent|lost|left|told|said|made|found|bought|kept|put|hit|read)(?!\s+(?:by|in|on|to|from)\b|\p{L})/iu;

// After a word that may be a noun these make it one: "Rebase stops ..." tells, "Run tests ..." asks.
const STATES = new Set(
  'stops starts asks fails happens becomes contains returns occurs exists exits allows requires means provides takes appears waits keeps does begins goes comes'.split(
    ' ',
  ),
);

const SUBORDINATE =
  /[,;:(]|\b(?:that|which|who|whose|what|if|when|where|whether|because|so|until|before|after|and|or|as|how|why|while|once|unless)\b/iu;

const wordsOf = (clause: string): string[] => clause.toLowerCase().match(/[\p{L}][\p{L}'’-]*/gu) ?? [];

/** English. */
export const en: Language = {
  language: 'en',
  templates: {
    topic: (name) => (/[?!]$/u.test(name) ? `Topic: “${name}”` : `Topic: ${name}.`),
    condition: {
      scenario: (clause) => `${clause}.`,
      act: 'What do you do in this situation?',
      happens: 'What happens in this situation?',
      row: (header, text) => `${header}: “${text}”.`,
      named: (text) => `The case: “${text}”.`,
    },
    before: {
      scenario: (step) => `You are about to ${step.slice(0, 1).toLowerCase()}${step.slice(1)}.`,
      question: 'What has to be done before that?',
      order: 'Which order would be a mistake?',
    },
    mistake: {
      right: 'Which of these should you do?',
      question: 'Which of these would be a mistake?',
      inCase: 'Which of these would be a mistake in this situation?',
    },
    choice: {
      need: (description) => `You are looking for this: “${description}”`,
      pick: 'Which one do you use?',
      want: (purpose) => `You want to ${purpose}.`,
      run: 'Which one do you use?',
      described: (description) => `The page describes one of these like this: “${description}”`,
      name: 'Which one is it?',
      said: (predicate) => `The page says of one of these that it “${predicate}”.`,
    },
    rule: {
      scenario: (subject) => `There is a rule on “${subject}”.`,
      question: 'What does the rule say?',
    },
    rationale: {
      right: (sentence) => `The page says: “${sentence}”`,
      belongs: (sentence) => `On the page this belongs elsewhere: “${sentence}”`,
      later: (sentence) => `This step has another place in the order: “${sentence}”`,
      entry: (token, sentence) => `${token}: “${sentence}”`,
      purpose: (purpose) => `The page does this to “${purpose}”.`,
    },
  },
  pointing:
    /^that\s|\b(?:this|these|those(?! (?:that|who|which|of|with|in)\b)|such(?! as\b)|here|(?:the|as|see) (?:above|below)|(?:above|below)(?=\s*(?:[,.;:)]|$))|former|latter|there(?! (?:is|are|was|were|will|can|may|must|should|has|have)\b)|(?<=^|[,;:]\s|\b(?:and|but|or|if|when)\s)that (?:is|was|will|can)\b|that (?:case|way|file|directory|value|page|step|one|option|command|section|setting|line|point|day|date|time|moment|week|month|year|person|place|number|list|form|team|machine|part|sum|amount)|the next(?! (?:day|week|month|year|morning|quarter|shift|working|business|person|free|larger|smaller|higher|lower))|the (?:following|previous|other|others|latter|former|ones?(?![-\p{L}]))|(?:a|another) (?:new |different |second |third )?one(?=$|[,.;:]| (?:on|in|at|from|with|by|for|and|or|to|that)\b)|one of them|doing so|so that it|otherwise|instead|also|then)\b/iu,
  pronoun:
    /\b(?:the same|that (?:long|much|many|often|far)|both(?! (?:the )?\p{L}+(?:s|and)\b)|it|its|itself|they|them|their|theirs|he|him|his|she|her)\b/iu,
  finite: (clause, imperatives) => {
    if (AUXILIARY.test(clause) || TOLD.test(clause)) return true;
    const acts = (word: string): boolean => imperatives.has(word) || EVERYDAY.has(word);
    const plain = Array.from(
      clause.matchAll(PLAIN_SUBJECT),
      ({ groups }) => groups?.verb?.toLowerCase() ?? '',
    );
    return (
      plain.some((verb) => acts(verb) || EVENTS.has(verb) || verb.endsWith('ed')) ||
      wordsOf(clause)
        .slice(1)
        .some(
          (word) =>
            EVENTS.has(word) ||
            PAST.has(word) ||
            (word.endsWith('s') &&
              (imperatives.has(word.slice(0, -1)) || imperatives.has(word.replace(/es$/u, '')))),
        )
    );
  },
  imperative: (clause, imperatives) => {
    const [first = '', second = '', third = ''] = wordsOf(clause);
    const start = /^(?:please|then|next|now|first|finally|always|never|also)$/u.test(first) ? second : first;
    if (/^(?:do|don['’]t|be)$/u.test(start)) {
      return start !== 'do' || second === 'not' || (start === second && third === 'not');
    }
    if (
      !(imperatives.has(start) || EVERYDAY.has(start)) ||
      STATES.has(second) ||
      /^\P{L}*\p{Lu}{2}/u.test(clause)
    )
      return false;
    // "Email alerts were sent", "List items provide": a noun that looks like a verb, found by the verb behind it.
    const nouns = second.endsWith('s') && (EVENTS.has(third) || imperatives.has(third));
    return (
      !nouns &&
      !AUXILIARY.test((clause.split(SUBORDINATE)[0] ?? '').replace(/\bto be\b/giu, '')) &&
      !/^\P{L}*\p{L}+\s+of\b/u.test(clause)
    );
  },
  conditionStart: /^(?<start>if|when|whenever|once|as soon as|in case)\s+(?<rest>\S[\s\S]*)$/iu,
  conditionEnd: /^(?<main>[^,;:]{12,160}?)\s+(?<start>if|when|whenever)\s+(?<condition>[^,;:()]{8,160})$/iu,
  whole:
    /^(?:the|an?|your|our|their|his|her|you|we|they|he|she|i|there|somebody|someone|nobody|anybody|no|one|two|three|both|only|all|some|more than|less than|at least|fewer than)\s/iu,
  comparing:
    /\b(?:older|younger|more|less|fewer|above|below|over|under|longer|shorter|larger|smaller|higher|lower|warmer|colder|later|earlier|before|after|up to|at least|at most)\b/iu,
  reason:
    /,\s+(?:because|since|as(?! (?:well|soon|long|far|if)\b)|so that|which|for then|or else|otherwise)\s/iu,
  observes:
    /^(?:case|change|situation|if|when|symptom|reply|answer|level|status|state|result|reading)s?$|\b(?:messages?|errors?|shows?|says?|display(?:s|ed)?|you see|see|code|signal|light|lamp|colou?r|sound|beeps?)\b/iu,
  who: [
    [
      /^(?:approvers?|approval|approved by|approves|who approves|signs|signed by|who signs)\??$/iu,
      'Who approves this?',
    ],
    [/^(?:decides|decided by|decision|who decides|decision maker)\??$/iu, 'Who decides this?'],
    [
      /^(?:ask|call|tell|contact|escalate to|whom to (?:ask|call|tell)|who to (?:ask|call|tell))\??$/iu,
      'Whom do you turn to?',
    ],
    [/^(?:who|owners?|responsible|in charge|handled by|who does it)\??$/iu, 'Who takes care of this?'],
  ],
  thenWord: /^then\s+/iu,
  notMain:
    /^(?:and|or|but|nor|which|who|whom|whose|where|because|since|so|such|e\.g|i\.e|for example|for instance|including|like|as|if|when|unless|even|especially|particularly|with|without|in|on|at|by|for|from|of|to|than|not|rather|instead|then)\b/iu,
  advises:
    /^(?:you|we|i|one|users?|people)\s+(?:must|should|shall|will need to|need to|have to|are required to)\b/iu,
  possible: /\b(?:can|could|may|might|should|would)\b/iu,
  purpose: /^to\s+(?<purpose>\p{Ll}[^:,;]{6,140}?)\s*(?:,|:|$)/iu,
  aimStart: /^(?<start>to|in order to)\s+(?<rest>\p{Ll}[\s\S]*)$/iu,
  orderTail:
    /,?\s*(?:with|using|via|as follows|like this|like so|as shown|by (?:running|calling|using)|(?:with|using|by running|by calling) (?:the|this) (?:following )?(?:command|line|call))$/iu,
  startsCommand: /^(?:run|execute|use|type|enter|call|issue|invoke|paste)\b/iu,
  orderIsAim: true,
  determiner: /^the\s+$/iu,
  says: /^(?:\s+(?:command|option|flag|function|method|statement|setting|parameter|property|attribute|class|module|object|tool|keyword|file|field|variable|clause|operator|type|object|hook|script|directory|folder))?\s+(?<predicate>(?:also |only )?(?:is (?:an?|the|used|called|where|what|how|meant|run|set|read|responsible)|are (?:used|responsible)|means|lets|returns|creates|sets|controls|contains|specifies|defines|allows|makes|adds|removes|enables|disables|holds|tells|prints|shows|starts|stops|runs|deletes|copies|takes|sends|reads|writes|determines|lists|checks|gives|causes|prevents|converts|represents|provides|describes|stores|limits|accepts|loads|emits|decides|names|splits|joins|sorts|replaces|rebuilds|restores|resets)\b[^:]*?)[.!]?$/iu,
  purposeLead:
    /^(?:you|we) can (?<purpose>\p{Ll}[^:,;]{6,120}?) (?:using|with|by running|with the command|like this)\s*:?$/iu,
  uses: /(?:^|[\s(,])(?:use|run|call|execute|invoke|pass|set|type|add|specify|issue|enter)\s+(?:the\s+|a\s+)?$/iu,
  purposeAfter:
    /^(?:\s+(?:command|option|flag|function|method|statement|setting|parameter|property|attribute|class|tool|keyword))?\s+to\s+(?<purpose>\p{Ll}[^:;]{6,140}?)[.!]?$/iu,
  elsewhere:
    /^(?:see|defaults?|deprecated|changed in|new in|added in|removed in|note|optional|required|string|boolean|integer|number|like|same as|similar to|as for|alias|equivalent|used interchangeably)\b|\b(?:(?:the|as|see) (?:above|below)|(?:above|below)(?=\s*(?:[,.;:)]|$))|following|previous(?:ly)?|former|latter|these|those|otherwise|instead|also|see|same|shown|mentioned|described)\b/iu,
  sequenceStart:
    /^(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|then|next|now|after that|afterwards|subsequently|finally|lastly|last)\b,?\s+/iu,
  order:
    /^(?:(?:and )?(?:first(?:ly| of all)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|then|next|now|after (?:that|this|which)|afterwards|subsequently|finally|lastly|last(?: of all)?|in the end|at the end|to (?:start|begin|finish)(?: with)?|when (?:that|this|it) is done|once (?:that|this|it) is done|with (?:that|this) done|only then|step \d+)(?!\p{L})[,:]?\s+)+/iu,
  does: (clause, imperatives) => {
    const [who = '', ...rest] = wordsOf(clause);
    const verb = rest.find(
      (word) => !/^(?:then|now|also|just|simply|must|should|have|need|to|can|\p{L}+ly)$/u.test(word),
    );
    return (
      /^(?:you|we|i|one)$/u.test(who) && verb !== undefined && (imperatives.has(verb) || EVERYDAY.has(verb))
    );
  },
  formFilling:
    /^(?:in|on|from|under|at|for)\s|^(?:click|enter|select|choose|type|fill|pick|press|tick|check the [^.]*\bbox\b|uncheck|tap|scroll|hover|give|name|set|add|optional|navigate|browse|right-click|double-click|expand)\b/iu,
  sometimes:
    /\b(?:(?<!even |as )if|when|whenever|unless|in case|optional(?:ly)?|where (?:needed|necessary|possible))\b/iu,
  plainOrder: {
    pairs: [
      [/^open\b/iu, /^(?:close|shut|seal|lock)\b/iu],
      [
        /^(?:stop|pause|halt|drain|shut down|switch (?:\p{L}+ ){0,4}?off|turn (?:\p{L}+ ){0,4}?off|power (?:off|down)|disable|suspend|silence)\b/iu,
        /^(?:start|restart|resume|switch (?:\p{L}+ ){0,4}?on|turn (?:\p{L}+ ){0,4}?on|power (?:on|up)|enable|re-?enable)\b/iu,
      ],
      [
        /^(?:start|switch (?:\p{L}+ ){0,4}?on|turn (?:\p{L}+ ){0,4}?on|power (?:on|up))\b/iu,
        /^(?:stop|shut down|switch (?:\p{L}+ ){0,4}?off|turn (?:\p{L}+ ){0,4}?off|power (?:off|down))\b/iu,
      ],
      [
        /^(?:remove|take (?:\p{L}+ ){0,4}?(?:out|off)|pull|unplug|unscrew|loosen|detach|disconnect|unmount|unpack|lift)\b/iu,
        /^(?:put (?:\p{L}+ ){0,4}?(?:back|in|on)|replace|refit|reinstall|reattach|plug|screw|tighten|attach|connect|mount|pack|lower|insert)\b/iu,
      ],
      [/^(?:empty|drain)\b/iu, /^(?:fill|refill)\b/iu],
      [/^(?:sign|log) (?:in|on)\b/iu, /^(?:sign|log) (?:out|off)\b/iu],
      [
        /^(?:build|compile|write|draft|create|make|prepare|install|set up|configure|download|print|assemble|request|order|generate)\b/iu,
        /^(?:test|verify|check|validate|deploy|publish|release|ship|send|sign|submit|deliver|delete|remove|review|approve)\b/iu,
      ],
      [
        /^(?:deploy|upload|install|apply|repair|fix|clean|wash|replace|migrate|restore|copy|update|upgrade)\b/iu,
        /^(?:test|verify|check|validate|confirm|compare|watch|monitor|inspect)\b/iu,
      ],
    ],
    last: /^(?:(?:verify|confirm|validate|announce|report|document|file|archive|celebrate|finish|close|sign off|log out|sign out|clean up|tidy|hand over|tell|inform|notify|thank|delete|remove)\b|(?:write|note|record) (?:\p{L}+ ){0,5}?(?:log|logbook|note|report|time|ticket|card)\b|(?:send|write) (?:\p{L}+ ){0,4}?(?:report|summary|confirmation|note|list)\b)/iu,
  },
  conduct:
    /^(?:avoid|prefer|keep|remember|consider|note|try|be|make sure|ensure|never|always|do not|don['’]t|treat|think|respect|use|let|see|read|refer|look)\b/iu,
  definition:
    /^[^,;:]{2,80}?\s(?:is|are|means|refers to|describes|stands for|consists? of|lets? you|allows? you to|provides?|defines?)\s/iu,
  deictic:
    /\b(?:this|these|those|such(?! as\b)|(?:the|as|see) (?:above|below)|(?:above|below)(?=\s*(?:[,.;:)]|$))|here|former|latter|previous(?:ly)?|earlier|aforementioned|following)\b/iu,
  hanging:
    /\b(?:when|if|must|should|can|may|to|be|are|is|either|by|with|for|that|because|where|will|shall|and|or|of|including|like|such as|not|following (?:cases|situations|conditions|reasons)|(?:one|any|some) of)\s*(?:the following)?\s*[:…]$/iu,
  denies: /\b(?:not|never(?!-)|cannot|no longer|\w+n['’]t)\b/iu,
  mistake:
    /\b(?:never(?!-)|do not|don['’]t|must not|mustn['’]t|should not|shouldn['’]t|cannot|avoid|beware|careful|will fail|fails|loses?|lost|data loss|corrupt\w*|overwrit\w*|destroy\w*|permanent\w*|breaks?|breaking|not (?:recommended|supported|safe)|deprecated|unsafe|insecure|at risk)\b/iu,
  rule: /^(?<subject>(?!(?:You|We|I|It|This|That|These|Those|They|There|He|She|One|If|When|Where|What|How|In|On|At|For|To|As|By|With|Before|After|While|Although|Unless|Note|All|Each|Every|Only|Any|No|Some|Many|Most)\b)\p{Lu}[^,;:()]{2,60}?)\s+(?<rule>(?:must|should|shall|has to|have to|needs? to)\s[^:;]{8,150}?)[.!]?$/u,
  symptom:
    /\b(?:(?:does|do|did|is|are|was|were|has|have) not|(?:does|do|did|is|are|was|were|has|have)n['’]t|no longer|nothing|stops?|stopped|fails?|failed|hangs?|crash(?:es|ed)?|breaks?|broke|broken|missing|lost|refused|rejected|blank|wrong|different|slow|full|stuck|leaks?|alarms?|errors?|late|stays? \p{L}+|too (?:many|few|much|little|high|low|long|late|hot|cold|warm))\b/iu,
  obliges:
    /\b(?:must|should|shall|has to|have to|needs? to|is (?:required|forbidden)|are (?:required|forbidden)|never(?!-)|always)\b/iu,
  example: /\b(?:for example|for instance|e\.g\.|such as|like a|like the|an example)\b/iu,
  orders: ordersEn,
  runs: runsEn,
  values: valuesEn,
  incident: incidentEn,
  headings: {
    skip: /^(?:you (?:may|might) (?:also )?(?:like|be interested).*|recommended.*|recent (?:pages|posts|articles|activity)|popular.*|activity|history|watchers|people|see also|references?|further reading|external links|related(?: \w+)?|contents|table of contents|on this page|feedback|comments?|footnotes?|notes and references|citations?|bibliography|licen[cs]e|copyright|credits|authors?|contributors|acknowledge?ments?|change ?log|release history|revision history|navigation|sources|index|next steps|what['’]s next|compatibility|attachments?|labels?|page tree|child pages)$/iu,
    weak: /^(?:overview|introduction|synopsis|syntax|summary|about|background|history|motivation|conclusion.*|abstract|preface|options|parameters|arguments|reference|api reference|methods|examples?|faq|questions|definitions|glossary|requirements|prerequisites?|prereqs)$/iu,
    general:
      /^(?:overview|introduction|synopsis|syntax|summary|about|description|usage|notes?|options|parameters|arguments|reference|methods|examples?|configuration|config|setup|installation|details|background|procedure|steps|definitions|requirements|prerequisites?|other rules|standards|indentation|naming|general|settings|solution|troubleshooting|develop|logging|comments|operators|limitations|conclusion)$/iu,
    bare: /^(?:overview|introduction|summary|about|description|details|general|body|content|page)$/iu,
  },
  callout:
    /^(?<tone>warning|caution|danger|important|note|tip|attention|hint|nb|n\.b\.|heads[- ]up)\s*[:!–—-]\s*/iu,
  tones: {
    warning: 'warning',
    caution: 'warning',
    danger: 'warning',
    important: 'warning',
    attention: 'warning',
    'heads-up': 'warning',
    'heads up': 'warning',
    note: 'note',
    nb: 'note',
    'n.b.': 'note',
    tip: 'tip',
    hint: 'tip',
  },
  boilerplate:
    /\b(?:was this (?:page|article|section) helpful|(?:vote for|(?:start|stop) watching) this issue|added a comment -|edit (?:this|on) (?:page|github)|cookies?\b.{0,60}\b(?:use|accept|consent|policy|settings)|(?:we|this (?:site|website)) uses? cookies|all rights reserved|copyright (?:©|\(c\))|privacy policy|terms of (?:use|service)|sign (?:in|up) (?:to|for)|subscribe to (?:our|the)|follow us|share this|skip to (?:main )?content|table of contents|last (?:updated|modified|edited)|report (?:a|an) (?:bug|issue|problem)|pull requests? (?:are|is)? ?welcome|on this page|back to top|loading\.\.\.|javascript is (?:disabled|required)|(?:previous|next) page|back to (?:the )?(?:menu|index|home)|download from|powered by|page tree|created by|minutes? read|try it now|citation needed)\b/iu,
  chatter:
    /^(?:let['’]?s|luckily|hopefully|okay|ok\b|thanks|thank you|welcome|congratulations|hello|hi\b|hold up|as always|feel free|enjoy|have fun|that['’]s it|that concludes|still here|speaking of|here are|here is|here['’]s|there are (?:some|several|many|two|three|four|a few)|as you can see|as we|we saw|(?:now|next|first|then|finally),? (?:that|let|we|i)\b|we(?:['’]ll| will| start| can see| have seen)\b|say for example|one nice thing|what follows|e\.g\.|i\.e\.|i\b|my\b)|\b(?:in this (?:article|post|tutorial|guide|chapter|section|document|page|example|video)|this (?:article|post|tutorial|guide|chapter|section|document|page|book|documentation)|you['’]ll (?:learn|see|find)|you should now|you should see|i['’](?:ve|m|ll|d)|i (?:have|am|would|will|use|used|basically|haven['’]t)|grab some)\b/iu,
};
