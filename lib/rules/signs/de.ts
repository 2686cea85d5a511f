import { NOTHING, type Signs } from './signs.ts';

/** German. Compounds are open at their end and closed at their start, so that "Bezahlung" is no "Zahlung". */
export const de: Signs = {
  money: {
    plain:
      /(?<!\p{L})(?:auszahlung|gehaltsabrechnung|lohnabrechnung|rückerstattung|erstattung|überweisung|bankverbindung|bankkonto|kreditkarte|lastschrift|hauptbuch|steuererklärung|umsatzsteuer|zahlungslauf|zahlungsdaten|bestellfreigabe|ausbuchung)\p{L}*/iu,
    faint: /(?<!\p{L})(?:zahlung|rechnung|abrechnung|gehalt|steuern|budget|rabatt|buchung)\p{L}*/giu,
  },
  'customer-data': {
    plain:
      /(?<!\p{L})(?:kundendaten|kundenkonto|kundenkonten|kundendatens\p{L}+|personenbezogene\p{L}* daten|patientendaten|patientenakte\p{L}*|gesundheitsdaten|datenschutz\p{L}*|datenpanne\p{L}*|nutzerdaten|dsgvo)/iu,
    faint:
      /(?<!\p{L})(?:kunden|e-mail-adressen|geburtsdatum|einwilligung|anonymisier\p{L}*|pseudonymisier\p{L}*)(?!\p{L})/giu,
  },
  security: {
    plain:
      /(?<!\p{L})(?:private[nr]? schlüssel|geheime[nr]? schlüssel|api-schlüssel|zugangsdaten|anmeldedaten|sicherheitslücke|schwachstelle|schadsoftware|phishing|kompromittier|rechteausweitung|root-zugriff|zwei-faktor|sicherheitsvorfall|firewall-regel|zugriffskontrolle)\p{L}*/iu,
    faint:
      /(?<!\p{L})(?:passw(?:ort|örter)|kennw(?:ort|örter)|zertifikat|firewall|verschlüssel|authentifizier|berechtigung|token|angreifer)\p{L}*/giu,
  },
  production: {
    plain:
      /(?<!\p{L})(?:produktivsystem|produktivumgebung|produktionssystem|produktionsumgebung|produktionsdatenbank|produktivdatenbank|produktionscluster|livesystem|live-system|wartungsfenster|änderungssperre|failover|primärdatenbank|ausfall des)\p{L}*|(?<!\p{L})in (?:der )?produktion(?!\p{L})/iu,
    faint:
      /(?<!\p{L})(?:produktiv|rollback|zurückrollen|ausrollen|deployment|ausfallzeit|migration|bereitschaft)\p{L}*/giu,
  },
  law: {
    plain:
      /(?<!\p{L})(?:rechtsabteilung|rechtsstreit|gerichtlich|haftung|gesetzlich|aufsichtsbehörde|betriebsrat|exportkontrolle|geheimhaltung|aufbewahrungsfrist|aufbewahrungspflicht|compliance|bußgeld)\p{L}*/iu,
    faint:
      /(?<!\p{L})(?:rechtlich|rechtswidrig|vertrag|verträge|vorschrift|verordnung|prüfpflicht|frist)\p{L}*/giu,
  },
  people: {
    plain:
      /(?<!\p{L})(?:kündigung|kündigungsfrist|abmahnung|belästigung|diskriminier|krankmeldung|krankschreibung|elternzeit|leistungsbeurteilung|arbeitsvertrag|arbeitsverträge|einstellungsentscheidung|hinweisgeber)\p{L}*/iu,
    faint:
      /(?<!\p{L})(?:mitarbeiter|mitarbeitende|beschäftigte|bewerber|bewerbung|gehalt|überstunden|probezeit)\p{L}*/giu,
  },
  'data-loss': {
    plain:
      /(?<!\p{L})(?:nicht (?:mehr )?rückgängig|unwiderruflich\p{L}*|unwiederbringlich\p{L}*|endgültig gelöscht|datenverlust\p{L}*|daten (?:gehen|gingen) verloren|(?:lösch|überschreib|verwerf|verwirf)\p{L}*(?: \S+){0,4} (?:produktiv|produktions|kunden|sicherungs)\p{L}*)/iu,
    faint: NOTHING,
  },
  safety: {
    plain:
      /(?<!\p{L})(?:verletzung(?:sgefahr|en)?|lebensgefahr\p{L}*|stromschl\p{L}+|hochspannung\p{L}*|entzündlich\p{L}*|entflammbar\p{L}*|explosionsgefahr\p{L}*|explosionsfähig\p{L}*|giftig\p{L}*|erstickungs\p{L}+|strahlenschutz\p{L}*|schutzausrüstung\p{L}*|schutzhandschuh\p{L}*|schutzbrille\p{L}*|not-?aus\p{L}*|erste hilfe|evakuier\p{L}*|dosierung\p{L}*|medikament\p{L}*|gefahrstoff\p{L}*|verbrennungsgefahr)/iu,
    faint: NOTHING,
  },
};
