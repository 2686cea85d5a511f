import { incidentDe } from './incident-signs.ts';
import type { Language } from './language.ts';
import { ordersDe } from './order-signs.ts';
import { runsDe } from './run-signs.ts';
import { valuesDe } from './value-signs.ts';

const FINITE =
  /(?<!\p{L})(?:ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|hatte|kann|können|muss|müssen|darf|dürfen|soll|sollen|sollte|sollten|will|wollen|gibt|geht|steht|läuft|bleibt|liegt|lässt|enthält|bedeutet|bestimmt|legt|zeigt|startet|endet|schlägt|fällt|kommt|tritt|führt|braucht|benötigt|erzeugt|liefert|verwendet|nutzt|setzt|prüft|löscht|speichert|schreibt|liest|sendet|erhält|sperrt|meldet)(?!\p{L})/iu;

/** "Zählen Sie": whatever verb it is, unless it asks or stands for "wenn". */
const POLITE =
  /^\P{L}*(?!(?:können|müssen|sollen|sollten|dürfen|wollen|möchten|haben|sind|werden|würden|brauchen|wissen)\s)\p{L}+(?:en|eln|ern)\s+Sie(?!\p{L})/iu;

const firstWords = (clause: string): string[] => clause.toLowerCase().match(/\p{L}[\p{L}'’-]*/gu) ?? [];

/** German. */
export const de: Language = {
  language: 'de',
  templates: {
    topic: (name) => (/[?!]$/u.test(name) ? `Thema: „${name}“` : `Thema: ${name}.`),
    condition: {
      // A German subordinate clause cannot stand alone, so it keeps its word.
      scenario: (clause, start) => `Der Fall: ${start} ${clause}.`,
      act: 'Was tun Sie in diesem Fall?',
      happens: 'Was geschieht in diesem Fall?',
      row: (header, text) => `${header}: „${text}“.`,
      named: (text) => `Der Fall: „${text}“.`,
    },
    before: {
      scenario: (step) => `Das haben Sie als Nächstes vor: „${step}“.`,
      question: 'Was muss vorher getan sein?',
      order: 'Welche Reihenfolge wäre ein Fehler?',
    },
    mistake: {
      right: 'Was davon sollen Sie tun?',
      question: 'Was davon wäre ein Fehler?',
      inCase: 'Was davon wäre in diesem Fall ein Fehler?',
    },
    choice: {
      need: (description) => `Das suchen Sie: „${description}“`,
      pick: 'Was davon verwenden Sie?',
      want: (purpose) => `Das haben Sie vor: ${purpose}.`,
      run: 'Was davon verwenden Sie?',
      described: (description) => `Eins davon beschreibt die Seite so: „${description}“`,
      name: 'Was ist gemeint?',
      said: (predicate) => `Von einem davon sagt die Seite, es „${predicate}“.`,
    },
    rule: {
      scenario: (subject) => `Es gibt eine Regel für „${subject}“.`,
      question: 'Was sagt die Regel?',
    },
    rationale: {
      right: (sentence) => `Auf der Seite steht: „${sentence}“`,
      belongs: (sentence) => `Auf der Seite gehört das woandershin: „${sentence}“`,
      later: (sentence) => `Dieser Schritt steht an anderer Stelle: „${sentence}“`,
      entry: (token, sentence) => `${token}: „${sentence}“`,
      purpose: (purpose) => `Auf der Seite dient das dazu: „${purpose}“.`,
    },
  },
  pointing:
    /(?<!\p{L})(?:dies|diese[mnrs]?|jene[mnrs]?|solche[mnrs]?|hier|dort|oben|unten|obige[mnrs]?|folgende[mnrs]?|vorige[mnrs]?|letztere[mnrs]?|erstere[mnrs]?|dabei|dafür|dadurch|daran|darauf|daraus|darin|davon|dazu|damit|danach|sonst|ansonsten|stattdessen|auch|ebenfalls|wiederum)(?!\p{L})/u,
  pronoun: /(?<!\p{L})(?:es|ihn|ihm|ihr|ihre[mnrs]?|ihnen|er|sie|sein|seine[mnrs]?)(?!\p{L})/u,
  finite: (clause) => FINITE.test(clause),
  imperative: (clause, imperatives) => {
    const words = firstWords(clause);
    const start = /^(?:bitte|dann|danach|zuerst|zunächst|anschließend|nun)$/u.test(words[0] ?? '') ? 1 : 0;
    const verb = words[start] ?? '';
    if (POLITE.test(clause)) return !/[?？]\s*$/u.test(clause);
    if (!imperatives.has(verb)) return false;
    // "Starten Sie", "Starte", "Den Dienst neu starten" are instructions; "Starten kann ..." is not.
    return !/^(?:kann|können|muss|müssen|ist|sind|wird|werden|und|oder)$/u.test(words[start + 1] ?? '');
  },
  conditionStart: /^(?<start>wenn|falls|sobald|sofern)\s+(?<rest>\S[\s\S]*)$/iu,
  conditionEnd: null,
  whole:
    /^(?:der|die|das|den|dem|ein|eine|einer|einem|einen|kein|keine|ihre?|unsere?|sie|man|wir|jemand|niemand|nur|beide|zwei|drei|alle|mehr als|weniger als|mindestens)\s/iu,
  comparing:
    /(?<!\p{L})(?:älter|jünger|mehr|weniger|über|unter|länger|kürzer|größer|kleiner|höher|niedriger|wärmer|kälter|später|früher|vor|nach|bis zu|mindestens|höchstens)(?!\p{L})/iu,
  reason: /,\s+(?:niemals|nie|nicht|auch wenn|selbst wenn|weil|da|denn|damit|sodass|sonst)\s/iu,
  observes:
    /^(?:fall|fälle|änderung|lage|wenn|symptom|antwort|stufe|status|zustand|ergebnis|anzeige)$|(?<!\p{L})(?:meldung|fehler|fehlermeldung|sie sehen|code|signal|lampe|licht|farbe|ton|anzeige)(?!\p{L})/iu,
  who: [
    [
      /^(?:freigabe|genehmigung|genehmigt|freigegeben von|genehmigt von|wer genehmigt|unterschrift)\??$/iu,
      'Wer genehmigt das?',
    ],
    [/^(?:entscheidet|entscheidung|wer entscheidet)\??$/iu, 'Wer entscheidet das?'],
    [
      /^(?:ansprechpartner(?:in)?|kontakt|fragen|anrufen|wen anrufen|wen fragen)\??$/iu,
      'An wen wenden Sie sich?',
    ],
    [/^(?:wer|zuständig|verantwortlich|besitzer(?:in)?)\??$/iu, 'Wer kümmert sich darum?'],
  ],
  thenWord: /^(?:dann|so)\s+/iu,
  notMain:
    /^(?:und|oder|aber|sondern|denn|weil|da|damit|dass|ob|wobei|welche[rsmn]?|der|die|das|wenn|falls|wie|als|um|ohne|z\. ?B|d\. ?h)(?!\p{L})/iu,
  advises: /^(?:Sie|man|du|wir)\s+(?:müssen|muss|musst|sollten|sollte|solltest|sollen|soll)(?!\p{L})/u,
  possible: /(?<!\p{L})(?:kann|können|könnte|könnten|darf|dürfen|sollte|sollten|mag)(?!\p{L})/iu,
  purpose: /^um\s+(?<purpose>[^:,;]{6,140}?\szu\s\p{L}+|[^:,;]{4,140}?\p{L}+zu\p{L}+en)\s*(?:,|:|$)/iu,
  aimStart: /^(?<start>um)\s+(?<rest>\p{L}[\s\S]*)$/iu,
  orderTail: /,?\s*(?:mit|so|wie folgt|mit (?:diesem|dem folgenden|dem) befehl)$/iu,
  startsCommand: /^(?:führen|führe|rufen|rufe|geben|gib|verwenden|nutzen)(?!\p{L})/iu,
  orderIsAim: false,
  determiner: /^(?:der|die|das)\s+$/iu,
  says: /^(?:\s+(?:befehl|option|funktion|methode|einstellung|parameter|datei|feld|klasse|modul))?\s+(?<predicate>(?:ist (?:ein|eine|der|die|das)|legt|gibt|setzt|steuert|enthält|bestimmt|löscht|startet|stoppt|beendet|erzeugt|liefert|liest|schreibt|speichert|prüft|zeigt|sendet|entfernt|erlaubt|verhindert|begrenzt|nennt|bedeutet|lädt|kopiert|ersetzt|sortiert)(?!\p{L})[^:]*?)[.!]?$/iu,
  purposeLead: /^(?:sie können|man kann) (?<purpose>[^:,;]{6,120}?) mit\s*:?$/iu,
  uses: /(?:^|[\s(,])(?:verwenden|nutzen|benutzen|starten|rufen) sie\s+(?:den befehl |die option |die einstellung |die funktion )?$/iu,
  purposeAfter: /^(?:\s+(?:auf|aus|ein))?,?\s+um\s+(?<purpose>[^:;]{6,140}?)[.!]?$/iu,
  elsewhere:
    /^(?:siehe|standard|veraltet|geändert in|neu in|optional|erforderlich|wie|entspricht|hinweis)(?!\p{L})|(?<!\p{L})(?:oben|unten|folgende[mnrs]?|vorherige[mnrs]?|obige[mnrs]?|diese[mnrs]?|jene[mnrs]?|sonst|stattdessen|auch|siehe|gleiche[mnrs]?|erwähnt|beschrieben|gezeigt)(?!\p{L})/iu,
  sequenceStart:
    /^(?:zuerst|zunächst|erstens|zweitens|drittens|dann|danach|anschließend|nun|jetzt|als nächstes|schließlich|zuletzt|abschließend|zum schluss),?\s+/iu,
  order:
    /^(?:(?:und )?(?:zuerst|zunächst|als erstes|als nächstes|als letztes|erstens|zweitens|drittens|dann|danach|anschließend|nun|jetzt|im anschluss|schließlich|zuletzt|abschließend|zum schluss|am ende|erst dann|ist das (?:erledigt|getan|geschehen)|schritt \d+)(?!\p{L})[,:]?\s+)+/iu,
  // "drücken Sie", "drückt man", "wird ... gedrückt": behind a word of order the verb comes first.
  does: (clause) =>
    /^(?:\p{L}+n sie|\p{L}+t man|(?:wird|werden)(?!\p{L}).*(?:\p{L}*ge\p{L}+(?:t|en)|\p{L}+iert)\P{L}*$)/iu.test(
      clause,
    ),
  formFilling:
    /^(?:im|in|auf|unter|unten|oben|klicken|klicke|geben|gib|wählen|wähle|tippen|drücken|drücke|füllen|setzen sie den haken|optional)(?!\p{L})/iu,
  sometimes: /(?<!\p{L})(?:wenn|falls|sofern|bei bedarf|gegebenenfalls|ggf\.|optional)(?!\p{L})/iu,
  plainOrder: {
    pairs: [
      [/^(?:öffnen|öffne)(?!\p{L})/iu, /^(?:schließen|schließe|verschließen|verriegeln)(?!\p{L})/iu],
      [
        /^(?:stoppen|halten|beenden|pausieren|deaktivieren|sperren)(?!\p{L})|^(?:schalten|stellen) .*(?:aus|ab)$/iu,
        /^(?:starten|aktivieren|entsperren)(?!\p{L})|^schalten .*(?:ein|an)$/iu,
      ],
      [
        /^(?:entfernen|lösen|ziehen|trennen|demontieren)(?!\p{L})|^(?:nehmen|schrauben|bauen) .*(?:ab|aus|heraus)$/iu,
        /^(?:montieren|befestigen|verbinden)(?!\p{L})|^(?:setzen|schrauben|bauen|stecken|legen|ziehen) .*(?:ein|an|auf|fest)$/iu,
      ],
      [/^(?:leeren|entleeren)(?!\p{L})/iu, /^(?:füllen|befüllen)(?!\p{L})/iu],
      [
        /^(?:erstellen|schreiben|bauen|installieren|drucken|anlegen|vorbereiten|bestellen)(?!\p{L})|^(?:legen|richten) .*(?:an|ein)$/iu,
        /^(?:testen|prüfen|kontrollieren|veröffentlichen|versenden|senden|unterschreiben|löschen|freigeben)(?!\p{L})/iu,
      ],
      [
        /^(?:reparieren|reinigen|ersetzen|kopieren|aktualisieren|tauschen|fetten)(?!\p{L})/iu,
        /^(?:testen|prüfen|kontrollieren|vergleichen|beobachten)(?!\p{L})/iu,
      ],
    ],
    last: /^(?:bestätigen|melden|dokumentieren|archivieren|informieren|benachrichtigen|unterschreiben|protokollieren|übergeben)(?!\p{L})|^(?:räumen|melden) .*(?:auf|ab)$|^(?:tragen|schreiben) .*(?:protokoll|buch|liste|bericht).*$/iu,
  },
  conduct:
    /^(?:vermeiden|vermeide|achten|achte|beachten|beachte|bevorzugen|denken|denke|merken|stellen sie sicher|stelle sicher|seien|sei|siehe|lesen|nutzen|verwenden|niemals|nie|immer)(?!\p{L})/iu,
  definition:
    /^[^,;:]{2,80}?\s(?:ist|sind|bedeutet|bezeichnet|beschreibt|besteht aus|dient|steht für|legt fest)\s/iu,
  deictic:
    /(?<!\p{L})(?:dies|diese[mnrs]?|jene[mnrs]?|solche[mnrs]?|oben|unten|obige[mnrs]?|folgende[mnrs]?|vorige[mnrs]?|hier|letztere[mnrs]?|erstere[mnrs]?)(?!\p{L})/iu,
  hanging:
    /(?<!\p{L})(?:wenn|falls|muss|müssen|soll|sollen|sollte|sollten|kann|können|darf|dürfen|ist|sind|wird|werden|entweder|mit|für|dass|weil|und|oder|nicht|wie|folgenden (?:fällen|gründen|bedingungen))\s*[:…]$/iu,
  denies: /(?<!\p{L})(?:nicht|nie|niemals|kein\p{L}*)(?!\p{L})/iu,
  mistake:
    /(?<!\p{L})(?:niemals|nie|auf keinen fall|keinesfalls|(?:darf|dürfen|sollte|sollten) (?:\S+ ){0,5}nicht|vermeid\p{L}*|vorsicht|achtung|verlier\p{L}*|verloren|überschr(?:ieb|eib)\p{L}*|zerstör\p{L}*|beschädig\p{L}*|schlägt fehl|fehlschl\p{L}*|veraltet|unsicher|endgültig|datenverlust)(?!\p{L})/iu,
  rule: /^(?<subject>(?!(?:Sie|Wir|Es|Dies|Das|Man|Wenn|Falls|In|Bei|Für|Um|Nach|Vor|Alle|Jede|Jeder|Jedes|Nur|Kein|Keine|Einige|Viele)(?!\p{L}))\p{Lu}[^,;:()]{2,60}?)\s+(?<rule>(?:muss|müssen|soll|sollen|sollte|sollten|darf nicht|dürfen nicht)\s[^:;]{8,150}?)[.!]?$/u,
  symptom:
    /(?<!\p{L})(?:nicht|kein\p{L}*|nichts|fehlt|fehlen|fehler\p{L}*|fehlgeschlagen|stoppt|hängt|bricht|defekt|kaputt|gestört|störung|verloren|abgelehnt|leer|voll|falsch\p{L}*|langsam|verspätet|alarm|bleibt \p{L}+|bleiben \p{L}+|zu (?:viele?|wenige?|hoch|niedrig|lang|spät|heiß|warm|kalt))(?!\p{L})/iu,
  obliges:
    /(?<!\p{L})(?:muss|müssen|soll|sollen|sollte|sollten|darf nicht|dürfen nicht|ist verboten|ist erforderlich|niemals|immer)(?!\p{L})/iu,
  example: /(?<!\p{L})(?:zum beispiel|z\. ?B\.|beispielsweise|etwa|wie zum|bspw\.)/iu,
  orders: ordersDe,
  runs: runsDe,
  values: valuesDe,
  incident: incidentDe,
  headings: {
    skip: /^(?:das könnte (?:sie|dich) (?:auch )?interessieren.*|empfohlen.*|letzte (?:seiten|änderungen)|beliebt.*|aktivität|verlauf|beobachter|personen|siehe auch|quellen|literatur|weblinks|einzelnachweise|inhalt|inhaltsverzeichnis|auf dieser seite|feedback|kommentare?|fußnoten|lizenz|impressum|autoren|danksagung|änderungsverlauf|versionsverlauf|änderungshistorie|nächste schritte|verwandte (?:seiten|themen)|anhänge|seitenbaum)$/iu,
    weak: /^(?:überblick|übersicht|einleitung|einführung|zusammenfassung|hintergrund|geschichte|motivation|fazit|optionen|parameter|referenz|methoden|beispiele?|faq|fragen|begriffe|glossar|voraussetzungen|anforderungen)$/iu,
    general:
      /^(?:überblick|übersicht|einleitung|einführung|zusammenfassung|beschreibung|verwendung|hinweise?|optionen|parameter|referenz|beispiele?|konfiguration|einrichtung|installation|details|hintergrund|vorgehen|ablauf|schritte|begriffe|voraussetzungen|anforderungen|allgemein|einstellungen|lösung|fehlerbehebung|grenzen)$/iu,
    bare: /^(?:überblick|übersicht|einleitung|einführung|zusammenfassung|beschreibung|details|allgemein|inhalt)$/iu,
  },
  callout: /^(?<tone>warnung|achtung|vorsicht|gefahr|wichtig|hinweis|tipp|merke)\s*[:!–—-]\s*/iu,
  tones: {
    warnung: 'warning',
    achtung: 'warning',
    vorsicht: 'warning',
    gefahr: 'warning',
    wichtig: 'warning',
    hinweis: 'note',
    merke: 'note',
    tipp: 'tip',
  },
  boilerplate:
    /(?:war (?:diese seite|dieser artikel) hilfreich|seite bearbeiten|cookies?.{0,60}(?:verwend|akzeptier|zustimm|einstellung)|alle rechte vorbehalten|datenschutzerklärung|nutzungsbedingungen|impressum|zum inhalt springen|inhaltsverzeichnis|zuletzt (?:aktualisiert|geändert|bearbeitet)|fehler melden|nach oben|newsletter|folgen sie uns|seite teilen|erstellt von|lesezeit|auf dieser seite)/iu,
  chatter:
    /^(?:willkommen|hallo|viel spaß|glückwunsch|danke|vielen dank|hier (?:ist|sind|finden)|wie sie sehen|schauen wir|ich|mein|wir (?:haben|sehen|wollen))(?!\p{L})|(?<!\p{L})(?:in diese[mr] (?:artikel|beitrag|anleitung|kapitel|abschnitt|dokument)|diese[rs]? (?:artikel|beitrag|anleitung|kapitel|abschnitt|dokument|seite))(?!\p{L})/iu,
};
