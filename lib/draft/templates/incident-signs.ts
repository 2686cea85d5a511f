/** How a page tells of one thing that went wrong. Headings are tried whole, sentences where they stand. */
export type IncidentSigns = {
  /** A title that says so. */
  readonly title: RegExp;
  readonly headings: Readonly<Record<'symptom' | 'tried' | 'cause' | 'fix' | 'prevention', RegExp>>;
  readonly sentences: Readonly<Record<'tried' | 'cause' | 'fix' | 'prevention', RegExp>>;
};

export const incidentEn: IncidentSigns = {
  title:
    /\b(?:incidents?|outage|post[- ]?mortem|near[- ]?miss|accident|breakdown|mishap|what (?:happened|went wrong)|the (?:day|night|morning|evening|week|hour)s? (?:that |when )?(?:the|our|we|a)|(?:minutes|hours|days) without|lessons? (?:from|learn(?:ed|t))|retrospective on|after[- ]action|root cause|rca|sev[- ]?\d|blameless|(?:was|were|went) (?:down|lost|wrong|missing|unreachable|charged twice|sent twice)|double (?:charges?|bookings?|mails?)|recall)\b|^(?:incident )?review\b/iu,
  headings: {
    symptom:
      /^(?:the )?(?:symptoms?|problem|impact|description|report|complaint|timeline|chronology|sequence of events|course of events|effects?|observations?|summary of (?:the )?(?:incident|event)|what (?:happened|(?:we|people|they|users|customers|staff|\p{L}+) (?:saw|see|noticed|observed|reported))|how (?:it|this|we|the \p{L}+) (?:was |were )?(?:noticed|found|discovered|showed|seen|noticed it)|steps to (?:reproduce|see it))$/iu,
    tried:
      /^(?:what (?:we|i|they) (?:had )?(?:tried|suspected|thought|checked)(?: (?:first|before|so far))?|what did(?: not|n['’]t) (?:help|work)|(?:tried|first attempts?|false (?:leads?|trails?|starts?)|dead ends?|red herrings?|not the (?:cause|reason)|ruled out|wrong turns?))$/iu,
    cause:
      /^(?:the )?(?:(?:root|real|actual|underlying|likely|probable) )?causes?(?: analysis)?$|^(?:the )?(?:diagnosis|culprit)$|^(?:the )?(?:findings|analysis|explanation|contributing factors|chain of events)$|^what (?:caused (?:it|this|the \p{L}+)|(?:really |actually )?(?:went wrong|happened in (?:truth|reality))|was wrong|lay behind it|was behind it|we (?:found|know)(?: out)?(?: now| so far| today)?|it (?:really |actually )?was|(?:really|actually) happened)$|^how (?:it|this|that|so) (?:came about|could happen|was possible|happened)$|^why (?!.*\b(?:is|are|must|should|we)\b)(?:it|this|that|the|nobody|no one|they|all|so)\b.*\b(?:was|were|had|did|broke|fell|went|came|ran|burst|lost|stood|got|took|made|let|kept|gave|left|shut|hung|froze|sank|rose|spread|sent|paid|saw|knew|thought|\p{L}+ed)\b.*$/iu,
    fix: /^(?:the )?(?:fix|solution|resolution|repair|remedy|workaround|recovery|response|mitigation)$|^what (?:helped|fixed (?:it|this)|solved (?:it|this)|worked|(?:we|i|they) did(?: (?:about it|then|on \p{L}+|next|first|that \p{L}+))?)$|^how (?:we|it|this|i|they) (?:was |were )?(?:fixed|solved|repaired|resolved|recovered|restored|put (?:it )?right)(?: it)?$/iu,
    prevention:
      /^(?:prevention|preventing (?:it|this|a repeat|recurrence)|preventive (?:actions?|measures?|steps)|corrective actions?|follow[- ]?ups?(?: actions?)?|action items?|actions|measures|lessons(?: learn(?:ed|t))?|what (?:(?:we|has|have|will|is|they) )?(?:have |has |will |are |be )?(?:changed?|changes|changing|learn(?:ed|t)|do differently|differs?|(?:is )?different now)(?: (?:now|since|afterwards|differently|from it))?|so that it (?:does not|doesn['’]t|never) happens? again|next time|since then)$/iu,
  },
  sentences: {
    tried:
      /\b(?:(?:did(?: not|n['’]t)|has(?: not|n['’]t)) (?:help|helped|change anything|fix|solve|cure|make (?:any|a) difference)|(?:was|were) not the (?:cause|reason|problem|culprit)|(?:no|without any?) (?:change|effect|difference|improvement|success)|made no difference|did nothing|to no avail|in vain|nothing changed|changed nothing|only moves the problem)\b|\b(?:i|we|they|she|he|somebody|someone|everybody|everyone) (?:also |first |then |at first |initially )?(?:tried|suspected|assumed|guessed|blamed)\b/iu,
    cause:
      /^(?:the |its |our )?(?:root |real |actual |underlying |true |main )?(?:cause|reason|culprit)(?: (?:for|of|behind) [^.:,]{1,60})?(?:\s*[:–—]\s|,? (?:was|lay|turned out|proved|is that)\b)|\b(?:was|were|had been) (?:caused|triggered|set off|brought (?:on|about)) by\b|\bturned out (?:that|to be|to have)\b|\btraced (?:[\p{L} ]{1,30} )?(?:back )?to\b|\b(?:happened|failed|stopped|broke|occurred|came) because\b|\bthe (?:culprit|fault|trouble) (?:was|lay)\b|\b(?:came|boiled) down to\b/iu,
    fix: /^(?:fixed|fix|solution|solved|resolution|resolved|workaround|remedy|repaired|cured)(?: (?:in|by|with|on|for now)\b|\s*[:–—])|\bthe (?:fix|remedy|solution|workaround|repair|cure) (?:was|came|consisted|is to)\b|\b(?:i|we|they|she|he) (?:then |finally |eventually |therefore |soon )?(?:fixed|solved|repaired|resolved|cured|restored|rolled back|rolled it back|reverted|replaced|corrected|put back|switched back|swapped)\b|\b(?:was|were) (?:fixed|resolved|solved|restored|repaired|reverted|rolled back|replaced|corrected)\b|\b(?:solved|cured|fixed|resolved) (?:it|the (?:problem|fault|issue))\b|\b(?:problem|fault|error|noise|leak|smell|alarm) (?:was gone|went away|disappeared|stopped)\b/iu,
    prevention:
      /^(?:to|in order to) (?:prevent|avoid|notice|catch|detect|spot|stop) (?:it|this|that|such|a repeat|the same|another)\b|\bso (?:that )?(?:it|this|that) (?:does not|doesn['’]t|cannot|can['’]t|never|will not|won['’]t|can never) (?:happen|occur|come back|be repeated)\b|\b(?:from now on|from then on|since then|ever since|in future|in the future|next time)\b|\bwe (?:have )?now \p{L}+|\bis now (?:part of|checked|tested|required|watched|done)\b|^added (?:a |an )?(?:tests?|checks?|alarms?)\b/iu,
  },
};

export const incidentDe: IncidentSigns = {
  title:
    /(?<!\p{L})(?:vorfall|vorfälle|störung|ausfall|ausfälle|zwischenfall|panne|havarie|unfall|beinaheunfall|nachbetrachtung|rückblick|was (?:passiert(?:e| ist)|geschah|schiefging)|(?:minuten|stunden|tage) ohne|der (?:tag|abend|morgen), an dem)(?!\p{L})/iu,
  headings: {
    symptom:
      /^(?:die )?(?:symptome?|problem|fehlerbild|auswirkung(?:en)?|beobachtung(?:en)?|was (?:passiert(?:e| ist)|geschah|geschehen ist|wir (?:sahen|sehen|beobachteten|bemerkten)|zu sehen war|auffiel)|so (?:tritt es auf|zeigt(?:e)? es sich|fiel es auf)|wie (?:es|wir es|der fehler) (?:auffiel|bemerkt(?:en)?(?: wurde)?))$/iu,
    tried:
      /^(?:was (?:wir|ich) (?:zuerst |vorher )?(?:versucht(?:en)?|probiert(?:en)?|vermutet(?:en)?|geprüft)(?: haben| hatten)?|was nicht (?:half|geholfen hat)|(?:versucht|fehlversuche|irrwege|falsche fährten?|nicht die ursache|ausgeschlossen))$/iu,
    cause:
      /^(?:die )?(?:eigentliche |wahre |tatsächliche |wahrscheinliche )?(?:ursachen?|ursachenanalyse|auslöser|diagnose)$|^(?:was (?:dahintersteckte|dahinter steckte|die ursache war|schiefging|schieflief|falsch lief|wir fanden)|woran es lag|warum (?:es|das|sie|er|niemand|keiner|die|der)(?!\p{L}).*(?<!\p{L})(?:war|waren|wurden?|hatten?|geschah|passierte|\p{L}*(?:ging|fiel|kam|blieb|brach|stand)(?:en)?|\p{L}{3,}te))$/iu,
    fix: /^(?:die )?(?:lösung|behebung|abhilfe|reparatur|sofortmaßnahmen?|wiederherstellung|umgehung)$|^was (?:geholfen hat|half|wir (?:taten|getan haben|dann taten|am \p{L}+ taten))$|^(?:so|wie) (?:wurde es|haben wir es|wir es|es) (?:behoben|gelöst|repariert)(?: wurde| haben)?$/iu,
    prevention:
      /^(?:vorbeugung|vermeidung|maßnahmen|folgemaßnahmen|lehren|was (?:wir (?:ändern|geändert haben|gelernt haben|daraus lernen|jetzt anders machen|künftig tun)|sich ändert|anders wird)|damit (?:es|das) nicht (?:wieder|noch einmal) (?:passiert|geschieht|vorkommt)|seither|künftig|beim nächsten mal)$/iu,
  },
  sentences: {
    tried:
      /(?<!\p{L})(?:(?:half|halfen) (?:\p{L}+ ){0,2}nicht|nicht geholfen|(?:war|waren) nicht (?:die ursache|der grund|schuld)|(?:ohne|kein(?:en)?|keinerlei) (?:erfolg|wirkung|unterschied|besserung|änderung)|änderte nichts|brachte nichts|vergeblich|umsonst|(?:wir|ich) (?:\p{L}+ )?(?:vermuteten|vermutete|versuchten|versuchte|probierten|probierte|verdächtigten))(?!\p{L})/iu,
    cause:
      /^(?:die |der )?(?:eigentliche |wahre |tatsächliche )?(?:ursache|grund|auslöser)(?: (?:dafür|hierfür|(?:des|der|für) [^.:,]{1,60}))?(?:\s*[:–—]\s| (?:war|lag|ist, dass)(?!\p{L}))|^(?:ursache|grund|auslöser|schuld) (?:war|waren|daran war)(?!\p{L})|(?<!\p{L})(?:wurden?|worden) (?:[^.]{1,80} )?(?:verursacht|ausgelöst)|(?<!\p{L})(?:verursacht|ausgelöst) (?:wurde|wurden|worden)|(?<!\p{L})(?:(?:stellte|stellten) sich heraus|lag daran|lagen daran|zurückzuführen|wie sich zeigte|(?:der fehler|das problem|es) lag (?:an|am|im|in|bei)|kam daher)(?!\p{L})/iu,
    fix: /^(?:behoben|lösung|gelöst|abhilfe|behebung|repariert|umgehung)(?: (?:in|mit|durch|am|seit)(?!\p{L})|\s*[:–—])|(?<!\p{L})(?:(?:die lösung|die abhilfe) (?:war|ist|bestand)|(?:wurde|wurden) (?:[^.]{1,80} )?(?:behoben|gelöst|repariert|wiederhergestellt|ausgetauscht|zurückgesetzt|zurückgespielt|ersetzt)|(?:wir|ich) (?:haben |hatten )?(?:[^.,]{1,60} )?(?:behoben|gelöst|repariert|ersetzten|tauschten|reparierten|behoben|spielten))(?!\p{L})/iu,
    prevention:
      /^(?:damit (?:das|es|so etwas|dies)|um (?:das|es|so etwas|dies|eine wiederholung))(?!\p{L})|(?<!\p{L})(?:nicht (?:wieder|noch einmal|mehr) (?:passiert|geschieht|vorkommt)|künftig|in zukunft|ab sofort|seither|seitdem|von nun an|beim nächsten mal)(?!\p{L})/iu,
  },
};
