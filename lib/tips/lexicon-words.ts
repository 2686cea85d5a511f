/**
 * What words tell of a page: lines of a place, a weight in hundredths and the words that have it, strongest first. Above 0 they stand on pages
 * on which something has to be done. Written by `node tests/eval/tips-fit.ts --write`.
 */
export const LEXICON = `
  title 64 #clock before
  title 60 #4 #5
  title 52 ? entwurf late saturday
  title 48 drivers morning this
  title 44 #6 della issue log monday questions ticket
  title 40 after back checklist draft evening go look sheet tomorrow turno
  title 36 be came halle kanal middle request running since waiting
  title 32 afternoon check counter dead dem empty handover i line on-call owner returned tuesday
  title 28 #3 alarm entry hotel march noch phone question storm sunday units vorgang why your
  title 24 #1 an aus branch case chat customer dispatch doors first frau frühschicht hour machines nacht never row terminals wet
  title 20 care delivery du foods friday get house letter ligne loading mañana me mrs my nothing opening our please run stops upload
  title 16 about auftrag bitte family früh harbour have help list neue noche not only opens pay people por red room street system time training use ward wednesday
  title 12 are as b batch box c control cream do every group last live lot midnight minutes re seit six today visita vom à
  title 8 again bar bei bench black blue bozza can claim closing control-room dashboard diet display hall hold no nord percent quote rate schichtbuch shop south steht table there thursday
  title 4 ! #2 al am book codes comparison del devices dicembre donnerstag event fair february five form frage gone job kitchen m machine mr night of over parte press queue semana shift spät
  title 4 summer times to visit we weekend where zwei
  title 0 access april banco call cannot channel client collections crew d deux die early for guest load macchina nicht november pull quiz response station sur three train turn un water wave
  title 0 weekly west whole will winter won't
  title -4 bags bay car change changed club day each en everything four heating lane neuen notes overview panel plant point probe protokoll remove same sign-in stands still stock ten third
  title -4 turned two when wo work
  title -8 app cabinet card doesn't dos end et export filialen im linea milk more name ofen ohne per que round sent software staff tank tour tray up van version wants words
  title -12 add bath cards christmas cip dark does down drops everybody field from holidays into is it level logger los mail maintenance next north office or pour project says se store stuck
  title -12 unit warehouse what which works y
  title -16 bureau claims court des di floor für januar k lab le left library lift light lock may network new october on open orders reader report season shows stand support swap till
  title -20 arrived bestellung canteen cold days de desk disk error green il non note offsite out release roadmap school stop süd talk test th that tickets too went workshop you
  title -24 accounts address arrives calendario choir dienstplan done el half has how january june mehr nobody numbers off oktober para price print q3 refused sprint takes tender text the
  title -24 then through twice without
  title -28 alle and bij branches come dates figures gate home hours kommt kw mit plan return service team was week
  title -32 a auf code comes der dezember door goes la screen second sommer spring und
  title -36 all beim by colour drives gets in nach parking quarter refund retro side startseite upgrade wrong year
  title -40 ab angebot boxes calendar e full lunch mm page pedido po rota smells supplier von who
  title -44 closed depot invoice
  title -48 file order planning quick
  title -52 noon start with
  title -56 bill december hot portal
  title -60 at one
  title -68 but
  title -72 #year
  title -80 board
  heading 104 thread
  heading 56 after mail vorschlag
  heading 44 answer draft hecho notiz
  heading 40 before request steps
  heading 36 #clock comment da entries from history job mensaje on output propuesta step vor
  heading 32 action decision do events line reply verlauf
  heading 28 bearbeitung chat form operator qué to
  heading 24 bemerkung checklist go handover site situation visit
  heading 20 case checks conversation count day desk fare i list note open our plan planned result staff
  heading 16 check dudas found internal nota offen parts proposed reading return
  heading 12 active activity cliente de demande dienstag documents facts meldung montag next remarks running says status suite symptoms text values
  heading 8 ablauf arrival crew did graph liste messages nachricht order ort other out proposal reason remark with work wrote échange
  heading 4 #1 anfrage contents description evening frage log measurements morning programma werte
  heading 0 agent comments driver far findings first idea intern kommentare llamada mon notes points sent so stock stops umfang why
  heading -4 asked befund beschreibung call chiamata data fault it motivo my of photos readings received schedule see this
  heading -8 bench changes customer fechas for fragen ideas incidencias incident material misure not notices numbers question questions reported
  heading -12 a descripción devices in lines notizen task tasks the timeline was
  heading -16 agenda anmeldung bring complaint eintrag melding review seen team weather well went what
  heading -20 #2 actions budget checked correspondence criteria doing less notas offers people scope termine try volumes
  heading -24 anruf by fixed goal known message swaps we where
  heading -28 acceptance change constat dates delivery done good happened how now quality terms today zahlen
  heading -32 bisher entrega kosten líneas need new
  heading -36 figures finding news observation problem table who
  heading -40 links stand
  heading -44 essais event items positionen report versucht
  heading -48 approval changed when
  heading -68 tried
  text 96 ok
  text 88 i'd
  text 80 così tonight
  text 76 example she
  text 72 give hoy shall tarde tomorrow
  text 68 #clock going ich morgen rot yo
  text 64 dann draft einfach ik job some uit uns vorschlag
  text 60 adesso came entwurf er habe parece send tengo then they
  text 56 amount anlage bin c'est checklist confirm he ho i ja leur mostly muy my press probably put reset row settings sotto todo
  text 52 again august bad carta dat did dossier erano fa faut i'll mail nov ont operator rein scan schon today usually voy yes
  text 48 ahora anything area bene brought button colleague document feel full giro gleich hanno high ihn just l'a letzter minuti más net nochmal note perché peu propuesta saved sie so state
  text 48 straight tun turno veut viel war würde
  text 44 according así because bomba cart climbing connection customer dairy daughter express family fast finger hem himself karte let minus misst möchte nord nummer parcels pause pense
  text 44 schreiben scuola sein siamo sinon son step tanto tienda times unless way whole wipe wollte ze
  text 40 address alles altri anyway auftrag believe bereit cancel carries comme customer's da dated doe eh exception extra faccio first force gave gefahren gerade go gradi hebben iba ils
  text 40 intanto lado lista marido me messen mets mich ms nog nom oude palette plan play pris programm proposed proposes qué ready response sa schreibe see she's silo sometimes start steht
  text 40 stick still telefono vamos was why wieder wij will wir write
  text 36 abajo abend abierto afternoon afterwards allerdings always approve apro ausgang axle bit boh check clienta cola comment continue crew dabei dan dans dauert demain después diesmal
  text 36 display do fahren fermé fichier finished forte fuori gemeldet gesagt get groupe guess haar halt happens heb helped history https iban impreso k kilos lead letzten lit loading look
  text 36 machen marcha messung meteen mr muss must n'est never nous now object often orange outage pen peso pone prepare problem progress pues raw reason reply rows saw schick señor sieben
  text 36 sounds spanner starting statement stelle subo system thick told um une up versand vide volvió vorige weak when wrote
  text 32 admin agent agua akku anche ask asks avait away back bemerkung blatt blood body booked bottle bottles brauchen cab campaign chat chef clocks coming connected corre dalle dass
  text 32 dealer dice dicho disposition doesnt domani dosing down dreimal driver einen error erste fat feld festival fila flight follows fragen fresh frist gebe gesehen getting had haken
  text 32 hear hemos her heut hij him hm holen ieri if ill infeed into iron key kids kindly kopie lange lauter luft lund mains make mando mark men midnight mir moet morning mrs need neuer
  text 32 nix noch nota notiz null objections oft paar patient pay pia pipe poi pregunta prisa que quer quickly quittiert raus receiving rechnung remark repeat rest role ruhe says sends
  text 32 september siguiente simple slot sonst storm subito supervisor supongo te terminus their tight titre truck umschlag urgent wagen waits whatever woche would wren wrong zegt übergabe
  text 28 ! #5 aisle albarán allí alors alten altre angefangen antes application bars bas been blocks boden brand btw call cancelled carico category che children clear compare cook copies
  text 28 could cuarenta danach das dead declined dee deed dejo delete departure device digo eigentlich encore enter escrito eso est está fehlen fetch figure fly forgot four friendly front
  text 28 frühschicht furgoneta geben gestern gezet got großen grupo hacer healthy hi hinterher hole i'm it joignable kabine kan klant kurz last late later leaves leim lieferanten machines
  text 28 madre medio mevrouw mi mijn mine mins morgens na nachher nearly nope o'clock oggi ogni others otherwise our papier passport personal prima production puente pull quiere rack ran
  text 28 really region ring rush réponse sapere saves scales select setzen si sitzen ski soll solène something standing stell string sure surname sì sí tauschen taxi that's them they'll
  text 28 tomorrow's top tout tower tub typing téléphone verloren viene vingt voltage vor vorgang wat wenig wi-fi wifi wms x yesterday you zurück zweiter
  text 24 account advance allow alta although amounts aperto arrival au aug automatic batteries bed beeping beside bottom bozza buch carton challenge chose cinq claim claro client con
  text 24 confirmar contractor controller controllo coup dach details dir documents dopo dunno dé edge einer era erledigt evening everything familia fatto fill firma foods foreman form
  text 24 formato formular garage gentleman geprüft gigi ging gli gruppo hago have here hin his hit hora horas i've impression ist je json klar komen lane lass layer lei lief lip loaded lui
  text 24 mad mal managers mandar matters meant message mezz'ora midi milan mueve müssen nehmen noemi non notes oct ohr outside pallets para pension persons pile po' poco pods post pour
  text 24 practice preparing presses promised quand quicker regal remaining remember remove request result riecht rosa run runde sample satz scade sec sei sept setting ship shopper shouts
  text 24 showed signal slow stanotte stood strange style sun take tank tap tell temp terug that they'd throw throws tien timer tipo tracking trip tube upset velocidad visible vol vom wait
  text 24 ward waren warte welche were wife y yeah zo zwölf übrigens
  text 20 abierta agrees algo alone already anew aparece appears appena appointment appointments approx array article assistant attempt begins begun behind besser bestellen bold boy broken
  text 20 buyer caller camion caretaker casa catch chute close cloud cold complain complaint corner couple cuenta curl d'un damit dinner dish dispatch doch donnerstag doy drops e-07 eerst
  text 20 egal einem einschalten ella ended fahrer fail farmer feature ferma fertig few filled filling follow forward gateway geld girl goodwill grades grain h handover hardly hatten he'll
  text 20 heads hello hier hoja hold hop hospital insulin internet issuer jedes jo juntas juste kaart kam kaum kemal leg ligne limpio line lisbon live looks loopt loss lump maandag macchina
  text 20 mach makes many marker mayor mañana media mejor meses might min modem mon money monitor monsieur nights om onder original os owner panel partner passe piezas plus praktikantin
  text 20 pressing primer problema proof prova pult pump qa radio regards reload requested ruta said samedi scans score screws senden señora shift should sollen sopra sort sous standard
  text 20 stored stuff su suggest suggests suite tax teile think this tick todavía tonight's torque toutes tray tree tue units unten uploaded vertreter vez village vorbereitung vorn vuole
  text 20 vuoto wartet wave wechseln weer what's wil worked wurde you'll zie zähler écrit él été
  text 16 #3 abgelehnt aborted accanto against airport allora alright also ancora anders apre art attend auto außerdem backups bakery banks begin being bezahlt binnen birth bits block bought
  text 16 bucket callback calma cameras capacity car cette chauffeur cheese chiede child choose ci clerk cliente coach col column complained computer congé controlling crackles crane created
  text 16 cuesta dafür dec dentist desks direkt dispatcher divert doctor's dort dr drauf drawn during déjà eerste element engineer enrolment entry envelope eur events except eye f5 farm faro
  text 16 file finish fois following forget found free funny gegen generator gente gereinigt geräte gewoon gleis great group hab hallo hanging hard haut heute hill hose housing hung hängen
  text 16 ignore insists intake it's its j'ai journal kamen kennung klaar klasse kleine kollege kollegin komm l'anno largo lauf le lee level lever lifted lightning lin lindenhof llama lleva
  text 16 lo location long mailed mails making mattina max maybe mentioned mess metto middle montant mornings myself móvil naam nachmittag nadie ne nein neu nicht niks noon notre nuit one's
  text 16 op open order packet parcel passage past paste ph platten power prise process prévient puedo quando quayside r2 recovery reservations reserved reviewer rückmeldung sans save
  text 16 scaffold schicht school schrank scrive segunda sehen sender servers set setpoint shop side sign-off signs spento staat stage store suction supposed table takes tall tanker there's
  text 16 thirty thought thu tin tls toch total towards trays trois trolley turn turning umzug un underneath unpaid user vede vent veo viele vueltas w waiting wanted wasn't water we'd wed
  text 16 weights weiter weren't werk while wind woman worth written you're zelf zweimal última
  text 12 #4 ablauf about abroad accident achse ack across agents ages ago ah akkoord antrag aoife apuntes arriba auf b barista before begründung betrieb big bisher bogie bon booster bot box
  text 12 brake breaker brief büro c c'era c'è calm camión can case cerca certificado circuit cm command commissioning company completely connections content conviene copia correct country
  text 12 crying cuando curtain dagen daten decision deja della dienstag disabled dit door dran drink drivers duct dunmore e empfang entre esta etage exchange f31 face fait fare farrow fermo
  text 12 finds foglio former fotos friday friend from frost fully fürs g gedrückt gift gilt gone granted grease gruppe guard gusts handling he's holding holm home hätte idea idris ins
  text 12 irgendwo island issue it'll itself jetzt jonas jour kestrel kits knife kunde kundin lad lag layers least legge leo lesbar libre link loads local locker logistics luego lì macro
  text 12 made magasin mailbox main malte manque marchetti mars match means measurements members merge method mientras mitnehmen monteur necessary ned neg neighbour neue newsletter normale
  text 12 normally nos notice ob office once operators ordered ordner otra over paid paper passengers peace peak petra pezzo pharmacy phase plenty pool portions ports prepared primo proposal
  text 12 propose puis quatre quella quim r5 rappelle re reachable readings recall received rechts reihe release replaced returns revenue rolf rory ruhig safe salida sauna say schief
  text 12 schublade scrap section seems semana shifted shoppers sia sides siete sits sono spricht st staan stamped start-up started status steady stretch subir surely tab talked tariff
  text 12 teacher tenants tenemos terms thats there they've thing threshold thrown ticked tips toda token torn tre trend tutti typed tyre uhr unlock users vacuum value vertrag von voorstel
  text 12 washed we'll we're wedding weil wel wheel wheels withdraw wo wochenende working würd yesterday's yet zahlt zero zug zweite è
  text 8 #6 accept aceite ada airline akte alder alguien allen als alt another answering antenna appunti après-midi aquí around aside axis balance beginnen beginning beleg bell better bleibt
  text 8 bolt bonus booking boss bounced bridge bulk calibrated carrier carry cassa cedar cerrada chair chairs chest cierre cleaners clinic collecting condition config containers
  text 8 control-room correo counter create crown csv cups dahin dal damp daneben date deleted deliver dem demande den detector dial dicembre dirección doctor donc drain drop dropped duty
  text 8 días eben electrician en ends enrol ergebnis ersatz eruit es ever faltan far feb fecha feed feeling fenna filler fitter format fourteen fragt frau frei freigabe freundlich further
  text 8 gefragt gemessen geschickt goes gruß hand health heavy het houses how hr http humedad including j jan jede jeden jens jobs jusqu'à k2 kanal keiner klebt ladder laufen laut leaflet
  text 8 legt leitstand lets leute lift like lime limit lines llamada llega login lol loose lot loudspeaker ludo m manager maschine master matter md06 meetings mezza mind minuto mit mo mot
  text 8 même mí naar nearer needs nessuno netjes next nice nine noche noticed notte nr nurse oben offen one operation opnieuw ops oslo out outlet overlap papers paso pasta path pdf period
  text 8 phoned platz pomeriggio pongo porque portale pram primera public punto quai quantity quiero quite rain reached read-only recipe red reel refilled reicht remarks rent reserve
  text 8 restarts reste retained rezept riporta rolled roughly rung s sami sauber schein scheme schichtbuch schuhe scorso screen scritto sechs secretary segments seitdem selbst sell seller
  text 8 shelf sick sieht sign silly somewhere sorry sortie speicher spindel spot steps stop strong stuck studio systems sé tail tamsin tarif task teil tempo tenant terminal thin through
  text 8 till tiny tisch to tomas touch tove track traffic translator trouble trouve try tutto unknown unterschrift upload use uses validation vault vehicle versions visit voll vorher walk
  text 8 wants washer wenn went winter wissen wohl words wäre ya zet zieht zusammen ça überall
  text 4 aan agree aire and announced anruf antenne app arno asked at ausgefüllt auswertung automatically autre außen ayer aún baby bancale base bei belongs below ben berta bescheid bianco
  text 4 bills birthday bonjour books brazil breaks bringt broke bureau butter buy bypass caffè camera casi catalogue cause caustic ce central centro changeover charger checkout chiesto
  text 4 chosen clients clouds club co2 coaches coloured compliance contacts control copie cosa courier cream cross custody customs cycle dashboard davor de dear debajo delivers dello depuis
  text 4 der derselben description devant deviation di diet dns doing domain driving drucker edit een eine einmal el elements erst estate et etwas expected extension extract eyes failed
  text 4 falls fault febrero ferry final findings fix flights for frames ganze gaskets geen german grad grand größe grünen gut hale half hanne harbour hate heat hebt herr higher hinge hk
  text 4 hält ihr il ilse import info information integrations item j27 joins july jumped kammer klingt knee konto kühlung l'ancien lager lamp lance learned leaving lens letzte lid
  text 4 lieferzeit lindqvist linea liter llegan loader lock lose lots lädt lässt läuft mache manca market marta maëlle meanwhile melden meldung menu merchant mesa met milk minuten minutes
  text 4 mis mittag mitten mixed mm moins moment more motor mum museum nachtschicht nett netz neues noise november novembre octubre offered offline okafor ole onze oomkilled ours oven own
  text 4 packs pasarela patience payslip pharma pink plane pls pm polite porte position posters previous private programma puesto pumpe quarry question quick quiet quindi racks raise rang
  text 4 ravi reach real rebuild receipt receive reception released renewed respuesta rim rollback routine running saber same scheda se seed sehe seine seis serie sets shared she'd sheet
  text 4 shell slide software soir sollte sont stable steuerung sticker storage student subido sul sulla sunday sunniva switch sync tabelle tb technician tells ten term tested theirs
  text 4 themselves theres three thx tidy tiene timeline tom travel tyres türen und understand university upper usa uwe ver verde vibration vijf waited walked warehouse warten watch we
  text 4 wednesday weekend wet window wochen wording writes xml yard zelle zona
  text 0 #1 ? a access ailsa amber amused anni answer answers apprentice arm assistenza aus ausgestellt authority b5 background bang bank bar bastien batch bath be beiden bericht best bigger
  text 0 bij blank blue bo branch cambio canal carpeta cash cellar cerrado charges cleaning clearly coat colleagues confirmation container contrato correction counting counts credit cuatro
  text 0 cupboard daar dame days decides delante delle differ dip director dix documento dog dust e14 e17 e31 elektriker elle else's english entered entries essen etwa event everywhere f3
  text 0 fahrzeug fair fehlt fifth finance fino fish fixed flashing flat flies fogli frage friday's fridays frozen garantía gehäuse gemacht geschrieben gibt's giorni già gloves goods-in
  text 0 graph ground groups gwen habrá handle happened has hat hedda hinten holder holiday hope hoses hotel hour hours humidity hundred hurry idle ihnen ingest invoices issued it'd iván
  text 0 kasia keinen kernel kinder kollegen komt kurze l l'encre la labor lady lasse lassen leave leeds lena linen little loop lotte línea maat mac magazzino mai marzo mean measure measures
  text 0 measuring menos menü minimum minute mio miss mitad monatsende much nacht needle needn't nehm neun ni niente nuestra nunca nuova nächstes números oat obviously ocho odile on-call
  text 0 ottilie overnight pallet parents park participants pass passt payout payroll pedido penalty pending perfectly perhaps person personen però phone piena plates poner pos pounds
  text 0 pressed pressure proper provided purchase quarter r1 radios rather rd reading refuses regen regional registered remembers remote repair replace report reported return returned ride
  text 0 riga rope route rowan rückfrage rückläufer rückruf sagen sale saturdays scale scanner schritt schön screenshot screw script secret segna segundo según seinem seiner selben sello
  text 0 sessions showing sicher signature signore silke sistema site sites slowly sole special spots spülen sq stands starts station stations sticks stolen street strips stunde sube surface
  text 0 switched symbol target tasting telling teléfono thirds tiempo tilt time timetable tip tone took tools tour trainee tram tres troisième twenty usb valves verbrauch visa volta voor
  text 0 vrijdag wacht want ware wash weg weitere what whenever wiki writing z zeigt zeit zuletzt équipe één
  text -4 a2 abgabe abnahme acht alcohol aluminium angemeldet anke approver as auth banco band baths battery beds bel bereits between birte boat bread breakfast brochure buchhaltung
  text -4 calibration called cambiar canister cards care cena chiuso chlorine cinque city closing collections comes cooler corners covers crack crates credits cut-off d'autre d1 d14 daily
  text -4 dana dasselbe deadline deck deep degrees dei deposit deputy deur dienst diga digit digits discount dispute doors drag dreht dritten duplicate dürfen einsatz emergency employer
  text -4 empty encoder enero enough errors est-ce exactly expired explain f father feeder fell fest film fine fitted flag flags fork früh frühjahr fünf gap gar gatehouse gear general glad
  text -4 gleiche glycol goods grid grund guest guests gus guten hal halb halfway han hand-over handed handled haven't hay heap heard heating heeft height helpers helps hub id iemand immer
  text -4 in incident ink input insert intern internal is iñaki join jumper jumpers kalt kante keep keer kennt kilo kind kiosk know kommentar komplett kunden kühlschrank laat las law lawyer
  text -4 lie lieferung liegt lijst limits litres livello ln log logged longest looked lovely maar machine matched material measured member merged meter mezzo ml moi month months nach
  text -4 nachbarn near nee nia niets noc none normal not number nurses né october of ofen off oficina ones opening optics options orla other packed password permanent personne petra's pezzi
  text -4 pförtner pickers pickup pie piece pieces piet plain planned plazas plugged police policy port positive postcode preparation presión program projector protokoll publish puerta push
  text -4 quality quelle rail rate reboot recht record reissue replacement restart retry reverse revisión right ringing rose sam saturday scanners scatola schalter schreibt seal seats sent
  text -4 sentence seven shops shut sim simply since sixty smaller sobre socket soft solange sold someone spaces sponsor stacca staff star starter starters stehen stickers stück such sum t2
  text -4 tables taken tarek technik the thermal they're thousand thursdays ticket tills timeout todos tomasz totes tries trotzdem tutte twee twice tür until used uur verify verwaltung very
  text -4 viernes void w4 warning waste waves website week's weniger werkstatt werkzeug wide windows won't work wurden yann you'd your zentrale zettel zeven zweiten zählt
  text -8 #2 #line abbiamo abends active actually add adviser al alarm alert alte am amt anouk answered approvals atrás audio author availability avoir baja balie bank's bays beans beep
  text -8 bench bereich besides bicycle bien boards book bounce brett brings bubbles buenos building buses busy cal calculated carte cartoni cat celle cells chapel chicken claims class
  text -8 cleared client's coche collect college columns committee comparison console couldn't court curtains dale dashboards database datum davanti dazu dc desk dev diciembre difference
  text -8 dodici domplatz dose dov drafts dressed drie dryer dura earlier edda empresa encoding end energy entra entrance equipo ersten euch exit f1 fach facility falta flagged flu foto
  text -8 fourth fridges fruit gang geht genau gerät goed grade grados gratis greyed groepen grün halle hang happen hasta headset heart helpdesk herrn hers heure hola hurt imke informed
  text -8 inspection intranet invece inès items jam joost karton kennzeichen kilian kitchen knows kriegt lab ladung landing laptops large latest leaf ledger letztes levels libro liegen ligt
  text -8 logic looking lorna lower lunch lunes lüfter m12 mag mano margin mat matt mb meantime meldet mill millrace misma monthly move muster named nd neben neemt nessun night nimmt node
  text -8 noi nouveau nu nueva nuovo nächste o offene officer opinion ore p packages pads page painted papel pareil parental paro pendant permit pero peux pick picked picking pictures
  text -8 piscina pit plans plastic platte point pranzo prends pro project propone pushed qu'il qu'on quay questo r rake reads records reference refunds requests rhona ribera richtigen
  text -8 rights rinse risk robot roll rollout routes salen schnell school's second server services shaft sharp sign-in signe silent similar sin sitting smart sms spannung speak spelling
  text -8 spent stain standby statistics stecker stesso stimmt stopped stunden t1 tag tagen taking tariq tarjeta terminals things thread tk toute trenta trolleys umbau unit unterlagen
  text -8 upstream us uv vein versteht vertrieb visita vorrei votes wann well whose wouldn't year's zu à
  text -12 a3 above abre achter acid acquirer action after agenda agreed allein altogether andere annual anywhere applicant aren't arrive attached auch autumn available avant basket befund
  text -12 begoña beim binder bins blade blocked boiler bord both brakes bram brigade buffer buzzer c14 caa cabinet calandra centre chains charge charging chiara clean cleaned click
  text -12 collected como contract coppia copy core corridor costs council countries course cover cup código dag danke decided decirle dented des desde didn't died diez direct donde dont
  text -12 drawer drip driver's drum düse editor ein eingeplant einwandfrei either elf empieza emptied ending endpoint entrada equal erneuert euros expect fan fewer find firms five fleur
  text -12 floors fondo forklift forms fridge gauge gel geplant gets glass glossary grave grüße guichet ha haben hace handheld harriet hasn't he'd heater heike herself heures hinter holes
  text -12 holt hälfte icon ihm inspector ivo jeder jump jumps june karten kasse kept kettle kg kit kostenstelle krankenhaus labels lanes larger learn leer letter lights lijn linked loan
  text -12 lorry lost ma magazijn man manual mardi mats mechanics merchants mese mid miro mirror mitte nachtrag needed newcomers nicer nooit nostro noted numero nur oder on onboarding only
  text -12 ook oona ost outbound overview packaging packing pairs pale parts party pasar payments people pide pitch platform points portuguese posto prend preview prices print probe probes
  text -12 probiert profile properly puerto pulled qu'elle qualcuno quartal quotes r3 ramp read rear receipts reject reminder renamed rien roller roof rosalind rounds ruft rule sagt samstag
  text -12 sat schloss screening screens sealed seals seit separately session set-up short shuttle signora single six snow sofa softer sol sola soon sorting south speed stand standstill
  text -12 statt steel strap swears talks tasks termin text theatre theo those title tor tot tous trade transfer transfers trees turni typ unassigned unchanged under valid vandaag vat
  text -12 vending visitors vormittags web wegen wert white with workshop worse wout yours zelfde zijn zones zwischen
  text -16 a4 ac04 adds ahead aid alameda all allowed along altro an anrufen anybody anzeige apply approval april après arriva asking auditors aula aushang avisar bags bea bekommt belt
  text -16 bestellung bilal bonne borrowed cabin cables cajón calendar cambia cannot card ceiling celui chain chart choice cip closes cluster code collega compte confirmed contact
  text -16 controllers cooking corrected costa count covered criteria crossing cut d daarna day decisions default deliveries die dot drawing drawings drive drucken early eigen eintragen
  text -16 einzeln ende engine eu evenings everybody exceptions exchanged exists export faces facture factures farmer's feels femke field filtro fit flow flur foreign formazione formulario
  text -16 für g2 gehört gesperrt giorno grande guide handles hands heizung held herbst honestly hourly hums ice interface jahr jahren joke jule kalender keeps km können l'armoire l'écran
  text -16 l'équipe lack laid lands landscape laptop lars led left li light likes listen litre lives loro lote lou love loyalty macht magnet map marek marks mast matin mayo meine meno
  text -16 microwave missed missing mittwoch mixer mobile model mois montag moved n n'a neighbours network neustart nicely nieuw nobody's notices nuevo nuevos number's número offers oktober
  text -16 orders owners p3 pack pad paga paint pair par parameter passed payment pcs personas personnes petrol photo pins planner plek pod porter pot present primary printout priya prozent
  text -16 prüfung pueden qualcosa quattro quedan questions quiz quién reader recognise refund registro rehearsal relief removed replica results review road ropewalk rubén runter ruth sanne
  text -16 secondo selber sending sera serve several shifts siempre signed silvana sister slips smells source spare spares spoke spring spät später stampa steam stern strip sums sur süd t3
  text -16 tapa tea team teams test third thursday todas toner toni torch trainer translate true trust tunnel turns una unplug valley valve van venga version via visitor visto volker
  text -16 weekends where whom zahlen zur zwei zweites über
  text -20 a5 acceptance accepted alarms alle almacén angerufen arbeiten arrives attorney aussi años b1 bare beeps began bestellt bidders bill billing black bolts build by caps cars cases
  text -20 caso chapter check-in chez chip circle clamp coffee compared corso cpu current curry dalla dauer daughter's db delivered density devices different dinsdag docs doen domingo done
  text -20 drei du due easter ehrlich eight eintrag eleven elsewhere engineering entro ext feedback femi filiale foot forty freight fuel ganz gearbox gern gernot gira green greta gris hall
  text -20 head header hearing hecho hosts hot igual image informiert insurer kaffee künftig letters library livraison los loud m3 maintenance marit marked martes meer meet meint music name
  text -20 natale neighbouring nel nella netto newer nie numbers nuove nuts odd offer offsite ola oldest option orde otro paco panels patch pays picks plate pools porta precio printer's
  text -20 printing ps pub può queda quello query queue quote raum refused registry rejects rename reports restent resto retired rice roadmap roll-out round salary samples sandbox schedule
  text -20 scope seconds sees separator series service seule shed sigue sill sit slots sofort somebody's sonntag stores suppose swapped tablet tage tausch template thank theme thermometer
  text -20 these tiles toilets too torna touches translated trick trucks tuesdays turned two unser usual va vale vanaf vans ve vers vertretung vet volgens vuelve weather week weken whether
  text -20 which wish within yep zehn zeile zes zone übung
  text -24 #year ab abgeschaltet agency air anderen angry ansel are armario avec b2 behaviour benches bike blijft bristol buchung business cache cage calendario cartons changé chips chiude
  text -24 christmas cinco complaints compressor connaît connector counted customers cómo darf dario data dentro depot dienstags dock don't donderdag durch día east einkauf eins electric
  text -24 else este esto euro even farid fehler felt ferme fern filialen filing firme fits flickers freezer fuse fährt garden gelb getauscht gibt giornata giugno glasses gleiches gracias
  text -24 hair happy hilft hollin hollis hugh hz hängt ihre iker im indicator instead interviews isolated januari jeudi julio justo kein keller knowledge kommen kommt l'ho links lists logo
  text -24 memory menú module nada neuen new niet nieuwe nobody nozzle oh oil old or ou pantalla part passa peel permits pilar pilot plazo portal pressione printer proveedor pt q3 quelqu'un
  text -24 qui raised rates ribbon riunione rules runbooks réunion sabato saying scadenza sea seat sempre senza shown shows sich sind sinds slip soup stamattina stock stops story strings
  text -24 swaps telefon temperatura tilo together towels train transport tresor trial typo unsere unterschied video virtual visits voice volte vorne vote vragen wechsel wednesdays weekly
  text -24 weight werkplaats wie without x4 years yellow
  text -28 actions added any badge badges bag bajar barrier bay belts bikes bild braucht break browser bueno but cabinets calcium certificates characters charged checks chiller climb clue
  text -28 coast coge comedor cooling debit delivery demo demás design deux dieci dienstplan disegno distance dozen drill drin dry dubbel dus each eats erbij estaba everyone fee feria firm
  text -28 fleet foam font forecast gas gate gates giovedì given good graag handhelds heated hydraulic hört ideas ines inner insurance io irgendwas jacket kuchen lease les lids linie lkw
  text -28 load locks logger loggers longer low lunedì maker's martedì mehr miércoles monday most mother moves moving máquina neither niemand nombre numéro older onto opened ort oui overdue
  text -28 overtime pages parken parte partir pc piano place platelets please plätze por porto product protection prüfen puddle q1 queues rechner regions replies richtig rise room rooms
  text -28 rounding router runs sala sales sandwiches search searched season semanas servono show silver size sizes slides small sorted sound space stay stellen strom students sulle supply
  text -28 sábado temps tender topics tours town trips turnos twelve unos unused upstairs v vendor's verano vielleicht vollständig voucher waage wartung webhooks weeks wes wishes works yusra
  text -28 zuerst zuschlag übernimmt
  text -32 aber antwort anyone aviso backup bearing beer cajas cambios certificate channel clock cloth come comments consent curve cuts dark directory disk donor dos entradas entwicklung
  text -32 factory fax februar ferie filed filter folder furgone gennaio gewechselt host house incl included index inside invoice kabel kann keys kofi lamps land leitung lentil less licence
  text -32 liked list listed locked lundi maker marketing maud mee merci mercoledì messages metre mina mittel mode modèle mondays neuf news nichts nightly ninguna north oak online parent
  text -32 parked payslips peut pin pizza planning plant pon possible poster prefers preis provider purchasing puts quota rings safety sailing sand schools schranke secondary sekunden served
  text -32 share sitzt stamp support survey swap tablets tags talk tears temperature toca trace type vergessen volume wasser ways wird yourself
  text -36 accounts affected age aisles alla anbieter anmeldung aparte api archive avril batterie bis bitte brown can't cell chamber changes choir cierra clicked climbs coins colours comida
  text -36 commande complete cool del differs draußen dutch enno estimate están families feiertage gaat gemeinde gives help hotline imprime laboratorio languages leak liste loans manda messe
  text -36 metal miles million mismo muelle märz nor nueve operations ordnung passé picture places plug po programme puede relay resta restano restarted revés rollers salt screenshots sehr
  text -36 separate sette settimana settlement sheets shortcuts sink sleeve slower sprint startseite stayed t taster termine texts thinks though tickets trailer tuesday tuesday's updated
  text -36 vier vorjahr we've werden word zimmer
  text -40 addresses affiche ai alive anderes angebot audit auditor batches boxes bus cap changed closed dates dent deuxième doce doppelt druckt fails favor firmware floor gb grey hardware
  text -40 hoch jokes kantine known kw laugh layout legal length lies march meeting noor nuevas nuovi nuria ottobre parkplatz pas photos prochaine recently recording register reparto retro
  text -40 rolls scanned security seite semaine sitio split spätschicht stays stimmen supplier's también upgrade values vegetarian vendredi volgende weiß west
  text -44 alleen arrived average bent bring café calls change codice cost dicht does domenica dump décembre entrega essayé exist fassung fields figures filters fire fournisseur freeze
  text -44 fristen fuera giusto hangs haus hotels janvier jedem jueves juni kosten krater lampe loses maggio mes ningún nodes nächster packets pasado passes rubber satisfaction schlüssel
  text -44 sede stairs tool touched uno veces venerdì view wall who's
  text -48 beide biscuits cake checked codes decide fornitore frame gehen hersteller holds jemand junio leads logs may mercredi nessuna nächsten parking per phones printed probado salle
  text -48 serial seulement shoes somebody sommer summer supplier than thanks trockner warm year yearly zum
  text -52 apart arrivano aucun branches dezember doesn't double elke every files gehabt geschlossen idee isn't mais metres opens price pulita schulung seen tape training trocken unter
  text -52 urlaub welcome wiped
  text -56 alike budget chi colour deal douze drives february freitag handbook januar label language minutos n'y nachts no ohne più quien rijdt sabe seconda sensor stessa whoever
  text -60 año bleiben cable cada canteen food names nothing rota uguale
  text -64 approved fibre holidays jaar pasa prints provato solo tests vendor
  text -68 davon december percent th update
  text -72 keine tried wer
  text -76 perfect
  text -80 smell
  text -84 board
  text -88 january who
`;
