/**
 * What words tell of a page: lines of a place, a weight in hundredths and the words that have it, strongest first. Above 0 they stand on pages
 * on which something has to be done. Written by `node tests/eval/tips-fit.ts --write`.
 */
export const LEXICON = `
  title 33 #5
  title 31 #4
  title 21 monday
  title 19 #clock an first
  title 17 again before came case evening saturday sheet
  title 16 after back customer hour look only
  title 15 friday i phone
  title 14 #6 chat empty have ticket vorgang
  title 13 gone
  title 12 late list
  title 11 ? please sunday your
  title 10 am call de load morning red
  title 9 #1 #3 five halle owner today when
  title 8 line minutes room since
  title 7 code draft job thursday
  title 6 nobody six still
  title 5 #2 about dashboard early get log not notes nothing november queue request tuesday two
  title 4 can cannot says schichtbuch shift wrong
  title 3 be our
  title 2 form my pull rate store there
  title 1 die people wants you
  title 0 and are do goes has is nicht orders probe twice visit we
  title -1 bench card du last machine mit no run
  title -2 a night release service tank tour warehouse
  title -3 error guest of on out start till week what
  title -4 every it three
  title -5 app cards from name third und
  title -6 kommt open unit
  title -7 channel depot von
  title -8 end for second
  title -9 day how im order software the
  title -10 days file in season team to year
  title -11 ab page plan q3
  title -12 desk
  title -13 at does hours too
  title -14 all b client
  title -15 branches der offsite
  title -16 by calendar new spring
  title -17 quiz rota
  title -18 bill
  title -19 december with
  title -20 portal
  title -22 für
  title -26 board
  title -35 #year
  heading 43 thread
  heading 19 note request
  heading 16 mail notiz
  heading 14 checks
  heading 13 conversation internal
  heading 12 before
  heading 11 on verlauf
  heading 10 do order
  heading 9 agent anfrage events
  heading 8 customer from lines readings remarks
  heading 7 draft frage log to
  heading 6 answer checklist comments notes work
  heading 5 meldung question
  heading 4 open tried
  heading 3 #1
  heading 2 points we
  heading 1 morning
  heading 0 with
  heading -1 description our steps symptoms
  heading -2 changes data in kommentare message
  heading -3 call check timeline what
  heading -4 incident people
  heading -5 plan the
  heading -6 far graph so task
  heading -7 eintrag
  heading -8 a ideas
  heading -9 beschreibung by for not today
  heading -10 how next reason
  heading -11 happened
  heading -13 dates questions
  heading -15 change done new
  heading -16 who
  heading -17 need
  heading -19 report
  heading -20 changed
  heading -25 when
  text 37 i'd ich
  text 36 me tonight
  text 33 he
  text 31 ik
  text 30 it's
  text 29 example she
  text 28 h habe so
  text 27 #clock again dann her i nov steht
  text 26 let ok son
  text 25 colleague dat einfach er full his jetzt job soll uns
  text 24 did fait give morgen que that war
  text 23 document i'll patient wagen
  text 22 always c'est dear error immer mr note schon them then they tomorrow
  text 21 amount back case chat everything hem i'm if mail möchte post programm rather send short today tun was while wieder
  text 20 address copies dreimal had mm my row says solène starts twee way would wrong wurde ze
  text 19 bien customer draft gleich heb heute i've iban rot saturday scan sie sonst times
  text 18 agent alles bon dabei dort fichier follows friday letzter noch quickly schreiben settings something told whole würde yes
  text 17 bin bottle came cart could down him ihn kan ms operator put shall sounds step tout wij wir x zijn zurück
  text 16 #5 auf aus away been begins button campaign clear comme confirm da do einen extra first gebe hij kollege m nehmen notiz orange play regards sends standing tells tray valid vom wenn
  text 15 afternoon anlage anyway area bas carton clients dass driver fast issue it load machines mijn o'clock oude own response s sauber seconds select staat state straight their they'd vor
  text 15 wollte
  text 14 ! against avant bought counts customer's daughter dec eleven finished go gut hand het hi k kollegin le limits link money notes our outside papers pen proposes rang raus raw receipt
  text 14 remark role september shop should take um up uploaded very vorgang
  text 13 account alone article asks august bad bed bei book booked bottles cancel checklist declined etwas events fragt friendly front gemacht group here high history ihm laut like läuft
  text 13 machen morning not now ob others paid pallets passport person real region said start te woche
  text 12 ? als auch because blocked comes connection created damit dans einer einmal form hier idea lamp later leute mal minus monitor must nichts niet once parcels quantity received
  text 12 rückmeldung sagt saw say table tell they're things truck wheel y ça
  text 11 #6 already anything cancelled comment con das encore entered file found gone long look lot middle motor mrs nur oct off one plan pods practice press reset see statement su system
  text 11 think this value wait were worked wrote you zug
  text 10 abend answer arrives ask begun dran einem el est eye firma geht get got happens hat jedes just mailbox man mir often out para payments plus ran report sample scanner si six started
  text 10 storm takes that's type wil
  text 9 al allow along also art block dead deadline due edge elf en ends f5 fahrer g have ist lead line live loading loads many mitnehmen nachtschicht none op promised replaced rien same
  text 9 sheet showed signs still store technician turns us uur wants waren warte weg werk when
  text 8 achse automatic b baby booking check club control crew daar de dealer delivered documents eur evening falls family fois four fährt geben ging hold ihr kennung kestrel liste nine
  text 8 number other parcel pharmacy production quiet really repeat run save sein selben sender servers shared shift some stand suggests task thing valve whether yesterday zero
  text 7 #4 although answered anzeige around as base bell best bit books butter call car card chart csv dan daneben different ended erste et fine from frozen gegen gestern hello hospital ins
  text 7 ja können l'ancien machine maybe merge mine nearly need net never nog nom nous nouveau nächste oktober om pay period platz rack remove scale scheme shelf since sorry stood sure
  text 7 there's through thrown turned typed tür voor wanted wi-fi will wochen
  text 6 admin asked begin below bord bucket children cleaned config confirmation country dafür dauert deviation fair far former frage hk hours hängt je kind lane letter make makes midnight
  text 6 nice nummer october people personal phone picked power repair restarts running simply stop taxi temp themselves those twice und waits why wms zwölf
  text 5 #3 about above according andere bank batteries battery better coffee console count cups delete deleted dem depuis device domain door drops during duty eine enter ever handover home
  text 5 including leaves lift looked managers matter meantime message muss near notice nu opens otherwise over packs pallet paper pour prepare pult read runs schicht sich status such there
  text 5 took try upper vertrag voucher weekend where yard yet z
  text 4 beside bij but ce cedar charges d deux done donnerstag drei end even express feed fertig finance flat herr ilse into its liegen liegt little low match max measurements minutes nacht
  text 4 ne nie non ones ordered past planned ready released right schichtbuch screens sits slot steps swap tab term time top trip user wegen whatever window writes
  text 3 a agents ago all and at before bridge c can courier dashboard date difference dr drawer een explain for handed heeft http internet items json locked lunch merchant met neun nicht
  text 3 noon november only packed pos product reply rights side sieht sign someone south stores sur target tb ten too tool turn vorher we written
  text 2 anderen auth avec banks be blue care checkout choose clean company counted detector else exists fragen frei gift good green haben has heating is komt lag leer made mill minute model
  text 2 moved neu oder oomkilled order ours owner p partner pdf photo pick probe prozent r1 reason release rückruf sale sechs second set swapped switch ticket to tour un unit units waiting
  text 2 warten well what which wiki write zwei
  text 1 accepted access b2 bestellt cabinet contacts corner credit cut days degrees find internal jahr jonas kept kit know kunde late level mehr module neue pages panel pas peak pull
  text 1 reading restart roll screenshot selbst sent slip slow software sort storage sunday tag tick twenty upload vault visit weil went wie your zu zweite à
  text 0 aan ablauf added afterwards agree alder box buy can't column doesn't doors etwa event exist fare goes ines join lines lotte lower macro measure meldet minuten mois niemand nobody
  text 0 open pförtner platform point protokoll pump quarter reach request restarted reviewer roof school screen seven sold speed st string team the thursday unknown warning wednesday wet
  text 0 work wäre
  text -1 accounts anyone app auditors behind bench boxes chez closing code columns controller copy counting danach darf den der description early ersten f1 failed follow fresh fünf goods
  text -1 guests hersteller hour keep keeps la laptops last least library lieferung lundi main margin moment myself naar neustart next niets of older papier payroll personne r remote sans
  text -1 seats sofa sync tausch thirds total transfer van weiter whom wochenende
  text -2 #line aber am angemeldet any attached available bar bonus called checks choir contact course depot director emergency field filled free half header herrn how in intern june knows
  text -2 ladder letters litres lock looks maker maker's manager matin merci merged milk mit months nachbarn night payment piece present receipts reception record returned risk rollback
  text -2 rolls secret seems session set-up signature sont source sum terms text third tot trouble tuesday twelve under university version vier walk water with within words
  text -3 add aisle batch break browser cannot cases chosen colour confirmed counter customers del demande deposit dov drivers eight ein enough expected frau für gwen harbour hasn't holiday
  text -3 hub id ingest instead kennzeichen ledger ligne lost meldung memory min nach noor nothing ook par patch pending pictures pod qui rd reads red reference reject renamed reste router
  text -3 seit stuck studio stunden terminal test than till una usb visa void wo
  text -4 #1 #2 active after alte an began bereits bleibt both brings checked correct cpu f3 graag guest help hotel itself keys kitchen lab log los lots miro month more nightly on online
  text -4 pack page planner police public pulled rate reader road rule schlüssel services sign-in small spare stands street stück tank unser white without word zur
  text -5 agreed big boss branch brett by cards charge christmas click clock close devices die display earlier euro everybody five hotline import kalender kein kommen kommentar kommt label
  text -5 lady less limit mails missing music numbers or orders petra please queue rechts rooms signed site station stock strip taken telefon tenant tours use usual von warehouse warm west
  text -5 wish xml zones
  text -6 ab abgabe another breakfast cage charged client come costs database day desk doing empty es femke fifth flow gate glass hall image insurance july left les lives mai monthly needed
  text -6 network news password pieces proposal reports requests ring seat serial sind uhr visits week
  text -7 ac04 ahead angebot between cold countries dauer decide decision default deur disk double drafts drive du east fixed gets halle host hr kunden letzte node old option options
  text -7 overview pc pickers preview profile questions refused rest sales server size three two unchanged une used we've weeks zweiten
  text -8 #year acceptance alle answers autumn bag black dana data dienstag don't facture fridge given incl key km light logger logs mb monday montag most port porto return rings round
  text -8 schedule sees stops support these tickets tried web wishes
  text -9 adds april are arrive backup beim class closes consent council covered delivery does drop durch fee forty freigabe früh getauscht gilt grün happy hard inside laptop lists longer
  text -9 move offene offers picture planning question records returns seite shown spring stehen supplier tea travel wasser zimmer
  text -10 anmeldung approved badge batterie bea bill billing carry changed current every handheld informiert invoice isn't loggers maintenance manual nächster office ola ort owners parts
  text -10 pass pays place pressed purchasing raise refund salary service sound stecker talk teams together touched vibration vote weather windows
  text -11 alert belt carrier februar fehlt floor grey il index leave lose marketing märz name needs normal picks possible q3 room rules seen sonntag spät tor town until unused virtual want
  text -11 weekly works
  text -12 angry ansel braucht bring certificate change channel codes dashboards dates e einkauf erst everyone fields fit folder hinter links mittwoch offer opened portal printing ruth
  text -12 sealed season sensor share somebody stay t thank thanks train welcome workshop yellow zum
  text -13 bekommt bus complete contract cover design dock export fourth heures im included legal logo new part photos programme regions spätschicht supply swaps tage tagen wall
  text -14 age agency archive bis bitte firm gb head hoch lease licence lies list mode offen parent quote rename safety se stopped werden zehn zone
  text -15 agenda arrived cache changes cost davon des each freitag gibt j'ai joke kann labels may offsite opening points schulung soup tuesdays unter view voice volume
  text -16 alarm house march messages million no phones places printed printer priya quiz satisfaction sorted space temperature template yearly
  text -17 bleiben gehen marks moves neuen ohne pizza print rota schranke screenshots settlement shows summer texts trial update wird über
  text -18 addresses api canteen cars centre colours comments estimate hotels known menu meter review search slides sprint urlaub v
  text -19 audit average calendar calls freeze keine meeting provider sending termin th year
  text -20 closed leads names show story whoever
  text -21 cake docs holidays januar ou percent tests
  text -22 cable figures filter gives hangs nieuwe quick
  text -23 language wer
  text -24 branches dark per
  text -25 air files years
  text -26 budget february vendor
  text -27 december who
  text -28 board stays
  text -29 training
  text -31 price
  text -32 dezember
  text -41 january
`;
