/**
 * What words tell of a page of which no more is known than its title, headings and lines of errors, in the form of `lexicon-words.ts`. It is the
 * lexicon the weights of the glance were set with, learnt on ten authors; a later one that tells more of whole texts told less of so few words.
 */
export const GLANCE_LEXICON = `
  title 34 #4
  title 32 #5
  title 29 #clock
  title 28 before
  title 22 back late sheet
  title 21 morning
  title 19 came case evening saturday
  title 18 #6 ? draft first monday
  title 16 hour i
  title 15 chat tuesday
  title 14 #3 halle room sunday
  title 13 again be check entry handover your
  title 12 after customer du line log request run
  title 11 an friday harbour only
  title 10 am please
  title 9 have since
  title 8 #1 alarm letter list my six
  title 7 questions says shift
  title 6 control not wednesday
  title 5 can last live nothing red three today
  title 4 batch
  title 3 our out when
  title 2 de early minutes neue we
  title 1 are bench every nicht panel thursday
  title 0 #2 call channel it stop
  title -1 car is office orders test two
  title -2 c day do night no notes to up wants what
  title -3 card client display from november third
  title -4 change hall store
  title -5 has home of on
  title -6 desk open over twice unit
  title -7 a app for project round
  title -8 cold field tank wrong
  title -9 days
  title -10 by cards code does how release second shows too
  title -11 b für im nach october off return tender year
  title -12 kw page the with works
  title -13 der new von week
  title -14 q3 service
  title -15 depot hours spring team und
  title -16 all door figures one start
  title -17 file in plan quarter
  title -18 ab retro rota side
  title -19 and
  title -20 who
  title -21 order portal
  title -22 closed
  title -24 at december
  title -35 board
  title -36 #year
  heading 46 thread
  heading 23 request
  heading 21 note
  heading 18 before comment draft
  heading 17 events status
  heading 16 mail
  heading 15 decision do history notiz on steps
  heading 14 answer
  heading 13 conversation
  heading 12 to
  heading 11 action remarks verlauf
  heading 10 checks
  heading 9 ablauf comments meldung open
  heading 8 anfrage
  heading 7 notes plan
  heading 5 agent call points stops
  heading 4 befund list
  heading 3 checklist next order readings
  heading 2 #1 check customer log morning remark
  heading 0 idea kommentare lines question we what work
  heading -1 description reason
  heading -2 graph
  heading -3 for happened the why
  heading -4 questions
  heading -5 in message not
  heading -6 beschreibung task timeline
  heading -7 by
  heading -8 changes incident
  heading -10 #2 numbers
  heading -13 approval
  heading -14 people
  heading -15 done how swaps
  heading -17 new today who
  heading -18 change items report stand table
  heading -19 figures
  heading -21 changed positionen
  heading -24 dates
  heading -25 when
  heading -29 tried
  text 49 ich
  text 48 i'd
  text 42 ok
  text 40 i
  text 38 tomorrow tonight
  text 36 er ik she
  text 35 morgen send
  text 34 #clock dann
  text 33 again came example habe
  text 32 he
  text 31 she's so then
  text 30 draft give job sie steht
  text 29 bit going i've mail mr reset sonst they war
  text 28 alors c'est did heute i'll just schon shall
  text 27 amount einfach hab heb noch rot scan son wenn ze
  text 26 back colleague dat her my
  text 25 been comment crew dabei fait möchte programm yes
  text 24 address document error full gleich hem his ihn karte me nov press put was whole
  text 23 afternoon august bin comme entwurf if let note row something uns up zegt
  text 22 anlage button everything letzter ms operator palette pause probably says soll stick way wieder
  text 21 anything asks because customer ihm look minus mostly nog passport patient settings start state them today würde
  text 20 agent form gestern h iban ja loading mal now sounds straight that will zurück
  text 19 #5 bad bien cart check da do down finger gut high history later lead nehmen post ran rein remark solène system times tout tun unless write
  text 18 according bas bon bottle cancelled chat connection could dan demain encore est etwas family fichier him it it's mir mm morgens nummer ob our raus schreibe september some suite take
  text 18 that's when why would wrote x
  text 17 ! area auf blood brought confirm customer's damit dreimal drops express fast feel fetch got leaves lets machen man notes notiz pallets que ready ring shop their there's tight told
  text 17 wagen yesterday yet
  text 16 alles anyway auftrag booked campaign dead fill flight fresh gemeldet hand here hij himself i'm into je kan kollege laut money morning mrs need pay plan sauber saves see sends step
  text 16 still they'd value vom wait whatever
  text 15 already always aus away carton clear coming das daughter declined display driver einen first foods four gerade its jetzt k lane mach muss must o'clock oben orange role schreiben
  text 15 set sure timer turn urgent usually versand very vor wir
  text 14 across cancel cold dass dauert einem finished found frist gesagt go group had hebben kam like mains min même nous original own parcels run slow staan tells tube ward wartet wet wil
  text 14 wurde
  text 13 #6 checklist dort einer filling have he'd he's hi lamp letzten long oct pen rather really region remove rest rows sieben staat starting storm temp they're think twee um uur waits
  text 13 weer while
  text 12 afterwards alone als also article bed believe bottles cab carries dans friendly front gemacht getting helped hole ist line link läuft meint mine often om pension plus pool promised
  text 12 rack rent said saved scanner si sieht statement stood till truck un uploaded waiting woman won't worked written wrong zwölf
  text 11 auto axis bestellen block calm client controller danach dealer delete dem dentist dispatch extra firma follows gave geht gone guess hill hold kids little machines midnight mind
  text 11 nearly net otherwise outside panel papers past peak pia prepare regards replaced reply save shift somewhere started suggests taxi teile tell tower turning waren weg wheel wissen
  text 11 woche you zwei ça
  text 10 ? abend account ask base bei case command dee donnerstag dran falls farmer few fine flat friday further g herr hose hospital immer key lag last le mailbox meanwhile motor nine o
  text 10 off office once person persons ph practice quicker quickly rang reason school six tap task tax typing w warte y zweimal
  text 9 akku begins blatt booking buyer children clients close club desks edge ends evening filled gateway geben get goes kollegin least leute liegen looks mark maybe message monitor ne
  text 9 nichts one others papier passe problem pull receipt safe sechs sehen should showed sits standing starts tank te top trolley typed une user wi-fi
  text 8 #3 advance ago batteries den depuis dr et fan hard home hop kunde leg maandag make moving nacht neighbour neu noon nord order out packs pallet phone pipe radio reading release
  text 8 running sagt sample sender sept short signs status stimmt string there those tray wants what's yard
  text 7 #4 about against answer außerdem balance be begin bottom broken call capacity claim control counts curtain date dear deep device doctor events exchange feels file fois former fragt
  text 7 free gilt ligne loaded looked m makes manager many matter naar non ordered ordner pass position repeat saw sich side sort st this tick ticked touch trays upper us vertrag voor
  text 7 vorige wanted wave weiter well were where wochenende
  text 6 admin around assistant avant banks bell beside bought butter company complaint corner dafür dec enter entry erste es eye farm figure forward frozen gap gewoon handover happens hello
  text 6 it'll jedes kabine kundin laat late login managers master measure member next offline op ours over owner paid parcel passengers pour production pump qa r1 reads reception rechts s
  text 6 saturday simply slot stand tab tag tanker tested thu trend under waste wed weekend wheels zijn
  text 5 best blocks comes console dix dog eine einmal even ever far from ganz gaskets ging hat hier holiday idea issue lassen leave letter lid lift load loads lower made max middle neues
  text 5 never normally nouveau nu nurse paper passt power request same say shelf sign stop store sync ten thats to tue turns twenty von voucher watch we'd went werk window zug à
  text 4 added agents aisle au bonus boss bucket called can child complained confirmation copies count cups dashboard documents due entered etwa eyes follow frost früh has het jens leer
  text 4 lever lines matin meldet nachmittag nd open oven perhaps phase piet planned platz previous reicht result seconds seems sein since soir sorry staff street terminal terms trip turned
  text 4 what
  text 3 a and anderen at bakery bank before book box brake car ce chute class copy de detector door drivers du during exactly failed fair fault fertig for fragen gern grad guard ha he'll
  text 3 heeft import including jan ladder level limit limits live measured members milk minuten mixed mornings nach nicht not noticed on-call partner piece public pushed quay right rule
  text 3 scale sent seven speed switched table teil things total units whether working writing z zeit zero
  text 2 antenna arrives as asked below blank brand bridge clinic cm cooler correct counter courier direkt either ende f31 fährt gloves grid halb hanne heating ihr informed internal itself
  text 2 joost keeps kommt lady loop lovely meldung merge mill minute mittag moment mon neue nights odd ones pad pads para pending period police pos prepared pressed quantity quiet remote
  text 2 rollback sans shared stands steady steps sticker term theirs tomas travel und via wednesday weil wind winter zahlt zeigt
  text 1 am answered battery belt birthday blue c column daar darf decision delivered der dienstag drop duty empfang engineer ergebnis feed hours hr is loose lot lotte mails merchant met
  text 1 more nachbarn needs nur nächste ole ook packed payments platform push red released rights rückruf screen session sheet soft software sold someone takes thing through took tools tot
  text 1 tour transfer try twelve upload use warehouse we're
  text 0 add agree anzeige app auch aussi bread busy care carry cells chlorine clean closes crane credit customers cycle days degrees drin drive déjà ein elf expected ferry filed fish fitter
  text 0 gerät half hang hängt imke jour keep kilo kit kunden landing lock minutes mit mo myself pas password payslip pdf petra picked point proposal raise rate remarks reserved roll scheme
  text 0 selbst shut single special stehen student stunde taken template the three thrown torch torque track trouble tür valid wochen writes your
  text -1 ablauf along b bar bo brings carrier charges choose click contact cream cupboard dahin different doing drain e een else empty find fits five format frei harbour hers heures hour in
  text -1 inès j'ai juste laptops light lights lunch main manual number october of offers p path personne received registered repair reviewer rien signature slip stunden sum sunday swap
  text -1 they've thursday time walk we zweite
  text -2 #1 #line accepted alte another better big card cat closing counting doors drag drawer early eleven emergency fahrer fridge guests heater held hot how id june kept kg knows
  text -2 kommentar las liegt music neighbours normal notices oder opens pair park pförtner pickers probe protokoll prozent rain readings reminder reserve returned returns risk schreibt
  text -2 sister socket spares stuck studio twice unknown vibration warning white work zwischen
  text -3 #2 aan access active alarm auth bank's batch bestellt bill branch buy camera chain charge con core costs cut database db demande deviation en f1 facture gauge goods handed handle
  text -3 idle ivo kind labor letzte library litres macro near netz neun night on or pages parents passed pays pick por port preview probiert quality quick r real record reference refused
  text -3 report restart reste roof screens sont spring storage strip switch terminals theatre themselves ticket too uhr una valve visit voll want warten water with wo words zu zweiten
  text -4 #year action ahead andere bea behind break chart cleaning cleared col course deputy drum earlier end everybody field filing finance flow freigabe geräte gets good guest hotel komt
  text -4 können l log lots machine macht match months n november oktober only other panels payment payroll people photo quarter rd receipts regen register sign-in site smells statt stickers
  text -4 stopped stück t2 target team technician thank tom unit until valves wiki
  text -5 acht after alert bags began blocked brakes buffer building calibration cannot chip container daily difference done durch enough exists fit fünf glass goed green grey haben header
  text -5 inspector insurance jahr kollegen la lab lanes larger ledger les loan mais merci needed nice niemand north notice offen orders pack page picks pieces plate pulled reader reject
  text -5 reports runs screenshot seal sealed seats server slips sofa third used version werkstatt within
  text -6 ab aber all anywhere bench between both bureau cell coffee columns council counted cover d dashboards deadline drei dry eight erst euro everyone frau gas image incl july kennt know
  text -6 lo los mai menu module nobody noise none numbers planner plates pressure read return second seit sending size somebody stores such swapped tenant two usual van void we've weather
  text -7 air an anyone auditors by cabinet code covers dazu die don't double eintragen exchanged fehlt grün halle heard hört il inspection items kabel laptop lives longest lose mag mast
  text -7 monthly moved niet offene place plant present product question requests samples seals series shows sit source stops t1 test thinks tuesday vat vorher warm weekends which workshop
  text -7 year's
  text -8 above agreed apart arrive attached avec bleibt but cards clock comparison dana desk direct fewer flur hands happy holds ines inside invoice km labels lieferung loud m3 marketing
  text -8 memory model month network online profile properly refund rings road sandbox small south text touched train type unchanged visitors wegen weight without zur
  text -9 angebot answers braucht claims colleagues collected consent court day drie film firm für hall hasn't help instead lager left legal meantime noted owners pictures printing review
  text -9 sales sees split supply tea telefon these tickets tours vans visits wie
  text -10 asking bag bestellung bij bike decide director fee femke fixed forms fourth gate graag hinter house hurry ideas im locked mb meter missing neuen nightly offer pc permit plain
  text -10 points project rooms sonntag station stecker support termin vier wasser web worse zone
  text -11 breakfast browser chez cleaned complete delivery deux didn't drawing kann keys kommen letters licence links liste lists maker mehr messages mittwoch monday montag move news option
  text -11 ort parts payslips please porter priya queue room signed sur tage tape tender though touches video vote wartung wishes
  text -12 any badge bay beim cap christmas compressor corridor current danke depot devices drives east export gewechselt hangs hoch kein known kosten low maker's marks name nieuwe par
  text -12 parent part plug q3 quelqu'un records removed round ruth safety sitzt sound soup spätschicht tablets weeks weiß wiped zahlen
  text -13 acceptance alle allowed boxes cage calendar certificate changes cool filialen given head hotline kitchen lies linie maintenance noor passes planning print prints programme
  text -13 questions quote replacement restarted seite shoes sind sites space spare strings teams than town tuesdays vandaag virtual week wish word zehn
  text -14 are autumn backup bearing bikes charged checks confirmed contract cost dock el fire gb gibt ice jacket juni less longer map oil paint po portal printer qui ruft schlüssel slides
  text -14 stock temperature tor vendredi volume
  text -15 accounts al april archive arrived bekommt brown cache channel come dark einkauf freezer freitag isn't jeder joke leak list logger lost metres most märz older opened possible
  text -15 purchasing service share shown wall west
  text -16 agency anmeldung bis black bleiben can't cases changed data disk exist februar forecast forty gives kw may quiz sorted tagen talk together v values view
  text -17 anybody api cars dates doesn't estimate new places recording rules search show supplier's t zum
  text -18 bitte design each hersteller included language lids loggers mode mondays nächster old pizza relay serial spät stay story termine yearly
  text -19 change del dicht logo logs nothing numéro opening picture provider rolls rubber swaps weekly wird works
  text -20 beide bring colour folder layout march million sand tool tried yellow über
  text -21 age comments docs does every filter filters getauscht moves phones retro rota screenshots supplier thanks years
  text -22 audit average calls colours des fields firmware frame handbook leads photos sprint stays year
  text -23 cake closed floor gehen jemand ohne perfect sensor werden
  text -24 bus cable checked meeting printed se unter
  text -25 approved codes kantine label parking summer texts
  text -26 names schulung
  text -27 canteen files holidays welcome whoever
  text -28 centre davon february figures seen
  text -29 percent price training update wer
  text -30 januar no
  text -31 branches dezember per urlaub
  text -32 food tests
  text -33 budget
  text -34 th
  text -35 vendor
  text -36 keine
  text -37 board december who
  text -50 january
`;
