import { type Pack, words } from '../pack.ts';
import { phrases } from './de-phrases.ts';
import { stemGerman } from './de-stem.ts';

/** German. */
export const de: Pack = {
  language: 'de',
  stopWords: words(`
    ab aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bereits bin bis bist da dabei
    dadurch dafür damit danach dann daran darauf daraus darf darin darüber darum das dass dasselbe dazu dein deine dem den
    denn der deren des dessen die dies diese dieselbe diesem diesen dieser dieses doch dort du durch dürfen ein eine einem einen einer
    eines einige er erst es etwa etwas euch euer für ganz gegen hat haben hatte hatten hier hin hinter ich ihm ihn
    ihnen ihr ihre ihrem ihren ihrer im in indem ins ist ja je jede jedem jeden jeder jedes jedoch jetzt kann kein keine
    keinem keinen keiner können könnte man manche mehr mein mich mir mit muss müssen nach nicht nichts noch nun nur ob oder
    ohne sehr sein seine seinem seinen seiner seit selbst sich sie sind so sobald solange soll sollen sollte sollten
    sondern sonst soweit sowie über um und uns unser unter vom von vor war waren warum was wegen weil welche welchem
    welchen welcher welches wenn wer werde werden wie wieder will wir wird wo wurde wurden würde während z zu zum zur zwar zwischen`),
  negations: words(`
    nicht kein keine keinem keinen keiner keines nie niemals niemand niemanden niemandem nichts nirgends nirgendwo weder noch ohne
    außer ausser kaum selten keinesfalls keineswegs vermeiden verboten unzulässig fehlt fehlen
    keinerlei ausgenommen anstatt statt untersagt unmöglich`),
  modals: words(`
    muss musst müssen müsst müsste müssten muß soll sollen sollte sollten sollst darf dürfen dürfte dürften darfst kann kannst
    können könnt könnte könnten mag möge möchte möchten will wollen wird werden würde würden nur immer erforderlich optional`),
  pivots: words(`
    vor nach bevor nachdem bis seit während erst zuerst letzte letzter letzten nächste vorige über unter oberhalb unterhalb mehr weniger am
    meisten mindestens höchstens maximal minimal als beide alle alles jede jeder jedes einige andere anderen zwischen innerhalb außerhalb ein aus an ab
    auf zu von mit hoch runter wahr falsch ja nein null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig
    sechzig hundert tausend million milliarde einmal zweimal halb viertel doppelt täglich stündlich wöchentlich monatlich jährlich
    januar februar märz april mai juni juli august september oktober november dezember
    montag dienstag mittwoch donnerstag freitag samstag sonntag`),
  phrases,
  articles: words('der die das den dem des ein eine einen einem einer eines'),
  diacriticsFold: false,
  abbreviations: words(`
    z.b. d.h. u.a. o.ä. u.ä. i.d.r. s.o. s.u. bzw. ca. evtl. ggf. ggfs. vgl. inkl. exkl. zzgl. bsp. bspw. sog. mind. dr. prof. hr.
    mio. mrd. jan. feb. apr. aug. sept. okt. nov. dez. allg. entspr. insb. insbes. u.u. v.a. z.t. z.zt. i.a. i.d. gem. lt. p.a. m.e.`),
  beforeNumbers: words(
    'nr. nrn. abb. tab. bd. kap. abs. art. s. ff. max. min. vers. ver. tel. mär. jun. jul. sep. std. sek.',
  ),
  ordinalFollowers: words(`
    januar februar märz april mai juni juli august september oktober november dezember jänner quartal jahrhundert schritt kapitel
    abschnitt etage stock platz tag woche monat jahr mal teil version auflage generation stufe ebene`),
  conditionStarts: [
    'wenn',
    'falls',
    'sofern',
    'sobald',
    'solange',
    'soweit',
    'im falle',
    'im fall',
    'nachdem',
    'bevor',
    'während',
    'bei',
    'sollte',
    'sollten',
    'ist',
    'sind',
    'bis',
  ],
  anaphora: [
    'es',
    'dies',
    'diese',
    'dieser',
    'dieses',
    'diesem',
    'diesen',
    'das',
    'er',
    'sie',
    'ihr',
    'ihre',
    'sein',
    'seine',
    'dabei',
    'dadurch',
    'dafür',
    'dagegen',
    'daher',
    'damit',
    'danach',
    'dann',
    'daran',
    'darauf',
    'daraus',
    'darin',
    'darüber',
    'darum',
    'davon',
    'davor',
    'dazu',
    'deshalb',
    'deswegen',
    'dort',
    'hier',
    'hierbei',
    'hierdurch',
    'hierfür',
    'hierzu',
    'hiermit',
    'jedoch',
    'allerdings',
    'aber',
    'und',
    'oder',
    'auch',
    'außerdem',
    'zudem',
    'ebenso',
    'ebenfalls',
    'somit',
    'sonst',
    'ansonsten',
    'stattdessen',
    'trotzdem',
    'dennoch',
    'so',
    'solche',
    'solcher',
    'solches',
    'beide',
    'beides',
    'letztere',
    'letzterer',
    'erstere',
    'in diesem fall',
    'in diesen fällen',
    'zum beispiel',
    'beispielsweise',
    'das heißt',
    'mit anderen worten',
    'im folgenden',
    'andernfalls',
    'anschließend',
    'schließlich',
    'infolgedessen',
    'folglich',
  ],
  crossReferences:
    /(?:^|[^\p{L}])(?:siehe|vgl\.|vergleiche(?!\p{L})|s\. ?o\.|s\. ?u\.|wie (?:oben|unten|bereits|zuvor)|(?:oben|unten) (?:beschrieben|genannt|erwähnt|gezeigt)\w*|(?:im|in diesem|im (?:nächsten|folgenden|vorherigen|vorigen)) (?:abschnitt|kapitel)|(?:folgende[nrs]?|vorherige[nrs]?|nächste[nrs]?|obige[nrs]?) (?:abschnitt|kapitel|beispiel|tabelle|abbildung|seite|liste|schritt|befehl)|(?:abschnitt|kapitel|abbildung|abb\.|tabelle|anhang) \d|weitere informationen|mehr dazu|näheres|einzelheiten|mehr erfahren)/iu,
  warnCues:
    /(?:^|[^\p{L}])(?:warnung|achtung|vorsicht|gefahr\p{L}*|wichtig|hinweis|niemals|nie|auf keinen fall|keinesfalls|(?:darf|dürfen|sollte|sollten) (?:\S+ ){0,4}nicht|nicht rückgängig|unwiderruflich\p{L}*|endgültig|datenverlust|verlier\p{L}*|verlor\p{L}*|verloren|zerstör\p{L}*|beschädig\p{L}*|überschr(?:ieb|eib)\p{L}*|fehlschl\p{L}*|schlägt fehl|ausfall|ausfälle|unsicher|risik\p{L}*|riskant|vermeiden|stellen sie sicher|sicherstellen|veraltet|sicherheitslücke\p{L}*)(?!\p{L})/iu,
  mustCues:
    /(?:^|[^\p{L}])(?:muss|müssen|musst|soll|sollen|sollte|sollten|darf nicht|dürfen nicht|erforderlich|notwendig|nötig|immer|niemals|nie|nur|unbedingt|zwingend|stellen sie sicher|sicherstellen|achten sie|empfohlen|empfehlen|empfiehlt|verpflichtend)(?!\p{L})/iu,
  whyCues:
    /(?:^|[^\p{L}])(?:weil|da|damit|denn|deshalb|deswegen|daher|sodass|so dass|andernfalls|sonst|ansonsten|aus diesem grund|der grund|führt zu|führen zu|verhindert|verhindern|vermeidet|um (?:\S+ ){1,8}zu|dadurch|infolge|verursacht|bewirkt|sorgt dafür|ermöglicht|aufgrund|wegen)(?!\p{L})/iu,
  sequenceCues:
    /(?:^|[^\p{L}])(?:zuerst|zunächst|erstens|zweitens|drittens|dann|danach|anschließend|nachdem|bevor|schließlich|zuletzt|abschließend|sobald|jetzt|nun|als nächstes|schritt \d+|im ersten schritt|im nächsten schritt|zum schluss|bis)(?!\p{L})/iu,
  imperatives: words(`
    abbrechen achten aktivieren aktualisieren anlegen anmelden anpassen anrufen ansehen antworten anwenden archivieren aufrufen
    ausführen auswählen beachten beantragen beenden beginnen benachrichtigen benutzen berechnen bestätigen bestellen
    bearbeiten deaktivieren definieren deinstallieren drücken durchführen duplizieren eingeben einfügen einrichten
    einstellen entfernen erhöhen erstellen ersetzen erweitern exportieren festlegen fordern fragen freigeben führen fügen geben gehen
    genehmigen halten herunterladen hinterlegen hinzufügen hochladen importieren informieren installieren klären klicken
    konfigurieren kontaktieren kontrollieren kopieren laden lassen legen lesen löschen machen melden merken messen nehmen neustarten
    notieren nutzen öffnen planen protokollieren prüfen rufen schalten schauen schicken schließen schreiben sehen senden
    setzen sichern speichern sperren starten stellen stoppen suchen teilen testen tragen trennen überprüfen übertragen
    umbenennen unterbrechen verbinden vergewissern vergleichen verifizieren vermeiden verschieben versuchen verwenden verwerfen wählen
    warten wechseln wiederherstellen wiederholen zeigen ziehen zurücksetzen zuweisen
    klicke öffne starte stoppe prüfe wähle setze lösche speichere nutze verwende erstelle führe gib gehe lege lies melde
    nimm rufe schließe schreibe sende sichere stelle teste trage warte ändere ändern`),
  absolutes: words(
    'immer nie niemals alle alles keine nichts jeder jede jedes nur vollständig völlig absolut unmöglich ausschließlich',
  ),
  vague: words(
    'oft manchmal meistens gewöhnlich generell häufig selten gelegentlich einige mehrere viele manche verschiedene möglicherweise vielleicht wahrscheinlich eventuell',
  ),
  stem: stemGerman,
};
