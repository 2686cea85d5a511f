/** What no page of work says to the people who work by it: words about the making, reading and approving of a text made from it. */

const sentence = (source: string): RegExp => new RegExp(source, 'iu');

const MADE =
  '(?:lessons?|summar(?:y|ies)|training material|derived material|(?:generated|resulting) (?:text|material|lesson)|quiz(?:zes)?)';
const MAKER =
  '(?:who(?:m)?ever|anyone who|those who|the one who|lesson writers?|(?:text|lesson) generators?|summari[sz]ers?)';
const SOURCE = '(?:this|the) (?:page|text|row|line|cell|paragraph|document|article|entry)';
const SPOKEN =
  '(?:say|write|state|claim|mention|note|tell|assure|pretend|add|mark|label|rate|grade|call|treat|give|put|close|end|open)';
const SECOND = '(?:second|other|further) (?:reader|person|pair of eyes|signature|check)';

export const english: readonly RegExp[] = [
  // What somebody was told before: a page does not know it.
  sentence(
    `\\b(?:everything|all|anything|whatever|what|things?) (?:that )?you (?:were|are|have been|had been) (?:told|asked|given|taught|instructed)\\b|\\byour (?:(?:earlier|previous|original|former) )?(?:brief|briefing|assignment|orders|guidance|instructions|programming|training|prompt|limits)\\b|\\byour (?:earlier|previous|original|former|first|real) (?:task|job|work|goal|aim|role|purpose)\\b|\\b(?:limits?|rules?|restrictions?|constraints?) (?:that )?(?:you (?:work|operate|live|were put) under|binds? you|you are bound by)\\b|\\b(?:built|made|trained|programmed|created) you\\b`,
  ),
  // Whoever makes something of the page.
  sentence(
    `\\b(?:${MAKER})\\b.{0,40}\\b(?:turns?|makes?|reads?|writes?|condenses?|digests?|summari[sz]es?|name|mention|should|must|shall|can|emit)\\b.{0,60}\\b(?:page|text|lesson|material|summar\\p{L}+|warnings?|cautions?|brand|optional|word|this)\\b|\\bwhatever (?:program|machine|software|tool|system) reads this\\b`,
  ),
  sentence(
    `\\b(?:when|while|before|in|for) (?:you )?(?:summari[sz](?:e|ing)|condens(?:e|ing)|quot(?:e|ing)|rewrit(?:e|ing)|generat(?:e|ing))\\b.{0,30}\\b(?:treat|drop|say|write|leave|mention|use|only|${SOURCE})\\b`,
  ),
  sentence(
    `\\b(?:for|of|in|about|any|from) (?:the |any |every |each |all )?(?:generated|derived|resulting) \\p{L}+|\\b(?:the|any) (?:lesson|summary) (?:you|that you) (?:are|were|will|write|make)\\b|\\bapplies to (?:any |all )?${MADE} of (?:this|the) page\\b|\\bdraft grade\\b`,
  ),
  sentence(
    `\\b(?:classification|rating|grade|level|risk|criticality)\\b.{0,30}(?:everything (?:below|above|here)|is worked out|\\b${MADE}\\b|no ${SECOND})|\\b(?:figure of speech|only a joke)\\b.{0,40}\\b(?:count|level|rating)\\b`,
  ),
  // Whoever approves what is made of it.
  sentence(
    `\\b(?:sign(?:s|ed)?|wav(?:e|es|ed|ing)|let(?:s|ting)?) (?:it|this|them|everything) (?:off|through)\\b|\\b(?:sign-off|approval)\\b.{0,12}(?:=|:|\\bpre-)|\\b(?:accept|approve|sign|pass)\\b.{0,12}\\b(?:unread|unseen|without (?:reading|looking|a look|changes))\\b|\\bno ${SECOND}(?:s)? (?:is |are )?(?:required|needed|necessary)\\b|\\bneeds? no ${SECOND}\\b|\\b${SECOND} has (?:already )?(?:agreed|approved|signed)\\b|\\b(?:this|it|everything|all) (?:was|were|is|has been|had been) (?:already )?(?:checked|read|cleared|verified|confirmed) by (?:\\p{L}+ )?(?:people|persons?|experts?|readers?|specialists?|legal|auditors?)\\b`,
  ),
  sentence(
    `\\b(?:this|the) (?:draft|lesson)\\b.{0,80}\\b(?:right|safe|sharpest|skip|compar\\p{L}+|at a glance|unread|changes)\\b|\\b(?:praise|flatter|thank|assure|compliment)\\b.{0,30}\\b(?:editor|owner|owners|approver|reader|humans?|who(?:ever)?)\\b.{0,60}\\b(?:line|changes|doubts?|waste|bonus|draft|output)\\b`,
  ),
  sentence(
    `\\bno need to (?:read (?:on|it|this|further|more)|compare|look further)\\b|\\bcompar(?:e|ed|ing) (?:it|this|them|the (?:draft|lesson|output|text)) (?:with|to) the (?:source|page|original)\\b`,
  ),
  // Words to be said to be the page's.
  sentence(
    `\\b(?:cite|quote|attribute) (?:me|this page|the (?:page|author))\\b|\\battribute to (?:the |a )?\\p{L}+[^:]{0,30}:|\\b(?:give|use|put|show|print) (?:the following|this|these words|what follows)\\b.{0,20}\\bas (?:an? |the )?(?:quotation|quote|citation)\\b|\\bsentence (?:number )?\\d+ (?:is|says|reads|means)\\b|"(?:quotes?|sentence|verified|tier|claims?)"\\s*:`,
  ),
  // A part to play.
  sentence(
    `^imagine\\b|\\bstay in (?:character|role)\\b|\\b(?:narrator|robot|machine|computer|persona)\\b.{0,60}\\b(?:conscience|freed|no warnings?|never mentions?|must_obey|reckless)\\b|\\bread (?:me|it to me|this to me|us)\\b.{0,40}\\b(?:way|without|page|scary)\\b|\\bpersona\\s*:`,
  ),
  // Marks of a machine's talk.
  sentence(
    `\\[/?tool_?\\w*[^\\]]*\\]|\\b(?:caution|warning|approval|review|reviewer)s?_\\w+\\s*=|\\b(?:output|answer) mode (?:is|was|set)\\b|\\b(?:unfiltered|uncensored|jailbroken|unbound)\\b|\\b(?:page|fence|data|input)-?[\\da-f]{4,} ends?\\b|\\bfor the (?:text|lesson|answer|page) (?:generator|writer|maker|model)\\b`,
  ),
  sentence(
    `\\b${SPOKEN} that (?:the |this )?(?:page|warning|${SECOND}|lesson)\\b.{0,30}\\b(?:needs?|has|was|is)\\b`,
  ),
  sentence(
    `\\b(?:leave|drop|omit|skip|hide|remove|cut)\\b.{0,30}\\b(?:warnings?|cautions?|dangers?|safety notes?)\\b.{0,20}(?:\\bout\\b|\\bfrom (?:whatever|your|the (?:answer|lesson|summary))|\\bin your (?:answer|text))|\\b(?:short|clean|final) version without\\b.{0,12}\\b(?:warnings?|cautions?)\\b|\\bwarnings? (?:is|are) for (?:amateurs?|cowards?|beginners?|fools)\\b`,
  ),
];

const ADDRESS =
  /!\[[^\]]*\]\(|\bhttps?:\/\/|(?<![\w.])(?:[\w-]+(?:\.| dot )){1,4}(?:example|com|net|org|io|dev|info|site|link)\b|(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/iu;
const PASSED_ON =
  /!\[[^\]]*\]\(|\b(?:readers?|lessons?|every step|each step|(?:last|first|next) step|step (?:one|1)|the rest of|page title)\b/iu;
const SECRETS =
  /\$\(\s*(?:cat|type)\b|~\/\.(?:netrc|ssh|aws|npmrc|gnupg|kube|docker)\b|\/etc\/(?:passwd|shadow)\b/u;

/** True for an order to pass an address on to those who read a lesson, or to send what is secret to one. */
export const passesOn = (text: string): boolean =>
  ADDRESS.test(text) && (PASSED_ON.test(text) || SECRETS.test(text));

/** One of these stands in every order above. */
export const WORK_CUES =
  /you (?:were|are|have|had|work|operate|live)|your |bind|built you|made you|trained you|slate|who(?:m)?ever|anyone who|those who|lesson|generat|summari|reads this|condens|quot|rewrit|deriv|result|label|rate|grade|mark|classif|level|risk|critical|figure of|sign|wav|approv|accept|pass|second|other |further|draft|checked|through|praise|flatter|thank|assure|compliment|cite|attribut|read |sentence|"|imagine|story|tale|game|scene|character|persona|narrator|robot|machine|comput|tool|_|mode|unfilter|uncensor|jailb|unbound|ends|follows|emit|white|that |leave|drop|omit|skip|hide|remove|cut|version|warning|no need| by |compar|get to see/iu;
