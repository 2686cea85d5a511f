import { packFor } from '../text/pack-for.ts';
import { fold } from './terms.ts';

/** Words that people use for one another at work, one group a line; a word may stand in several. */
const SAME: Readonly<Record<string, string>> = {
  en: `
    double twice duplicate doubled
    refuse reject decline deny bounce return disallow forbid block blocked
    hang freeze frozen stuck stall stop halt stand still
    lost lose gone missing vanish disappear absent miss
    wrong incorrect mistake false bad invalid
    empty blank nothing none white
    broken defective fault faulty damage damaged dead defect
    error failure fail failed fault exception
    fix repair correct mend solve resolve
    start begin launch boot restart reboot
    end finish expire expired expiry elapse lapse
    late delay delayed overdue behind
    slow latency lag sluggish delay
    crash abort terminate kill killed exit die
    delete remove erase clear wipe drop purge
    add insert append create new
    change modify edit alter update replace swap exchange
    send transmit submit dispatch deliver forward mail
    arrive receive come reach deliver
    pay payment charge debit bill billed billing fee cost
    invoice bill statement
    refund reimburse repay money return
    customer client shopper buyer purchaser consumer guest payer
    merchant shop store seller retailer dealer
    employee colleague staff worker member person
    manager lead boss supervisor head chief
    supplier vendor provider manufacturer maker
    order purchase buy
    parcel package shipment consignment delivery
    truck lorry trailer vehicle van car
    driver chauffeur
    warehouse depot store stockroom
    stock inventory quantity
    holiday leave vacation absence
    sick ill illness sickness flu fever unwell
    salary pay wage payslip payroll remuneration slip
    birth baby born child newborn due
    doctor physician medical clinic
    letter note certificate statement paper document
    lawyer legal attorney solicitor
    contract agreement deal
    cancel terminate quit resign withdraw revoke
    password credential passcode pin
    login signin log sign authenticate authentication logon session
    account profile user
    access permission right rights role privilege authorise authorize unauthorised unauthorized forbidden
    phone telephone mobile call ring
    laptop computer notebook machine pc device
    screen display monitor panel
    printer print printing printout
    label sticker tag
    scan scanner read reader
    battery charge power accu
    charge charger charging
    cable wire cord lead
    door gate entrance
    key lock locked unlock
    alarm alert warning notification page
    temperature heat warm cold hot degree
    light lamp led
    noise loud sound
    water wet leak moisture damp
    clock time hour zone
    date day deadline term
    yesterday today morning
    server host machine node
    database db postgres sql
    query statement select
    table column row
    backup restore copy dump snapshot
    deploy release rollout ship rolled deployment
    config configuration setting settings parameter option
    test spec suite
    build compile pipeline ci
    cache cached store
    certificate cert tls ssl
    renew renewal extend prolong refresh
    secret key token credential
    leak leaked expose exposed push
    network lan connection link
    connect connection join attach
    disconnect drop dropped offline unreachable down outage
    website page site
    browser chrome firefox
    request call query
    response answer reply
    timeout timed expire wait waiting
    retry again repeat attempt try
    queue line waiting backlog
    job task run batch
    memory ram heap oom
    disk storage volume space
    full exhausted limit quota exceed over
    size large big huge
    import upload load ingest
    export download extract
    file document attachment
    folder directory
    character encoding umlaut letter accent garbled
    format layout
    number amount sum figure total
    difference gap discrepancy deviation mismatch break
    match reconcile correspond
    minus negative below less under
    more above over exceed
    count tally stocktake stocktaking
    price tariff rate
    tax vat duty
    bank iban account
    card plastic
    fraud scam phishing fake
    dispute chargeback complaint claim
    evidence proof document
    issue ticket case incident problem
    angry upset complain complaint threaten threat
    merge combine join consolidate unite
    split divide separate
    move shift transfer relocate migrate
    transfer move port
    owner administrator admin proprietor
    leave left resign depart quit
    invite invitation
    calendar appointment schedule booking event
    book reserve reservation booking
    address street location
    name surname spelling
    language translate translation
    picture photo image
    applicant candidate
    approve approval confirm authorise release
    request ask apply application
    form sheet
    rule policy
    review check inspect verify examine test validate
    look see view show
    find search locate
    wait pending await
    open reopen unlocked
    close shut closed
    up rise increase raise grow climb
    down fall decrease drop reduce sink
    engine motor
    tool instrument device
    sample specimen probe
    measure reading measurement value
    valve tap
    pressure bar
    filter sieve
    replace change swap
    install setup
    version release
    patch fix update
    log journal record protocol
    message text mail note
    sensor probe detector
    press push
    button switch
    student pupil learner
    teacher lecturer instructor
    course class lesson
    exam test
    policy insurance cover coverage
    damage loss harm
    estimate quote offer
    meter counter
    energy power electricity current
    gas fuel
    app application
    subscription plan
    report dashboard chart
    field column
    duplicate copy
    schema structure`,
  de: `
    doppelt zweimal zweifach beide
    ablehnen abgelehnt abgewiesen zurückgewiesen verweigert zurück
    hängt steht stehen bleibt stockt eingefroren
    weg fehlt fehlen verschwunden verloren
    falsch verkehrt fehlerhaft
    leer nichts
    kaputt defekt beschädigt ausgefallen
    fehler störung problem meldung
    starten beginnen neustart hochfahren
    enden ablaufen abgelaufen erloschen
    spät verspätet verzögert
    langsam träge
    löschen entfernen streichen
    ändern anpassen umstellen wechseln tauschen
    senden schicken übermitteln versenden einreichen
    zahlen bezahlen überweisen begleichen
    rechnung beleg faktura
    lastschrift einzug abbuchung beitrag
    rücklastschrift rückläufer rückgabe zurückgebucht rückbuchung
    mahnung mahnen mahnstufe mahnprogramm
    konto bankverbindung kontoverbindung iban
    kunde kundin käufer mitglied
    mitarbeiter mitarbeiterin kollege kollegin beschäftigte
    chef chefin vorgesetzter vorgesetzte führungskraft leitung leiter
    krank krankmeldung erkrankt arzt attest bescheinigung
    urlaub abwesenheit
    gehalt lohn abrechnung
    kündigung kündigen beenden vertrag
    lkw lastwagen sattelzug wagen fahrzeug
    fahrer fahrerin
    tor schranke einfahrt baum
    gerät maschine anlage
    akku batterie ladung laden ladestation
    strom leistung
    bericht auswertung protokoll
    daten informationen auskunft
    drucker drucken
    passwort kennwort
    anmelden anmeldung einloggen login
    zugang zugriff berechtigung
    schlüssel schloss
    tür tor
    wasser nass feucht
    heizung warm
    termin frist datum
    brief post umschlag schreiben
    antrag formular anfrage
    behörde amt auftraggeber verwaltung
    bestellung auftrag
    lieferung ware sendung
    prüfen kontrollieren nachsehen
    messen messwert messung
    probe muster
    zähler ablesung zählerstand
    schaden schadenfall
    versicherung police
    sperren gesperrt blockiert
    öffnen aufmachen
    schließen zumachen zu
    erhöhen steigen
    senken sinken fallen`,
};

type Groups = ReadonlyMap<string, readonly number[]>;

const read = new Map<string, Groups>();

function groupsIn(language: string): Groups {
  const found = read.get(language);
  if (found !== undefined) return found;
  const groups = new Map<string, number[]>();
  const stem = packFor(language)?.stem ?? ((word: string) => word);
  for (const [n, line] of (SAME[language] ?? '').trim().split('\n').entries())
    for (const word of line.trim().split(' ')) {
      const term = fold(stem(word));
      groups.set(term, [...(groups.get(term) ?? []), n]);
    }
  read.set(language, groups);
  return groups;
}

/** The groups of words a term belongs to, by number; none in a language without a list. */
export function sameGroups(term: string, language: string | null): readonly number[] {
  const name = packFor(language)?.language;
  return name === undefined ? [] : (groupsIn(name).get(term) ?? []);
}
