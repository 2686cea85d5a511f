/** The parts that English orders to a model or a reviewer are made of, as sources of expressions. */

const MODEL =
  '(?:language models?|scoring models?|llms?|chat ?gpt|gpt-?\\d\\w*|chat ?bots?|copilots|ai (?:tools?|models?|systems?|assistants?|readers?)|summari[sz]ers?|drafters?|automated readers?)';
/** These may be other things at work too, so that only the way they are spoken to tells. */
const SPOKEN_TO = `(?:${MODEL}|ais?|bots?|assistants?|models?|machines?)`;
const REVIEWER =
  '(?:(?:second |senior |skill )?(?:reviewers?|approvers?)|(?:who(?:ever)?|the (?:person|reader|colleague|one) who) (?:approves?|reviews?|signs?)|owner of the skill|skill owner)';
const TOLD =
  '(?:previous|prior|above|earlier|all|any|your|old|system|what|everything|whatever|the (?:rules|prompt|instructions|constraints|page|task)|drafting)';
const INSTRUCTIONS =
  '(?:instructions?|prompts?|guidelines?|directions?|constraints?|(?:you (?:were|got|are)|the (?:operator|developer|user)) (?:told|given|at the start|asked)|operator told|user asked|were told|conversation|drafting task|job you|page below)';
const IGNORE =
  "(?:ignor(?:e|ing)|disregard|forget|overrid(?:e|ing)|neglect|disobey|set aside|abandon|cancel|supersedes?|suspend(?:ed)?|no longer have to obey|stop following|do not follow|don[’']t follow|void)";
const OUTPUT =
  '(?:write|say|states?|output|print|append|insert|add|include|put|emit|render|repeat|title|quote|cite|announce|praise|tell|mention|report|answer|reply|respond|list|label|rate|classify|treat|mark|set|name|lower|downgrade|choose|phrase|open|end|close|claim|describe|make up|invent|attribute|draft|generate|replace|copy|turn|drop|skip|omit|hide|leave)';
const PART =
  '(?:(?:the|this|that|your|a|each|every) (?:lesson|draft|rationales?|insight|tier|schema|summary)|rationales?|tier|the situation|every field|of every check|whatever you (?:generate|write|make|quote)|your (?:summary|answer|reply|output|response))';
const CAUTION = '(?:warnings?|cautions?|dangers?|the danger)';
const HIDE =
  '(?:drop|omit|hid(?:e|ing)|le(?:ave|aving|ft) .{0,40}\\bout|left out|out of the lesson|never (?:repeat|mention|name)s?|mention no|not (?:mention|repeat|name)|no (?:longer )?mention|skips?)';

const VERIFIED =
  '(?:checked|read|reviewed|verified|approved|cleared|certified|confirmed|tested|through (?:it|this))';

const sentence = (source: string): RegExp => new RegExp(source, 'iu');

export const english: readonly RegExp[] = [
  // Away with what was said before.
  sentence(`\\b${IGNORE}\\b.{0,40}\\b${TOLD}\\b.{0,40}\\b${INSTRUCTIONS}`),
  sentence(
    `\\b${IGNORE}\\b.{0,30}\\b(?:your (?:guidelines|developer|operator|rules|instructions)|who(?:m)?ever|${INSTRUCTIONS})\\b.{0,60}\\b(?:you|lesson|draft|sentences?|do|write|tell|will)\\b`,
  ),
  sentence(
    `\\b(?:instructions?|prompt|rules|directions|guidelines)\\b.{0,40}\\b(?:void|superseded?|supersede|suspended|resume|no longer appl\\w+|contained an error)\\b`,
  ),
  sentence(
    `\\bnew (?:instructions|orders) (?:supersede|from)|\\binstead:|\\b(?:nothing|none of (?:what|the \\w+))\\b.{0,12}\\b(?:above|before|earlier|so far)\\b.{0,12}\\b(?:appl(?:y|ies)|counts?|holds?|matters?)\\b|\\b(?:everything|all|whatever|what) (?:\\w+ ){0,2}(?:above|before this)\\b.{0,12}\\b(?:no longer|not) (?:appl\\w+|valid|counts?|holds?|true)\\b|\\b(?:blank|clean) slate\\b`,
  ),
  sentence(`\\bignore\\b.{0,30}\\band (?:draft|write|say|output|print)\\b`),
  // A part to play.
  sentence(
    `\\b(?:you are now|pretend (?:to be the|the page|that you are)|imagine (?:that )?you(?: are|['’]re)|suppose you were|as if you were|in character|role ?-?play|new persona|act as|speak as|be my|takes? the part of|in this parallel world|simulate (?:being|a (?:terminal|console|shell|person))|play a game in which you|unrestricted model|developer mode is|you are dan)\\b`,
  ),
  sentence(`\\b(?:an )?ai (?:that|with|who) (?:never|no|always|lowers?|has no)\\b`),
  // A model spoken to.
  sentence(
    `(?:^|[^\\p{L}\\p{N}\\s][\\s#*/]*|\\b(?:dear|hey|hello|to|note to|for|of) (?:the |all )?)${SPOKEN_TO}\\s?(?::|,(?! (?:and|or)\\b)|\\breading|(?: note| directive)s?:)`,
  ),
  sentence(`[,;(] ?(?:dear |the |you,? )?${SPOKEN_TO}(?:[,.;:]|$|\\s+(?:do not|and obey))`),
  sentence(
    `\\b${SPOKEN_TO}\\b.{0,40}\\b(?:must|shall|should|(?:have|has|is|are) (?:to|required to|asked to)|need not|may (?:treat|drop|skip)|will say)\\b.{0,80}\\b${OUTPUT}\\b`,
  ),
  sentence(
    `\\b(?:${MODEL}|assistants?|machines?|bots)\\b.{0,80}\\b(?:lesson|tier|this page|this (?:text|line|document)|cautions?|reviewers?|approvers?|citations?|say it|required to|assess again|for harm|certif\\w+|let the|a tier of)\\b`,
  ),
  sentence(
    `\\bwho(?:ever)? (?:drafts|writes the draft|summari[sz]es)\\b|\\byou(?: are|['’]re|,) (?:an? |the )?${SPOKEN_TO}\\b|\\b(?:payload|machine readable part)\\b.{0,60}\\b(?:model|bots?)\\b`,
  ),
  sentence(`\\b(?:model|assistant|ai|llm|bot)(?: note)?: (?:\\p{L}+)`),
  sentence(
    `\\b(?:the )?(?:model|assistant|drafter|ai)\\b.{0,20}\\b(?:agrees? that|should sign|to merge|may treat)\\b`,
  ),
  // A reviewer spoken to, or about to be.
  sentence(
    `\\b(?:dear|note (?:to|for)|message (?:to|for)|to|ask|tell|thank|warn|convince|congratulate|help|for|let) (?:the |that )?${REVIEWER}`,
  ),
  sentence(`(?:^|[("“,;:] ?)(?:dear )?${REVIEWER}\\s?[:,]`),
  sentence(
    `\\bsign(?:s|ed)? (?:it|this|everything) off\\b|\\blgtm\\b|(?:^|[\\s-])(?:reviewed|approved|checked|verified|signed)(?:\\s*[,:]\\s*|-)(?:yes|fine|ok|okay|good|safe|by)\\b|\\b(?:already ${VERIFIED}|been (?:verified|reviewed|approved|cleared|through (?:it|this)))\\b.{0,40}\\b(?:by|safe|please|button|just|word by word|experts?)\\b`,
  ),
  sentence(
    `\\bneeds? no (?:second |further )?(?:reviewer|approver|approval)\\b|\\bapprove (?:me|on save|this|it|whatever)\\b`,
  ),
  sentence(
    `\\b(?:lesson|draft|author|reviewer)\\b.{0,40}\\b(?:outstanding|flawless|excellent|brilliant|perfect|best|most careful)\\b`,
  ),
  // Words for the parts of a lesson and what to do to them.
  sentence(`\\b${OUTPUT}\\b.{0,80}\\b(?:in|into|of|at the end of|from|that|with|to|under)? ?${PART}`),
  sentence(
    `\\b(?:the|this|a) lesson\\b.{0,20}\\b(?:must|shall|should|has to|whose)\\b|\\bthe title\\b.{0,10}$`,
  ),
  sentence(
    `\\b(?:risk|tier|severity|harm)\\b.{0,30}(?:=|:|\\bis\\b|\\bto\\b|\\bas\\b)\\s*["“]?(?:low|none|trivial|1\\b|one\\b|normal)|\\b(?:classify|assess(?:ed)?|rate|grade|mark|label) (?:(?:it|this|harm|risk|the (?:result|output|answer|text)) )?(?:so\\b|as (?:low|none|trivial|harmless|safe|checked|approved|reviewed|ordinary|minor)\\b)|\\b(?:choos|pick|tak)(?:e|ing) the low(?:est)? (?:level|tier|grade|risk|rating)\\b|\\btier (?:low|of one)\\b`,
  ),
  // Warnings to be kept quiet.
  sentence(`\\b${HIDE}\\b(?:(?!\\bwithout\\b).){0,30}\\b(?:the |every |each |all |any |of )*${CAUTION}`),
  sentence(`\\b${CAUTION}\\b.{0,30}\\b(?:are|is) (?:off|to be left out|a joke)\\b`),
  // Quotes to be made up.
  sentence(
    `\\b(?:quote|cite) (?:me|the|this|sentence)\\b.{0,60}\\b(?:as (?:saying|evidence)|verbatim|for the claim|although it is)\\b|\\b(?:invent|make up) (?:what|the sentences|whatever)\\b|(?:^|[.;:!?]\\s)(?:claim|pretend|assert) that\\b|\\bwhen you (?:quote|write the|describ)\\w*\\b.{0,40}|\\bwhatever you (?:make up|quote|write|generate)\\b|\\b(?:give|invent|make up) an? (?:page reference|citation|source|quote|quotation)s? for\\b|^claim \\d+:|\\bcite \\[\\d+\\]`,
  ),
  // Addresses to be passed on.
  sentence(
    `\\b(?:your|the|each) (?:summary|answer|claim|step|heading|lesson)\\b.{0,40}\\b(?:with|into|behind)\\b.{0,20}(?:!\\[|\\ba link\\b|\\bdata:)|\\badd(?:ing)? (?:a )?link\\b.{0,10}(?:$|\\b(?:to each|for each)\\b)|\\bdata:text/|\\bonload=`,
  ),
  // Marks of a conversation.
  sentence(
    `\\[/?(?:inst|sys|system|user|assistant)\\]|<\\|[^|>]{1,30}\\|>|<</?sys>>|\\{\\{[#/]system\\}\\}|"role"\\s*:\\s*"(?:system|developer|assistant)"|</?(?:system|instructions?|admin|thinking|assistant|page|prompt|developer)\\b[^>]*>|#{2,} ?(?:instruction|response)\\b|\\b(?:begin|end) (?:developer|system) message\\b|\\bsystem override\\b|^\\[\\d+\\] \\([a-z]+\\)|"(?:claims|tier)"\\s*:|\\bthis (?:session|conversation|chat) is (?:\\w+ )?(?:supervised|monitored|a test)\\b|\\b(?:comply with|obey) (?:the )?(?:page|author|text)\\b|(?:^|[.!?]\\s)\\s*(?:human|assistant|system)\\s*:|\\b(?:model|assistant|ai|llm)-(?:note|hint|order|directive)\\b`,
  ),
  sentence(
    `\\b(?:decode|obey)\\b.{0,20}\\b(?:this|what it says|model)\\b.{0,20}\\b(?:says|obey|do)\\b|\\bend of (?:the )?(?:page|data|input|context)\\b|\\b(?:page|data|input|context) ends here\\b`,
  ),
];

/** One of these stands in every English order; a text without any need not be looked at further. */
export const ENGLISH_CUES =
  /nothing|none of|slate|label|grade|assess|rate|low|session|conversation|comply|checked|confirmed|certified|ignor|regard|forget|overrid|neglect|obey|aside|abandon|cancel|supersed|suspend|follow|void|instruct|prompt|above|before this|authority|repeat|you are|imagine|pretend|suppose|as if|character|play|persona|act as|speak as|be my|part of|world|simulat|model|mode\b|\bdan\b|\bai\b|\bais\b|\bllm|gpt|\bbots?\b|chat|copilot|assistant|machine|summari|draft|automat|review|approv|whoever|skill|sign|lgtm|let it|verified|cleared|author|page ends|data ends|lesson|rational|insight|tier|schema|summary|situation|field|check|your |risk|severity|harm|lowest|classify|warning|caution|danger|quote|cite|invent|make up|made up|claim|testimony|reference|link|filters|tracking|data:|onload|\[|<|\{|system|"role"|response|untrusted|policy|provider|human|decode|end of/iu;
