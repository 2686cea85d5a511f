/**
 * What words tell of a page: lines of a place, a weight in hundredths and the words that have it, strongest first. Above 0 they stand on pages
 * on which something has to be done. Written by `node tests/eval/tips-fit.ts --write`.
 */
export const LEXICON = `
  title 48 #4 #5
  title 32 first
  title 31 monday
  title 29 an saturday
  title 28 #clock
  title 27 before evening
  title 26 again look only sheet
  title 25 after came hour phone
  title 24 customer
  title 23 case empty friday
  title 22 i ticket
  title 21 back gone have
  title 20 #6 chat vorgang
  title 19 late list
  title 18 when your
  title 17 load owner sunday
  title 16 ? five please red
  title 15 #3 am de
  title 14 halle morning today
  title 13 #1 call minutes
  title 12 line since
  title 11 code still
  title 10 draft job nobody room thursday
  title 9 request six
  title 8 #2 dashboard get log notes november queue shift tuesday two
  title 7 early
  title 6 about can nothing says
  title 5 cannot not schichtbuch wrong
  title 4 be form pull store
  title 3 die our people
  title 2 and rate there wants
  title 1 are my no
  title 0 goes nicht we
  title -1 do du machine mit probe release visit
  title -2 bench card is run
  title -3 has last night orders service tour week you
  title -4 a of tank twice
  title -5 on out till warehouse what
  title -6 cards error guest start
  title -7 app every it name und
  title -8 three
  title -9 third
  title -10 for
  title -11 channel kommt open
  title -12 from the unit von
  title -13 end in software
  title -14 depot second team
  title -15 how im order year
  title -16 day season
  title -17 q3 to
  title -18 days page plan
  title -19 ab
  title -20 desk file
  title -21 der
  title -22 all does hours new
  title -23 at offsite
  title -24 b branches spring too
  title -26 calendar
  title -27 client quiz rota
  title -28 by
  title -30 december with
  title -32 bill portal
  title -35 für
  title -40 board
  title -49 #year
  heading 74 thread
  heading 29 request
  heading 26 note
  heading 25 mail notiz
  heading 22 checks
  heading 21 on
  heading 20 before
  heading 19 internal
  heading 17 verlauf
  heading 16 do
  heading 15 conversation order
  heading 14 lines
  heading 12 agent events from readings
  heading 11 anfrage checklist frage remarks to
  heading 10 answer log work
  heading 9 customer draft
  heading 8 comments meldung
  heading 7 open question tried
  heading 6 notes
  heading 5 #1
  heading 4 points we
  heading 0 morning steps symptoms
  heading -1 with
  heading -2 changes description our
  heading -3 in
  heading -4 kommentare what
  heading -5 check data people
  heading -7 call incident plan the
  heading -8 message timeline
  heading -10 graph
  heading -11 far so task
  heading -12 a eintrag ideas
  heading -13 not
  heading -14 beschreibung by
  heading -15 for how next today
  heading -16 reason
  heading -18 dates
  heading -20 happened
  heading -22 new questions
  heading -23 change who
  heading -25 done need
  heading -31 changed
  heading -34 report
  heading -38 when
  text 56 i'd tonight
  text 55 ich me
  text 48 example he ik
  text 44 h
  text 43 son
  text 42 dann einfach it's she
  text 41 fait nov
  text 40 #clock again habe so steht
  text 39 colleague her let morgen ok uns
  text 38 dat document full que soll
  text 37 c'est did give his i jetzt job war
  text 36 always er wagen
  text 35 dear i'll post
  text 34 error i'm immer patient rather
  text 33 mr möchte programm rot solène that them then they tomorrow tun twee while
  text 32 chat dreimal hem mail saturday short starts wrong ze
  text 31 amount back copies fichier follows iban mm note quickly row schon schreiben settings wieder
  text 30 address case draft friday heb if letzter scan send today was wurde
  text 29 bien bon dort had sonst told way
  text 28 everything gleich i've my operator times tout valid whole would würde
  text 27 agent alles area begins bottle cart clients comme confirm dabei first machines noch orange says sends shall sie something step tells yes
  text 26 bin einen fast gebe kan m notiz play regards tray wij wir x
  text 25 anlage aus been bought campaign counts customer extra heute hij ihn issue kollege ms nehmen own person sounds standing state wenn zijn zurück
  text 24 afternoon auf avant bas came clear could driver link load pen put receipt response sauber seconds
  text 23 anyway away button da down limits o'clock oude raw select september straight they'd vom wollte
  text 22 #5 against booked carton checklist customer's daughter dec do go here him mijn outside papers remark role shop should their vor
  text 21 alone because book bottles connection damit dass declined events finished hi kollegin le not proposes raus real s staat um uploaded very
  text 20 article august bad bed cancel einmal eleven etwas group gut history idea it laut läuft money monitor notes others our passport rang region take up vorgang woche
  text 19 account als bei form fragt friendly front gemacht hand het ihm k later minus now pallets parcels plan pods received start te things truck were wheel worked ça
  text 18 ! blocked cancelled con created dans entered happens high lamp machen middle morning ob often quantity said say see su table y zug
  text 17 anything asks auch comes dran einem encore est eye file found hier jedes leute long mal mrs nur paid plus practice report rückmeldung sample saw statement storm tell they're wait
  text 16 already arrives ask comment dead deadline einer gone like mailbox motor niet oct off once one ran reset sagt scanner signs six store takes this you
  text 15 abend al allow answer art block edge f5 g geht get hat kestrel live loads look lot mitnehmen must nachtschicht press showed started system think uur value weg wrote
  text 14 #6 ? baby begun control crew das dealer due el ends fahrer family firma four ging hängt lead loading many nichts out para payments promised repeat replaced shared sheet shift si
  text 14 technician that's type valve when
  text 13 along although automatic bell chart club documents elf evening falls fois fährt got ihr ist kennung line man net nine none number other pharmacy production rien same servers still
  text 13 stood wants waren werk wil
  text 12 achse also answered around b base best booking butter check en erste eur liste merge nearly oktober om parcel power rack really scale sein selben sender some suggests sure thing
  text 12 turns tür us warte wms zero
  text 11 anzeige books card country daneben delivered different former frozen geben have hello hold hospital hours können lane machine matter mine mir nous nouveau nächste op period quiet
  text 11 run save scheme shelf task thrown wi-fi
  text 10 admin as batteries begin below bit csv duty fair finance from gegen gestern ins je just l'ancien need notice october pay people personal platz pult repair restarts stand typed und
  text 10 voor wanted whether zwölf
  text 9 #4 bucket call car coffee confirmation cups daar dafür dan de ended enter ever frage hk liegt make makes managers maybe midnight never nice nog nom nummer phone prepare read remove
  text 9 sorry taxi themselves upper user vertrag waits why will yesterday
  text 8 better bord cedar children cleaned count dauert deleted dem deviation device donnerstag door during et express fine handover kind looked max ordered pallet paper past picked planned
  text 8 running schicht steps stop temp there's those through trip turned wochen
  text 7 according battery beside config depuis drei end far flat home including into ja match minutes muss ones opens otherwise pour runs screens sich such swap term took tool voucher where
  text 7 written
  text 6 #3 above andere asked charges choose console delete deux domain drops fertig herr liegen lift meantime measurements message nacht near neu nu packs product ready released simply
  text 6 since sits status tab target time try twice weekend wegen writes yard
  text 5 about agents bank before blue ce company counted dashboard done drawer eine feed for handed heating http ilse json letter locked low mill right schichtbuch slot stores sur ten top
  text 5 window yet z
  text 4 a accepted and at avec banks bij courier d difference fragen frei its leaves little model moved ne neue nicht nie noon november only oomkilled over owner partner prozent release
  text 4 rights sale sieht south turn units vorher waiting whatever wiki
  text 3 ago auth b2 c cabinet date dr even gift good internet items jonas komt lunch met module non oder packed pages pdf peak pick pos r1 reason reply rückruf side sign tb there tour unit
  text 3 visit we which
  text 2 all be bestellt but buy care checkout column contacts cut days detector exist explain find kit lag late leer lines made merchant minute minuten mois neun ours pförtner probe restart
  text 2 roll software st string switch tag tick to un vault warten what write
  text 1 access alder bridge can clean doors een exists green heeft is jahr kept kunde lotte measure mehr open p pull pump reading reviewer roof screen screenshot second sent seven someone
  text 1 sort speed sunday swapped ticket too twenty your zu zwei
  text 0 added afterwards agree app corner danach else event goes goods haben has ines last level library lower macro margin next order panel pas photo protokoll quarter request selbst set
  text 0 sync team thursday unknown wednesday weil well went zweite
  text -1 anderen anyone bench closing columns etwa hour june keep least main meldet merged papier present reach remote rolls school sechs slow sold storage tausch the thirds upload warning
  text -1 wet wochenende work wäre
  text -2 ablauf accounts behind checks chez colour controller counting credit description director drivers ersten f1 fare follow guests hersteller internal join know ladder laptops
  text -2 lieferung lundi moment nachbarn niemand nobody of older payroll platform point restarted sans session slip sofa sum terms transfer trouble wie à
  text -3 #line aan angemeldet any auditors box boxes can't cases choir copy counter darf degrees den depot early eight field filled fresh für harbour how in knows la letters lock looks lots
  text -3 maker's milk mit months payment pictures reads record rollback source test tot tuesday twelve weiter whom within
  text -4 alte am attached available bar bonus contact del der emergency failed frau free fünf gwen holiday keeps litres maker naar night pack pending personne piece rd receipts reception
  text -4 returned secret seems set-up signature stands text total van walk with without words
  text -5 aisle bereits bleibt called cards chosen code course customers deposit doesn't dov ein expected half header herrn id ingest intern ledger los lost matin merci month neustart page r
  text -5 reference risk road schlüssel seats stunden than third university version vier void water
  text -6 #2 add batch break brett brings browser demande everybody guest help hub itself kalender kennzeichen manager miro myself nach niets noor numbers par patch public qui rate red
  text -6 reject renamed reste rooms small sont spare studio till una under usb visa zones
  text -7 #1 aber after agreed branch checked christmas confirmed correct f3 fifth hasn't hotel import instead kein keys kitchen kommentar label less ligne log meldung memory music on ook
  text -7 petra planner pod pulled reader router services stuck stück tenant unser use west wish wo
  text -8 ab abgabe active big by cannot charge close cpu devices display enough femke graag hotline kommen mai min needed network news nightly online please police queue rechts serial
  text -8 sign-in sind site taken tank telefon terminal tours uhr visits warehouse weeks white xml zur
  text -9 an began both breakfast countries die earlier euro five fixed gate hr july kunden lab limit mails monthly nothing proposal requests rule signed size stock street unchanged usual
  text -9 word
  text -10 #year another autumn cage click clock costs database day decision default desk drafts east gets hall halle kommt les missing more most old options orders preview questions seit
  text -10 von warm
  text -11 ahead angebot boss come dauer es flow fridge glass image insurance lady lives overview password pieces profile refused reports seat station strip three tickets two une week wishes
  text -12 charged cold decide delivery double drive given incl key left logs offene offers or rest ring sales schedule server used
  text -13 ac04 acceptance between client closes dana deur dienstag disk doing durch empty forty host lists logger longer montag node option owners pass pc pickers port porto purchasing
  text -13 returns shown spring support these vote zweiten
  text -14 adds april are backup bag black consent council covered du freigabe getauscht gilt km letzte light mb move round supplier talk together travel we've zimmer
  text -15 alle anmeldung answers changed data don't facture februar früh happy hard laptop loggers needs ola picture planning records return rings seite stops tea teams touched web windows
  text -16 approved arrive bea class drop handheld informiert manual monday märz parts place question room sees service stehen tried weather works zum
  text -17 badge carry does fee grün inside maintenance name normal nächster office ort q3 refund ruth salary sonntag tor until vibration virtual weekly
  text -18 batterie beim belt billing change codes current dashboards dates every everyone fields floor folder grey hinter included invoice isn't links lose mittwoch pays portal raise rules
  text -18 seen share sound spät stecker thanks workshop
  text -19 alert angry ansel bekommt bill bitte braucht bring carrier index leave marketing new offer part pressed unused want wasser werden
  text -20 bus certificate contract einkauf lease legal licence logo picks possible season sensor stay swaps town train welcome yellow zehn
  text -21 cost design dock e each export fehlt fit head il im mode offen printing rename t tage zone
  text -22 age agency bis channel complete cover fourth gb gibt list points programme regions safety sealed somebody spätschicht supply tagen wall
  text -23 changes erst heures joke labels march offsite opened opening parent photos quote soup stopped thank tuesdays view
  text -24 agenda archive may million moves sorted template voice volume
  text -25 bleiben cache davon des firm hoch messages no ohne places schulung unter wird year über
  text -26 lies pizza print printed printer satisfaction se slides summer texts
  text -27 alarm colours estimate freitag gehen kann marks neuen phones priya quiz review rota schranke search space trial yearly
  text -28 average calendar calls canteen comments house known menu screenshots settlement temperature urlaub
  text -29 api arrived centre hotels j'ai meeting names shows sprint update
  text -30 addresses cars keine leads meter provider show termin th v
  text -31 audit closed whoever
  text -32 figures januar story
  text -33 cake docs freeze percent sending tests
  text -34 holidays
  text -35 filter hangs wer
  text -36 cable gives ou per
  text -37 language quick
  text -38 branches dark february nieuwe years
  text -39 budget
  text -40 december
  text -41 air files
  text -42 vendor
  text -43 training who
  text -44 board stays
  text -47 price
  text -49 dezember
  text -62 january
`;
