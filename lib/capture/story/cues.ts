/** Words people use where they say one part of how a problem was solved; one list a language. */
type Cues = { tried: RegExp; cause: RegExp; fix: RegExp; environment: RegExp; symptom: RegExp };

const en: Cues = {
  tried:
    /\b(?:(?:i|we|they)(?:'ve|'d| have| had)? (?:tried|attempted|tested|restarted|reverted|rolled back)|tried (?:to|with|it)|no luck|did(?:n'?t| not) (?:help|work|change|fix)|(?:still|same) (?:fails?|failing|happens?|broken|error|result|problem|issue)|without success|to no avail)\b/i,
  cause:
    /\b(?:root cause|the (?:real |actual |underlying )?(?:cause|reason|culprit)|caused by|because of|due to|turn(?:s|ed) out|(?:the )?(?:problem|issue|bug) (?:is|was) (?:that|in|with|caused)|what happens is|as far as i can tell|boils down to)\b/i,
  fix: /\b(?:(?:is|was|been|now|should be) (?:fixed|resolved|solved|patched)|fix(?:ed|es)? (?:in|by|with|it|this|the)|the (?:fix|solution|workaround)|work ?around|patch(?:ed)? (?:applied|attached|committed|is)|(?:committed|merged|released|deployed|applied|checked in)|works (?:now|fine|again|for me)|solved (?:by|it|this)|rolled out|upgrad(?:e|ed|ing) to)\b/i,
  environment: /^(?:environment|versions?|platform|setup|system(?: info)?|configuration)\b/i,
  symptom:
    /^(?:symptoms?|what happens|problem|summary|description|steps to reproduce|actual|observed|error|impact)\b/i,
};

const de: Cues = {
  tried:
    /(?:\b(?:haben|habe|hatte[n]?) (?:\S+ ){0,6}(?:versucht|probiert|getestet|neu gestartet)\b|\bohne erfolg\b|\b(?:half|hilft|brachte) (?:auch )?nicht|\bimmer noch\b|\bgleiche[rs]? fehler\b|\bnichts gebracht\b)/i,
  cause:
    /(?:\bursache\b|\bgrund (?:ist|war|dafür)\b|\bliegt (?:daran|an)\b|\blag (?:daran|an)\b|\bverursacht (?:durch|von)\b|\bstellte sich heraus\b|\bwegen\b)/i,
  fix: /(?:\bbehoben\b|\bgelöst\b|\blösung\b|\bworkaround\b|\bumgehung\b|\b(?:funktioniert|läuft|geht) (?:jetzt|wieder|nun)\b|\beingespielt\b|\bausgerollt\b|\bgepatcht\b)/i,
  environment: /^(?:umgebung|version(?:en)?|plattform|system|konfiguration)\b/i,
  symptom: /^(?:symptom|problem|beschreibung|was passiert|schritte|fehler|auswirkung|beobachtet)/i,
};

const CUES: Readonly<Record<string, Cues>> = { en, de };

/** The cues of a page's language; of English where there are none, since people write errors in it everywhere. */
export const cuesFor = (language: string | null): Cues => CUES[(language ?? 'en').slice(0, 2)] ?? en;
