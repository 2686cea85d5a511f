/** Titles of what is planned, decided, told or counted, rather than of something that has to be done now. */
export const PLAN =
  /\b(?:roadmap|retro(?:spective)?|plan(?:ning|ung)?|release notes|changelog|decisions?|offsite|weekly|proposals?|survey|goals?|figures|holidays?|agenda|meetings?|contracts?|lease|project page|guild|vendors?|comparison|training|rename|logo|colou?rs|raci|budget|angebot\w*|termine?n?|terminplan\w*|umbau|feier|protokoll|jour fixe|fahrplan|urlaub\w*|schulung\w*|umfrage|ziele|kennzahlen|beschluss|versionshinweise|team ?tag|translat\w*|wording|help text|blog|quiz|research|interviews?|automated test|test cases?|reporting|diagrams?|templates?|design|naming|documentation|invitation|review|newsletter|tender|ausschreibung\w*|purchase|launch|concept|konzept|statisti\w*|timetable|calendar|kalender|party|what is new|what's new|what changes|notice|award|fair|wahl\w*|rota|dienstplan|release|season|öffnungszeiten|sprechzeiten|einführung|übersetz\w*|auswertung|grafik|entwurf|vorlage|folgenabschätzung|einladung|bericht\w*|rundschreiben|reuni[oó]n\w*|orden del día|acta|planificación|calendario|turnos|vacaciones|resumen|informe|formación|encuesta|presupuesto|propuesta|boletín|riunione|verbale|ordine del giorno|turni|ferie|riepilogo|relazione|formazione|sondaggio|preventivo|proposta|novità|réunion|compte[- ]rendu|ordre du jour|congés|bilan|rapport|sondage|proposition|devis|vergadering|notulen|rooster|verslag|opleiding|voorstel|jaarplan)\b/gi;

export const TROUBLE =
  /\b(?:errors?|fail\w*|broken|stuck|wrong|cannot|can't|do(?:es)? ?n[o']t|did ?n[o']t|wo ?n[o']t|will not|not work\w*|never arriv\w*|denied|refused|rejected|missing|lost|gone|urgent|crash\w*|killed|restart(?:s|ing|ed)|hangs?|stopped|stands still|waiting for|time(?:d)? ?out|twice|two times|instead of|too (?:high|low|many|much|few)|nobody|no longer|dead|died|offline|slow|full|still|nothing|never|unknown|invalid|expired|alarm|fault|blank|empty|disappear\w*|vanish\w*|fell|leak\w*|comes? back|fehler\w*|geht nicht|kommt nicht|funktioniert nicht|liefert nichts|kaputt|fehlt|fehlen|hängt|abgelehnt|dringend|abgestürzt|steht still|verweigert|klemmt|gesperrt|doppelt|niemand|statt|nicht mehr|schon wieder|fall(?:a|o|ó|an|os|as)|err(?:ore|ori|or|ores|eur|eurs)|no (?:funciona|va|sale|abre|arranca|imprime|llega|entra|carga|cierra|puedo|deja|responde)\w*|bloquead\w+|atascad\w+|rechazad\w+|caducad\w+|perdid\w+|parad[oa]s?|falta[n]?|roto|urgente|demasiad\w+|vací[oa]s?|sigue (?:sin|igual)|otra vez|de repente|non (?:funziona|va|parte|esce|apre|stampa|arriva|entra|carica|chiude|riesco|risponde)\w*|guast[oaie]|blocc(?:o|a|ato|ata|ati|ate)|rifiutat\w+|scadut\w+|pers[oaie]|ferm[oaie]|manca(?:no)?|rott[oaie]|vuot[oaie]|spento|spenta|di nuovo|improvvisamente|trop(?:po|pa|p)|allarm\w*|alarma|avería\w*|panne|ne (?:marche|fonctionne|part|sort|répond|démarre) (?:pas|plus)|bloqué\w*|refusé\w*|périmé\w*|perdue?s?|manque(?:nt)?|cassée?s?|storing\w*|werkt niet|doet niets|vastgelopen|geweigerd|verlopen|kwijt|ontbreekt|kapot|leeg|mislukt\w*)\b/gi;

/** What is said where nothing has to be done. */
export const SETTLED =
  /\b(?:no (?:trouble|action|hurry|change[sd]?|problem|questions?|open \w+|errors?|dates?|need)|not? (?:urgent|affected|part of)|nothing (?:is )?(?:broken|wrong|changes|to do|is renamed)|without (?:trouble|problems?|questions?)|none|all (?:is |are )?(?:well|fine|good|green|ok|normal)|(?:is|are|works?|runs?) (?:fine|normal|normally|well|green)|as (?:usual|planned|agreed|before|discussed)|unchanged|stays?|remains?|perfectly|thanks?|thank you|approved|agreed|confirmed|completed?|done|closed|keine? (?:störung\w*|änderung\w*|eile|handlungsbedarf|probleme?)|ohne (?:störung|probleme?)|bleib(?:t|en)|wie (?:immer|bisher|jedes jahr|geplant)|unverändert|erledigt|zugestimmt|vielen dank|danke|sin (?:incidencias?|novedad|problemas?|cambios?)|todo (?:bien|correcto|en orden|normal)|no hay (?:prisa|problemas?|cambios?|incidencias?)|nada (?:urgente|que hacer)|(?:queda|quedó|está|están) (?:cerrad|aprobad|resuelt|acordad)\w+|como siempre|gracias|resuelt[oa]s?|acordad[oa]s?|aprobad[oa]s?|senza (?:problemi|novità|modifiche)|tutto (?:bene|a posto|in ordine|regolare)|non c[’']è fretta|nessun (?:problema|cambiamento|guasto)|come (?:sempre|al solito|previsto)|grazie|risolt[oaie]|approvat[oaie]|concordat[oaie]|rien à (?:faire|signaler)|sans (?:problème|incident)|tout (?:va bien|est en ordre)|comme (?:prévu|d[’']habitude)|merci|aucune urgence|geen (?:haast|storing\w*|problemen)|alles (?:goed|in orde)|zoals (?:altijd|afgesproken)|bedankt|akkoord|afgerond)\b/gi;

/** A clause that says of what it names that it is well. */
export const FINE =
  /\b(?:fine|works?|worked|working|runs?|exists?|healthy|clean|right|correct|normal(?:ly)?|ok(?:ay)?|green|good|same|unchanged|stays?|remains?|tested|without (?:trouble|problems?|finding)|no (?:trouble|problem|errors?|code|stock|restarts?)|not (?:affected|concerned|touched|changed|part)|nothing is|gut|grün|intakt|arbeite(?:t|n)|läuft|laufen|bleib(?:t|en)|stimm(?:t|en)|gleich|in ordnung|geht|gehen|funktionier(?:t|en)|ohne (?:befund|störung)|buen[oa]s?|funcionan?|correct[oa]s?|en orden|normal(?:es)?|no (?:hay|tiene) (?:fallo|problemas?|errores)|bene|funzionano?|corrett[oaie]|in ordine|a posto|regolar[ei]|marche|fonctionnent?|en ordre|werkt|in orde|klopt|bien|justes?|goed)\b/i;
/** And one that takes it back. */
export const BUT =
  /\b(?:but|not|no longer|again|pero|sino|ya no|no (?:va|funciona\w*|est[áa]n?|es|sale|abre)|otra vez|ma|non|di nuovo|mais|ne|pas|maar|niet|geen|aber|nicht|kein\w*)\b/i;

export const SINCE =
  /\b(?:since|seit\w*|depuis|sinds|desde (?:ayer|hoy|el|la|las|esta|hace|que)|ayer|esta (?:mañana|noche)|da (?:ieri|oggi|stamattina|quando)|dal(?:la|le)?|ieri|stamattina|stanotte|yesterday|gestern|hier soir|gisteren|this morning|heute (?:früh|morgen)|worked (?:before|until|yesterday)|suddenly|plötzlich|for (?:three|two|\d+) (?:hours|days|weeks))\b/i;

/** Somebody speaks of what happens to them. */
export const OWN =
  /\b(?:I|I'm|my|me|we|our|us|ich|mir|mein\w*|wir|uns|unser\w*|je|mon|ma|nous|notre|nos|ik|mijn|wij|ons|onze|yo|mi|mis|nos|nuestr[oa]s?|tengo|tenemos|estoy|estamos|he|hemos|io|mio|mia|miei|noi|nostr[oaie]|ho|abbiamo|sono|siamo)\b/g;

/** Words a product shows beside an item: one to be looked at now, and one that is settled, planned or only told. */
export const OPEN =
  /^(?:new|open|in progress|reopened|triage|returned|waiting|blocked|offen|neu|in arbeit|ouvert|à faire|nieuw|abierto|nuevo|aperto|incident|high(?:est)?|urgent|critical|hoch|höchste|hoog|haute|bug|p1|p2)$/i;
export const DONE =
  /^(?:done|closed|solved|resolved|merged|in review|review|scheduled|to do|planned|geplant|erledigt|geschlossen|low(?:est)?|niedrig|laag|basse|proposal|docs?|documentation|refactor|feature-request|release-notes|meeting-notes|retro|decision|roadmap|report|research|training|schulung|praise|draft|blog|translation)$/i;

/** What a field of its state says of an item that is over, and how such a field is called. */
export const OVER =
  /^(?:done|closed|solved|resolved|merged|completed?|cancelled|canceled|fixed|erledigt|geschlossen|gelöst|abgeschlossen|clos|fermé|résolu|gesloten|opgelost|chiuso|risolto|cerrado|resuelto)$/i;
export const STATE = /status|state|resolution|zustand|lösung|statut|stato|estado/i;

/** Headings of plans, notes and reports. */
export const PLANNED_PART =
  /^(?:acceptance|agenda|goals?|options?|proposal|milestones?|steps?|draft|new|changed|fixed|added|deprecated|done when|scope|dates?|timeline|roles|criteria|candidates|recommendation|cost|price|budget|contacts?|communication|decisions?|news|present|ideas?|next|outlook|total|themes|context|consequences|termine|tagesordnung|kosten|plan|ablauf|phasen|zeiten|zahlen|ziel|zweck|bewertung|programme?|texts|design|task|need|schedule|volumes|who|participation|results)$/i;

/** A year in a title that is no day. */
export const YEAR = /\b20[23]\d\b(?!-\d)/;

/** What is to be done or known today. */
export const NOW =
  /\b(?:today|tonight|this (?:morning|afternoon|evening)|now|right now|at once|immediately|in an hour|until (?:noon|\w+)|by (?:noon|two|three|four|five|six|\d+)|before (?:noon|lunch|the)|within|minutes|heute|jetzt|gleich|sofort|bis (?:\d+|mittag)|noch heute|vandaag|nu|aujourd'hui|maintenant|ce (?:matin|soir)|oggi|adesso|subito|entro|stasera|stanotte|prima (?:di|del|della|delle|che)|minuti|hoy|ahora|ya mismo|esta (?:mañana|tarde|noche)|antes de|enseguida|minutos|tout de suite|ce soir|avant|vanavond|straks|meteen|voor (?:twaalf|vier|vijf) uur)\b/gi;

/** Somebody tells how they mean to help themselves, which is where people go wrong. */
export const OWN_WAY =
  /\b(?:just|simply|anyway|quick|quickly|faster|easier|easiest|instead|rather|again|once more|suggests?|idea|tip from|somebody says|says we|einfach|schnell|lieber|trotzdem|nochmal|noch einmal|erneut|gewoon|snel|nog een keer|toch maar|opnieuw|simplement|vite|quand même|encore une fois|plutôt|otra vez|de nuevo|simplemente|sin más|rápid[oa]|directamente|mejor|voy a|vamos a|reinici\w+|di nuovo|semplicemente|direttamente|intanto|veloce\w*|piuttosto|riprov\w+|riavvi\w+|faccio|provo)\b/gi;

/** What home pages, boards and lists say beside what they list. */
export const FRAME =
  /\b(?:sign(?:ed)? (?:in|out)|log ?out|search|filter|export|home|menu|dashboard|recent(?:ly)?|favou?rites|view all|create|settings|shortcuts?|tabs?|legend|columns?|sort(?:ed)?|print|help desk|opening hours|updated|links?|archive|members|owners?|pinned|quick|show|suche|startseite|abmelden|übersicht|ansicht|spalten|legende|drucken)\b/gi;

/** Nobody here knows it, has had it or finds it written: what a lesson covers somebody has had. */
export const STUMPED =
  /\b(?:any(?:body|one)? (?:an? )?(?:ideas?|clues?)|no (?:ideas?|clue|note|article|page|entry|rule|instructions?|documentation|answer|hint|explanation)|ideas? (?:welcome|wanted)|ideas\?|puzzled|baffled|mystery|at a loss|out of ideas|stumped|(?:don[’']t|do not|doesn[’']t|does not) (?:know|say|mention|cover)|unclear|not sure|cannot explain|can[’']t explain|never (?:seen|had|heard|happened|did)|(?:nobody|no ?one) (?:here )?(?:has )?(?:seen|had)|nothing like|first time|(?:is|it[’']s) the first|new to (?:me|us)|not seen (?:before|this)|unheard|nothing in (?:the|our)|not (?:in|on) (?:the|our) (?:book|manual|list|wiki|page|sheet)|(?:page|article|manual|wiki|book|help) (?:says nothing|is (?:all )?about)|can(?:no|[’'])?t find|what (?:next|now)|is there (?:an?|some|any)|who (?:has|had|knows?|looks|can|does|could)|(?:has|have|does|did|can|could) (?:any|some)(?:body|one)|any(?:body|one)|keine (?:ahnung|idee|erklärung|anleitung|seite|regel)|ratlos|rätsel\w*|unklar|weiß nicht|wissen nicht|noch nie|nie gesehen|zum ersten mal|steht nichts|nirgends|finde nichts|was nun|gibt es|(?:hat|weiß|kennt|kann) (?:irgend)?(?:wer|jemand)|irgend(?:wer|jemand)|wer (?:kennt|weiß|hat|kann)|geen idee|iemand|weet niet|nog nooit|voor het eerst|wat nu|wie (?:weet|kan)|aucune idée|une idée|ne sais pas|jamais (?:vu|eu)|première fois|et maintenant|quelqu[’']un|qui (?:sait|peut|connaît)|rien dans|nulle part|ni idea|ninguna idea|alguna idea|no (?:sé|sabemos|se sabe|viene|aparece en|dice)|nadie (?:sabe|lo|ha)|nunca|primera vez|alguien|quién|y ahora qué|qué hacemos|nessuna idea|qualche idea|non (?:so|sappiamo|si sa|lo dice|c[’']è scritto)|nessuno (?:sa|lo|ha)|mai (?:visto|successo|capitato)|prima volta|qualcuno|chi (?:sa|conosce)|che (?:si fa|facciamo)|cosa facciamo)\b/gi;

/** What is not so: pages of trouble nothing helped with rule out one thing after the other. "No trouble" is none of them. */
export const DENIES =
  /\b(?:not|no(?! (?:trouble|action|hurry|problems?|questions?|errors?|need|change[sd]?)\b)|nothing|nobody|none|neither|nor|never|nicht|kein\w*|nichts|niemand|nie|weder|pas|rien|personne|aucune?|niet|geen|niets|ningún|ninguna|nada|nadie|non|nessun\w*|niente)\b|n[’']t\b/gi;
