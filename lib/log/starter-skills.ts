import type { Skill } from '../model/skill.ts';

const cues = (list: string): string[] => list.trim().split(/\s*,\s*/);

// The ids never change: two devices that never met must agree on them.
/** The skills everyone starts with; cue words, English and German, are lower case and suggest a skill from a page. */
export const starterSkills: readonly Skill[] = [
  {
    id: '685641b6-74f4-52c3-b555-dd0a4757b40c',
    name: 'Incident response',
    cues: cues(`
      incident, outage, alert, on-call, pager, severity, mitigation, postmortem, runbook, rollback,
      escalation, downtime, sev1, status page, störung, ausfall, alarm, bereitschaft, eskalation,
      vorfall`),
  },
  {
    id: '2a69adf2-3f43-5ac4-ba8e-9ff761fc1265',
    name: 'Deployment and releases',
    cues: cues(`
      deploy, deployment, release, rollout, pipeline, canary, changelog, version, upgrade, hotfix,
      rollback, artifact, feature flag, build, bereitstellung, auslieferung, freigabe, ausrollen`),
  },
  {
    id: 'a4e7f9c6-cb77-54dd-85d7-dd91ef5e6ce7',
    name: 'Databases',
    cues: cues(`
      database, sql, query, index, migration, postgres, postgresql, mysql, replica, vacuum, transaction,
      schema, backup, restore, table, datenbank, abfrage, tabelle, sicherung, wiederherstellung`),
  },
  {
    id: 'd6554734-f587-54c5-af2d-8653c3c334db',
    name: 'Networking and certificates',
    cues: cues(`
      network, dns, tls, ssl, certificate, proxy, gateway, firewall, vpn, port, latency, load balancer,
      nginx, ingress, netzwerk, zertifikat, anschluss, lastverteiler`),
  },
  {
    id: '513e4ae7-598d-5cdc-8d20-a5fbbe738076',
    name: 'Cloud and infrastructure',
    cues: cues(`
      cloud, kubernetes, cluster, container, docker, terraform, node, pod, server, instance, storage,
      capacity, helm, volume, infrastruktur, knoten, speicher, kapazität`),
  },
  {
    id: 'a2f58a26-e877-5a70-a21c-a1091bf3533d',
    name: 'Security and access',
    cues: cues(`
      security, access, permission, role, token, secret, password, login, sso, mfa, vulnerability,
      audit, encryption, key, sicherheit, zugriff, berechtigung, rolle, kennwort, anmeldung,
      verschlüsselung, schwachstelle`),
  },
  {
    id: '2cf27437-33e2-5f36-87d1-71bc34309204',
    name: 'Testing and quality',
    cues: cues(`
      test, testing, regression, coverage, flaky, fixture, assertion, qa, bug, reproduce, acceptance,
      review, lint, testfall, fehler, abnahme, qualität, nachstellen`),
  },
  {
    id: 'e2c72d32-b370-587d-88e5-a22d99f4fa94',
    name: 'Software design',
    cues: cues(`
      architecture, design, api, interface, module, service, dependency, refactor, pattern, contract,
      event, queue, adr, architektur, entwurf, schnittstelle, modul, dienst, abhängigkeit`),
  },
  {
    id: '64425a9f-54b7-5d36-8edd-f53ef7c8feb3',
    name: 'Data and reporting',
    cues: cues(`
      data, report, dashboard, metric, analytics, spreadsheet, export, import, etl, csv, warehouse,
      chart, kpi, daten, bericht, kennzahl, auswertung, tabellenkalkulation`),
  },
  {
    id: '6cf16c7e-c82a-533c-b1dd-d89c3b76bd9a',
    name: 'Customer support',
    cues: cues(`
      customer, ticket, support, complaint, refund, reply, request, sla, case, helpdesk, escalate,
      account, kunde, kundin, anfrage, beschwerde, erstattung, antwort`),
  },
  {
    id: '800cda50-7e5f-5263-87d8-99b56f9c5b4a',
    name: 'Planning and delivery',
    cues: cues(`
      sprint, backlog, roadmap, estimate, milestone, priority, requirement, scope, stakeholder,
      deadline, project, epic, planung, fahrplan, schätzung, meilenstein, priorität, anforderung,
      umfang, projekt`),
  },
  {
    id: '6c4621db-c314-52ae-8bb1-6f78d2d5b5a9',
    name: 'Working practices',
    cues: cues(`
      process, policy, guideline, onboarding, handover, meeting, checklist, approval, template,
      documentation, procedure, leave, prozess, richtlinie, einarbeitung, übergabe, besprechung,
      checkliste, genehmigung, vorlage, dokumentation, urlaub`),
  },
];
