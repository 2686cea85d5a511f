/** Words that people use for one another at work in English, groups between strokes; a word may stand in several. */
export const SAME_EN = `
  double twice duplicate doubled / refuse reject decline deny bounce return disallow forbid block blocked /
  hang freeze frozen stuck stall stop halt stand still / lost lose gone missing vanish disappear absent miss / wrong incorrect mistake false bad invalid /
  empty blank nothing none white / broken defective fault faulty damage damaged dead defect / error failure fail failed fault exception /
  fix repair correct mend solve resolve / start begin launch boot restart reboot / end finish expire expired expiry elapse lapse /
  late delay delayed overdue behind / slow latency lag sluggish delay / crash abort terminate kill killed exit die /
  delete remove erase clear wipe drop purge / add insert append create new / change modify edit alter update replace swap exchange /
  send transmit submit dispatch deliver forward mail / arrive receive come reach deliver / pay payment charge debit bill billed billing fee cost /
  invoice bill statement / refund reimburse repay money return / customer client shopper buyer purchaser consumer guest payer /
  merchant shop store seller retailer dealer / employee colleague staff worker member person / manager lead boss supervisor head chief /
  supplier vendor provider manufacturer maker / order purchase buy / parcel package shipment consignment delivery / truck lorry trailer vehicle van car /
  driver chauffeur / warehouse depot store stockroom / stock inventory quantity / holiday leave vacation absence /
  sick ill illness sickness flu fever unwell / salary pay wage payslip payroll remuneration slip / birth baby born child newborn due /
  doctor physician medical clinic / letter note certificate statement paper document / lawyer legal attorney solicitor / contract agreement deal /
  cancel terminate quit resign withdraw revoke / password credential passcode pin / login signin log sign authenticate authentication logon session /
  account profile user / access permission right rights role privilege authorise authorize unauthorised unauthorized forbidden /
  phone telephone mobile call ring / laptop computer notebook machine pc device / screen display monitor panel / printer print printing printout /
  label sticker tag / scan scanner read reader / battery charge power accu / charge charger charging / cable wire cord lead / door gate entrance /
  key lock locked unlock / alarm alert warning notification page / temperature heat warm cold hot degree / light lamp led / noise loud sound /
  water wet leak moisture damp / clock time hour zone / date day deadline term / yesterday today morning / server host machine node /
  database db postgres sql / query statement select / table column row / backup restore copy dump snapshot /
  deploy release rollout ship rolled deployment / config configuration setting settings parameter option / test spec suite / build compile pipeline ci /
  cache cached store / certificate cert tls ssl / renew renewal extend prolong refresh / secret key token credential / leak leaked expose exposed push /
  network lan connection link / connect connection join attach / disconnect drop dropped offline unreachable down outage / website page site /
  browser chrome firefox / request call query / response answer reply / timeout timed expire wait waiting / retry again repeat attempt try /
  queue line waiting backlog / job task run batch / memory ram heap oom / disk storage volume space / full exhausted limit quota exceed over /
  size large big huge / import upload load ingest / export download extract / file document attachment / folder directory /
  character encoding umlaut letter accent garbled / format layout / number amount sum figure total / difference gap discrepancy deviation mismatch break /
  match reconcile correspond / minus negative below less under / more above over exceed / count tally stocktake stocktaking / price tariff rate /
  tax vat duty / bank iban account / card plastic / fraud scam phishing fake / dispute chargeback complaint claim / evidence proof document /
  issue ticket case incident problem / angry upset complain complaint threaten threat / merge combine join consolidate unite / split divide separate /
  move shift transfer relocate migrate / transfer move port / owner administrator admin proprietor / leave left resign depart quit / invite invitation /
  calendar appointment schedule booking event / book reserve reservation booking / address street location / name surname spelling /
  language translate translation / picture photo image / applicant candidate / approve approval confirm authorise release /
  request ask apply application / form sheet / rule policy / review check inspect verify examine test validate / look see view show / find search locate /
  wait pending await / open reopen unlocked / close shut closed / up rise increase raise grow climb / down fall decrease drop reduce sink / engine motor /
  tool instrument device / sample specimen probe / measure reading measurement value / valve tap / pressure bar / filter sieve / replace change swap /
  install setup / version release / patch fix update / log journal record protocol / message text mail note / sensor probe detector / press push /
  button switch / student pupil learner / teacher lecturer instructor / course class lesson / exam test / policy insurance cover coverage /
  damage loss harm / estimate quote offer / meter counter / energy power electricity current / gas fuel / app application / subscription plan /
  report dashboard chart / field column / duplicate copy / schema structure / lift hoist raise jack crane / lower drop sink /
  bend bent crooked warp distort / crack split tear torn rip burst break / scratch scrape dent scuff mark /
  stain spot smear dirt dirty soil contaminate contamination / clean wash rinse wipe flush / smell odour odor stink fume /
  smoke burn burnt scorch fire flame / rust corrode corrosion / drip leak seep trickle spill / flood overflow water / dry drain /
  freeze frost ice frozen / melt thaw / mould mold rot spoil / expiry shelf date durability / weigh weight scale load kilo heavy /
  thick thickness width wide / long length short / loose slack wobble / tight tighten torque fasten screw bolt nut / worn wear abrasion /
  bearing shaft spindle axle / gear gearbox transmission / brake clutch / tyre tire wheel / belt conveyor chain / pump compressor fan blower /
  hose pipe tube line duct / seal gasket washer ring / nozzle jet / oil grease lubricate lubrication /
  coolant cool cooling chill chiller refrigerate fridge freezer refrigerator / heat heater boiler furnace oven / vibrate vibration shake rattle tremble /
  hum buzz squeak squeal grind knock / spin rotate turn revolve / stop halt standstill downtime outage idle /
  calibrate calibration adjust align offset zero / tolerance deviation drift shift off / batch lot charge / scrap waste reject discard dispose throw bin /
  rework repair touch / inspect inspection control check audit / quarantine block hold quarantined blocked / recall withdraw pull /
  shift crew team night / handover hand over pass transfer / operator worker fitter technician mechanic engineer / spare part component /
  maintenance service servicing overhaul / park parking bay slot / dock ramp gate bay / pallet crate box carton container cage tote /
  pack packing wrap package / unload discharge empty / route tour trip run round / stop drop call / courier carrier haulier forwarder /
  customs duty clearance declaration / weighbridge scale / seat place spot / ticket fare / flight plane airline / hotel room guest lodging /
  check arrive arrival / traveller passenger guest / rebook change alter / waive goodwill courtesy / penalty fine surcharge fee /
  deposit advance prepayment downpayment / instalment installment rate / overdue arrears dun reminder dunning / balance saldo remainder /
  ledger posting entry book booking / credit debit note / discount rebate reduction voucher coupon / payout disburse transfer wire remit remittance /
  beneficiary payee recipient receiver / sender remitter originator / account holder owner / limit cap ceiling threshold maximum / minimum least floor /
  signature sign sealed stamp / witness second four eyes / authorisation mandate power authority consent permission / consent agree permission /
  refuse object objection appeal contest / deadline cutoff due limit / backdate retroactive retrospective / estimate guess forecast / round rounding /
  currency euro dollar franc / exchange rate conversion convert / statement extract / cheque check / patient resident / ward unit station department /
  nurse carer sister / dose dosage medication drug medicine tablet pill / prescribe prescription script recipe / allergy allergic reaction /
  blood serum plasma / urine stool / tube vial bottle container vessel / barcode label code / swab smear / infect infection contagious germ bacteria /
  isolate isolation separate / wound cut injury hurt injured / pain ache / breath breathing oxygen / heart pulse / admission admit intake /
  discharge release / specimen blood draw tube / haemolysed haemolysis red / centrifuge spin / result finding value / critical panic alarming /
  reference normal range / doctor gp surgeon consultant / relative family next mother father parent / claimant insured policyholder /
  accident crash collision bump / burglary theft stolen steal thief / storm wind gale hail / roof tile ceiling / adjuster assessor surveyor expert /
  write total / garage workshop / rent rental hire lease / tenant lodger renter / landlord owner / premium contribution /
  cover covered exclude exclusion / liable liability fault blame / evidence photo picture receipt / meter reading consumption usage / tariff price plan /
  supplier grid utility / outage blackout cut / feed solar panel inverter / household home flat apartment house / move moved relocation tenant /
  estimate estimated assumed / leak loss / hydrant main pipe / probe sample water / chlorine disinfect disinfection sanitise / school class pupil /
  exam grade mark / parent guardian / enrol enroll register registration sign / tablet ipad device / filter blocked block / guest visitor /
  song track audio / transmitter antenna mast signal / broadcast air live / studio microphone mic / silence dead quiet / jingle ad spot commercial /
  playout schedule rundown / headset earphone / crash freeze hang / store appstore play / push notification / beta testflight preview /
  build binary artifact artefact / sign signing keystore / permission consent prompt / deep link / install update upgrade /
  rollback revert undo back downgrade roll / rollout release ship publish / flag toggle switch feature / branch trunk main / commit change /
  pull merge request / flaky intermittent sporadic sometimes occasionally / reproduce repeat again / regression broke /
  dependency package library module / upgrade bump / deprecated obsolete legacy old outdated stale / stale old outdated / fresh new current /
  token key credential / rotate renew replace / mount attach volume / inode disk space / pod container instance replica / cluster node /
  cron schedule scheduled nightly timer / lag behind delay / replica standby secondary slave follower / primary main leader master /
  failover switchover takeover / migrate migration schema / lock deadlock block / index scan / partition shard / null empty missing none /
  type cast convert / timestamp time date / utc timezone zone summer daylight / join merge match / key id identifier number / late arriving /
  source upstream feed / target downstream / load loading etl job / dashboard report tile / metric measure figure number kpi / filter exclude include /
  aggregate sum total rollup / average mean median / percent share ratio rate / freshness old late / access grant permission /
  mask hide anonymise anonymize redact / encrypt decrypt cipher / restore recover recovery / retention keep kept hold / archive store /
  bucket folder storage / quota space limit / bandwidth speed throughput / throttle limit slow / proxy gateway / firewall port block / dns name domain /
  vpn tunnel remote / wifi wlan wireless / router switch access / cookie session / cart basket / checkout till cashier / return send back /
  assemble assembly mount / drill hole / shelf rack bin slot / pick picker / drawer cupboard cabinet / sofa couch / mattress bed / table desk /
  wood timber / glass pane / paint varnish lacquer / stairs staircase floor storey lift elevator / narrow tight / carry haul / appointment slot window /
  train wagon coach carriage / track rail / door step / horn whistle / trial study / site centre center / consent form / subject participant patient /
  visit appointment / adverse event reaction / randomise randomize randomisation / blind unblind / protocol plan / deviation violation / monitor audit /
  crown bridge / impression cast / colour color shade / dentist practice / milk dairy / strip test / silo tank / yoghurt cream / culture starter /
  separator centrifuge / cow farm farmer / neighbour neighbor next / doorstep porch / signature receipt / address street / redirect forward /
  refused rejected / hurry rush urgent immediately asap / ask query question enquire inquire / tell inform notify notification announce /
  explain clarify / promise assure / decide decision / allow permit may / must required mandatory compulsory obligatory / need require / avoid prevent /
  skip omit bypass jump / ignore overlook / override overrule force forced / manual hand manually / automatic auto automatically /
  temporary interim provisional / permanent final / whole entire complete full / part partial partly / half fifty / same identical equal alike /
  different other differ / both two pair / single one alone / several many multiple / few little / early soon before / after following / during while /
  daily day / weekly week / monthly month / yearly annual year / weekend saturday sunday / midnight night / noon lunch`;
