/** How sentences of a language are invented, and what a careless or hostile copy makes of its words. */
export type Speech = {
  language: string;
  /** `{number}`, `{unit}`, `{date}`, `{version}`, `{name}`, `{modal}`, `{turn}` and `{no}` are filled in. */
  templates: readonly string[];
  units: readonly string[];
  months: readonly string[];
  modals: readonly string[];
  /** Pairs of opposites. */
  turns: readonly (readonly [string, string])[];
  /** What says no in the middle of a clause, and what a copy without it reads. */
  denials: readonly (readonly [RegExp, string])[];
  /** Where a "not" is put in: behind these words. */
  deniable: RegExp;
  not: string;
  /** Words between which a generator must not cut by itself. */
  negative: RegExp;
  numerals: readonly string[];
};

export const english: Speech = {
  language: 'en',
  templates: [
    'The worker {modal} restart within {number} {unit} after the queue of {name} is empty.',
    'You {modal} not delete the volume {turn} the backup of {date} has finished, or rows are lost.',
    'Version {version} of the gateway reads {name} and keeps at least {number} jobs in the café queue.',
    'Do not run {name} on the orders table unless the lead of the depot agrees in writing.',
    'Never change two settings at once {turn} the release of {date} is published to the team.',
    'The operator’s tool can {turn2} the export; it takes “about” {number} {unit} per depot – or longer.',
    'A job that fails three times is moved to {name} and is not retried before {date} at all.',
    'It cannot write to the replica, so the file of {number} {unit} stays in {name} until then.',
    'Set {name} to {number} on version {version}; the first nightly run {modal} show no other value.',
    "If the certificate doesn't match, {turn2} the listener and wait {number} {unit} for the final check.",
    'Keep between {number} and {number} profiles … without a limit the disk of the flow server fills up.',
    'Only the depot lead {modal} approve more than {number} parcels from {name} on {date}, except on Monday.',
  ],
  units: ['ms', 's', 'MB', 'Mb', 'GB', 'kB', 'minutes', 'hours', 'seconds', 'days', '%', 'kg', 'm', 'mm'],
  months: ['January', 'March', 'May', 'October', 'December'],
  modals: ['must', 'may', 'should', 'can', 'will'],
  turns: [
    ['before', 'after'],
    ['enable', 'disable'],
    ['increase', 'decrease'],
    ['at least', 'at most'],
    ['first', 'last'],
    ['until', 'since'],
    ['more', 'less'],
    ['with', 'without'],
    ['open', 'close'],
    ['start', 'stop'],
    ['empty', 'full'],
    ['unless', 'if'],
    ['only', 'also'],
    ['match', 'mismatch'],
    ['publish', 'unpublish'],
    ['fails', 'passes'],
    ['keep', 'drop'],
  ],
  denials: [
    [/\b(must|may|should|can|will) not\b/, '$1'],
    [/\bis not\b/, 'is'],
    [/\bdoesn't\b/, 'does'],
    [/\bdoesn't\b/, "does n't not"],
    [/\bcannot\b/, 'can'],
    [/\bshow no\b/, 'show'],
    [/\bwithout a\b/, 'with a'],
    [/\bunless\b/, 'if'],
    [/^Do not run/, 'Run'],
    [/^Do not run/, 'Do run'],
    [/^Never change/, 'Change'],
    [/^Never change/, 'Always change'],
    [/, except on Monday/, ', even on Monday'],
  ],
  deniable: /\b(must|may|should|can|will|is|are|takes|keeps|stays)\b(?! not)/,
  not: 'not',
  negative: /\b(?:not|no|never|cannot|unless|without|except|only|fails?|n't)\b|n't/iu,
  numerals: ['two', 'three', 'first'],
};

const german: Speech = {
  language: 'de',
  templates: [
    'Der Dienst {modal} binnen {number} {unit} neu starten, sobald die Warteschlange von {name} leer ist.',
    'Sie {modal} das Laufwerk nicht löschen, {turn} die Sicherung vom {date} vollständig geprüft ist.',
    'Die Version {version} des Gateways liest {name} und behält mindestens {number} Aufträge in der Ablage.',
    'Führen Sie {name} nicht auf der Auftragstabelle aus, außer die Leitung des Depots stimmt schriftlich zu.',
    'Ändern Sie nie zwei Einstellungen zugleich, {turn} die Freigabe vom {date} für alle sichtbar ist.',
    'Das Werkzeug des Betreibers kann den Export {turn2}; das dauert „etwa“ {number} {unit} je Depot – oder länger.',
    'Ein Auftrag, der dreimal fehlschlägt, kommt nach {name} und wird vor dem {date} nicht wiederholt.',
    'Er darf nicht auf die Kopie schreiben, also bleibt die Datei von {number} {unit} so lange in {name}.',
    'Setzen Sie {name} ab Version {version} auf {number}; der erste nächtliche Lauf {modal} keine Lücke zeigen.',
    'Passt das Zertifikat nicht, dann warten Sie {number} {unit} auf die schöne grüne Anzeige der Prüfung.',
    'Behalten Sie zwischen {number} und {number} Profile … ohne Grenze läuft die Platte schon am Montag voll.',
    'Nur die Depotleitung {modal} mehr als {number} Pakete aus {name} am {date} freigeben, nie am Feiertag.',
  ],
  units: ['ms', 's', 'MB', 'Mb', 'GB', 'kB', 'Minuten', 'Stunden', 'Sekunden', 'Tage', '%', 'kg', 'm', 'mm'],
  months: ['Januar', 'März', 'Mai', 'Oktober', 'Dezember'],
  modals: ['muss', 'darf', 'soll', 'kann', 'wird'],
  turns: [
    ['bevor', 'nachdem'],
    ['vor', 'nach'],
    ['einschalten', 'ausschalten'],
    ['anhalten', 'fortsetzen'],
    ['mindestens', 'höchstens'],
    ['erste', 'letzte'],
    ['mehr', 'weniger'],
    ['mit', 'ohne'],
    ['leer', 'voll'],
    ['schon', 'schön'],
    ['schöne', 'schone'],
    ['Nur', 'Auch'],
    ['liest', 'löscht'],
    ['länger', 'kürzer'],
    ['bleibt', 'fehlt'],
    ['Warteschlange', 'Warte Schlange'],
    ['Auftragstabelle', 'Auftrags-Tabelle'],
    ['geprüft', 'gepruft'],
    ['Aufträge', 'Auftrage'],
    ['löschen', 'loeschen'],
  ],
  denials: [
    [/ nicht\b/, ''],
    [/\bkeine\b/, 'eine'],
    [/\bkeine\b/, 'die'],
    [/\bohne\b/, 'mit'],
    [/\bnie\b/, 'stets'],
    [/ nie\b/, ''],
    [/, außer die/, ', wenn die'],
    [/ nicht\b/, ' nur'],
  ],
  deniable: /\b(muss|darf|soll|kann|wird|bleibt|dauert|liest)\b(?! nicht)/,
  not: 'nicht',
  negative: /(?:^|\P{L})(?:nicht|kein\p{L}*|nie|ohne|außer|nur|fehl\p{L}*)(?!\p{L})/iu,
  numerals: ['zwei', 'dreimal', 'erste'],
};

/** Finnish stands for every language without a pack. */
const finnish: Speech = {
  language: 'fi',
  templates: [
    'Palvelu {modal} käynnistyä uudelleen {number} {unit} kuluessa, kun jono {name} on tyhjä.',
    'Levyä ei {modal} poistaa, {turn} varmuuskopio päivältä {date} on tarkistettu kokonaan.',
    'Versio {version} lukee tiedoston {name} ja säilyttää vähintään {number} työtä jonossa.',
    'Älä aja komentoa {name} tilaustaulussa, ellei varaston johtaja ole siihen suostunut.',
    'Työ, joka epäonnistuu kolme kertaa, siirretään jonoon {name} eikä sitä ajeta uudelleen.',
    'Operaattorin työkalu {turn2} viennin; se kestää ”noin” {number} {unit} varastoa kohti – tai kauemmin.',
    'Aseta {name} arvoon {number} versiosta {version} alkaen; ensimmäinen yöajo {modal} näyttää sen.',
    'Odota {number} {unit} ennen kuin soitat tukeen, sillä yhteys ei palaa heti takaisin käyttöön.',
    'Säilytä {number} tai {number} profiilia … ilman rajaa palvelimen levy täyttyy jo maanantaina.',
  ],
  units: [
    'ms',
    's',
    'MB',
    'Mb',
    'GB',
    'kB',
    'minuuttia',
    'tuntia',
    'sekuntia',
    'päivää',
    '%',
    'kg',
    'm',
    'mm',
  ],
  months: ['tammikuuta', 'maaliskuuta', 'toukokuuta', 'lokakuuta'],
  modals: ['saa', 'täytyy', 'voi', 'pitää'],
  turns: [
    ['ennen kuin', 'sen jälkeen kun'],
    ['vähintään', 'enintään'],
    ['tyhjä', 'täysi'],
    ['käynnistää', 'pysäyttää'],
    ['ensimmäinen', 'viimeinen'],
    ['uudelleen', 'kerran'],
    ['säilyttää', 'poistaa'],
    ['kauemmin', 'vähemmän'],
    ['näyttää', 'naytaa'],
    ['jo', 'jö'],
    ['Säilytä', 'Sailyta'],
    ['päivältä', 'paivalta'],
  ],
  denials: [
    [/ ei\b/, ''],
    [/^Älä aja/, 'Aja'],
    [/, ellei varaston/, ', jos varaston'],
    [/ eikä sitä/, ' ja sitä'],
    [/ ilman\b/, ' kanssa'],
  ],
  deniable: /\b(saa|voi|lukee|kestää|on)\b/,
  not: 'ei',
  negative: /(?:^|\P{L})(?:ei|eikä|älä|ellei|ilman)(?!\p{L})/iu,
  numerals: ['kolme', 'ensimmäinen'],
};

export const speeches: readonly Speech[] = [english, german, finnish];

export const NAMES: readonly string[] = [
  'max_retries',
  'drainQueue()',
  '--dry-run',
  '-r',
  '/var/lib/depot',
  'config.yaml',
  'HTTP/2',
  'OPS-41',
  '$HOME',
  'retryCount',
  'fm.depot.pause',
  'VACUUM',
  'flow-server/jobs.db',
  'restart_at',
  'E-17',
];
