import { addDays, type Day } from './days.ts';

/** A credential before it is signed: whoever issues it puts its own key in the issuer's place and adds a proof. */
export type PassDraft = Record<string, unknown>;

interface Stamp {
  name: string;
  narrative: string;
  /** Days from today. */
  day: number;
  hours: number;
}

interface PassFacts {
  /** The name of the document, fixed so that it is the same at every start. */
  urn: string;
  holder: string;
  level: 'Bronze' | 'Silber' | 'Gold';
  validFrom: number;
  validUntil: number;
  stamps: readonly Stamp[];
}

const criteria = {
  Bronze: 'Mindestens 50 Stunden freiwilliges Engagement in einem Jahr, bestätigt von den Vereinen.',
  Silber: 'Mindestens 150 Stunden freiwilliges Engagement in drei Jahren, bestätigt von den Vereinen.',
  Gold: 'Zehn Jahre Engagement für die Stadt, auf Vorschlag eines Vereins.',
};

/** Makes the draft of a pass in the form of Open Badges 3.0 (W3C Verifiable Credentials 2.0). */
export function passDraft({ urn, holder, level, validFrom, validUntil, stamps }: PassFacts, today: Day): PassDraft {
  const name = `Ehrenamtspass ${level}`;
  const hours = stamps.reduce((sum, stamp) => sum + stamp.hours, 0);
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: `urn:uuid:${urn}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name,
    issuer: { id: 'https://holdersbrunn.example', type: ['Profile'], name: 'Stadt Holdersbrunn' },
    validFrom: `${addDays(today, validFrom)}T00:00:00Z`,
    validUntil: `${addDays(today, validUntil)}T23:59:59Z`,
    credentialSubject: {
      type: ['AchievementSubject'],
      name: holder,
      achievement: {
        id: `https://holdersbrunn.example/ehrenamtspass/${level.toLowerCase()}`,
        type: ['Achievement'],
        name,
        description: 'Die Stadt Holdersbrunn dankt für Zeit, die anderen geschenkt wurde.',
        criteria: { narrative: criteria[level] },
      },
      result: [{ type: ['Result'], resultDescription: 'hours', value: String(hours) }],
    },
    evidence: stamps.map((stamp, index) => ({
      id: `urn:uuid:${urn}#${index + 1}`,
      type: ['Evidence'],
      name: stamp.name,
      narrative: stamp.narrative,
      date: addDays(today, stamp.day),
      hours: stamp.hours,
    })),
  };
}

const bronze: PassFacts = {
  urn: '6f0a4c1e-52b7-4f6b-9a35-0c2d7e1b8a01',
  holder: 'Amira Sommerfeld',
  level: 'Bronze',
  validFrom: -30,
  validUntil: 1065,
  stamps: [
    { name: 'Lebensmittelkorb Holdersbrunn', narrative: 'Lebensmittel sortiert und ausgegeben', day: -240, hours: 24 },
    { name: 'Repair-Café Alte Gerberei', narrative: 'Am Nähtisch mitgearbeitet', day: -150, hours: 16 },
    { name: 'Stadtbücherei am Wehr', narrative: 'Zweisprachig vorgelesen', day: -85, hours: 12 },
    { name: 'Stadt Holdersbrunn', narrative: 'Infostand beim Altstadtfest betreut', day: -45, hours: 8 },
  ],
};

const silver: PassFacts = {
  urn: '6f0a4c1e-52b7-4f6b-9a35-0c2d7e1b8a02',
  holder: 'Benedikt Rauschmeier',
  level: 'Silber',
  validFrom: -1500,
  validUntil: -40,
  stamps: [
    { name: 'SV Rinnach 1921', narrative: 'E-Jugend betreut, zwei Spielzeiten', day: -1890, hours: 120 },
    { name: 'Freiwillige Feuerwehr Holdersbrunn', narrative: 'Jugendausbildung', day: -1620, hours: 46 },
  ],
};

const gold: PassFacts = {
  urn: '6f0a4c1e-52b7-4f6b-9a35-0c2d7e1b8a03',
  holder: 'Rosalie Immergrün',
  level: 'Gold',
  validFrom: 300,
  validUntil: 3950,
  stamps: [
    { name: 'Telefonpaten Rinnachtal', narrative: 'Jede Woche ein Anruf, elf Jahre lang', day: -20, hours: 540 },
    { name: 'Hospizkreis Lichtblick', narrative: 'Familien begleitet', day: -380, hours: 210 },
  ],
};

/** The passes that the town issues itself, by their id. */
export const passes = (today: Day): Record<string, PassDraft> => ({
  bronze: passDraft(bronze, today),
  expired: passDraft(silver, today),
  'not-yet-valid': passDraft(gold, today),
});
