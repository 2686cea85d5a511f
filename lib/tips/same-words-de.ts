/** Words that people use for one another at work in German, groups between strokes; a word may stand in several. */
export const SAME_DE = `
  doppelt zweimal zweifach beide / ablehnen abgelehnt abgewiesen zurückgewiesen verweigert zurück / hängt steht stehen bleibt stockt eingefroren /
  weg fehlt fehlen verschwunden verloren / falsch verkehrt fehlerhaft / leer nichts / kaputt defekt beschädigt ausgefallen /
  fehler störung problem meldung / starten beginnen neustart hochfahren / enden ablaufen abgelaufen erloschen / spät verspätet verzögert / langsam träge /
  löschen entfernen streichen / ändern anpassen umstellen wechseln tauschen / senden schicken übermitteln versenden einreichen /
  zahlen bezahlen überweisen begleichen / rechnung beleg faktura / lastschrift einzug abbuchung beitrag /
  rücklastschrift rückläufer rückgabe zurückgebucht rückbuchung / mahnung mahnen mahnstufe mahnprogramm / konto bankverbindung kontoverbindung iban /
  kunde kundin käufer mitglied / mitarbeiter mitarbeiterin kollege kollegin beschäftigte /
  chef chefin vorgesetzter vorgesetzte führungskraft leitung leiter / krank krankmeldung erkrankt arzt attest bescheinigung / urlaub abwesenheit /
  gehalt lohn abrechnung / kündigung kündigen beenden vertrag / lkw lastwagen sattelzug wagen fahrzeug / fahrer fahrerin / tor schranke einfahrt baum /
  gerät maschine anlage / akku batterie ladung laden ladestation / strom leistung / bericht auswertung protokoll / daten informationen auskunft /
  drucker drucken / passwort kennwort / anmelden anmeldung einloggen login / zugang zugriff berechtigung / schlüssel schloss / tür tor /
  wasser nass feucht / heizung warm / termin frist datum / brief post umschlag schreiben / antrag formular anfrage / behörde amt auftraggeber verwaltung /
  bestellung auftrag / lieferung ware sendung / prüfen kontrollieren nachsehen / messen messwert messung / probe muster / zähler ablesung zählerstand /
  schaden schadenfall / versicherung police / sperren gesperrt blockiert / öffnen aufmachen / schließen zumachen zu / erhöhen steigen /
  senken sinken fallen / bruch gebrochen riss gerissen / verbogen krumm / locker lose wackelt / dicht undicht leck tropft /
  reinigen putzen säubern spülen / schmutz dreck verschmutzt / riecht geruch gestank / rauch verbrannt brand feuer /
  vibriert rattert brummt geräusch laut / kühl kühlung kühlschrank kälte kalt / heiß temperatur wärme grad / öl fett schmieren schmierung /
  lager welle spindel / pumpe verdichter kompressor / schlauch rohr leitung / dichtung ring / schraube bolzen mutter / bremse kupplung /
  förderband band kette / werkzeug fräser bohrer / einstellen justieren kalibrieren abgleich / abweichung toleranz differenz / charge los /
  ausschuss abfall verwerfen entsorgen / nacharbeit reparatur reparieren instandsetzen / wartung instandhaltung service /
  techniker monteur mechaniker schlosser / ersatzteil teil bauteil / schicht nachtschicht frühschicht spätschicht / übergabe übergeben /
  palette kiste karton behälter / laden verladen beladen / abladen entladen / tour route fahrt / zusteller bote kurier / empfänger adressat /
  absender versender / nachbar nebenan / zoll einfuhr / gutschrift erstattung rückerstattung / rabatt nachlass / rate teilzahlung /
  frist termin stichtag / saldo betrag summe / buchen buchung verbuchen / vollmacht berechtigung einwilligung zustimmung /
  unterschrift unterschreiben unterzeichnen / widerspruch einspruch / nachweis beleg bescheinigung / patient bewohner / station abteilung /
  pfleger schwester pflege / arznei medikament tablette mittel / dosis menge / rezept verordnung / blut röhrchen / befund ergebnis / kritisch alarm /
  labor untersuchung / unfall zusammenstoß / diebstahl gestohlen einbruch / sturm hagel unwetter / dach ziegel / gutachter sachverständiger /
  werkstatt garage / miete mieter / vermieter eigentümer besitzer / beitrag prämie / foto bild aufnahme / verbrauch stand / netz netzbetreiber /
  einspeisung solar wechselrichter / haushalt wohnung haus / umzug einzug auszug / schätzung geschätzt / schule klasse / schüler kind /
  eltern mutter vater / gast besucher / rechner computer pc laptop / bildschirm anzeige / datei dokument / ordner verzeichnis / sicherung backup kopie /
  wiederherstellen zurückspielen / netzwerk wlan verbindung / server rechner / abgestürzt absturz / aktualisieren update / einspielen installieren /
  zurücksetzen rücksetzen / freigabe freigeben genehmigen genehmigung / eilig dringend sofort / fragen nachfragen rückfrage /
  melden informieren mitteilen bescheid / erklären erläutern / entscheiden entscheidung / erlaubt zulässig dürfen / pflicht muss vorgeschrieben /
  vermeiden verhindern / überspringen auslassen / händisch manuell hand / automatisch automatik / vorübergehend zwischenzeitlich /
  ganz vollständig komplett / teilweise teil / gleich identisch / anders verschieden / mehrere viele / früh vorher / danach anschließend / täglich tag /
  wöchentlich woche / monatlich monat / jährlich jahr / wochenende samstag sonntag / mitternacht nacht / mittag mittags / zug bahn wagen / gleis schiene /
  bestand vorrat lagerbestand / regal fach platz / probe prüfung test / grenzwert höchstwert obergrenze / messgerät sensor fühler / ventil hahn schieber /
  druck bar / brunnen hydrant / rohrbruch wasserrohrbruch / absperren abstellen zudrehen / spülen durchspülen / chlor desinfektion desinfizieren /
  keime bakterien verkeimung / zange schere / etikett aufkleber schild / barcode strichcode / scannen einlesen erfassen / paket sendung päckchen /
  annahme verweigerung verweigert / rücksendung retoure / ablage abstellen ablegen / bestätigen bestätigung / stornieren storno absagen /
  umbuchen ändern / reisender gast fahrgast / flug flieger / fahrkarte ticket / kreditkarte karte / gebühr kosten entgelt / preis tarif`;
