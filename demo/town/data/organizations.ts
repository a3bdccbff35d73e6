import type { Organization, OrganizationRef } from '../../../src/contract/organization.ts';
import type { ContactPoint } from '../../../src/contract/response.ts';

// Telephone numbers are from the range the Federal Network Agency keeps for fiction: 089 99998 000 to 999.
const facts = {
  rathaus: [
    'Stadt Holdersbrunn, Büro Miteinand',
    'Irma Hollweck',
    'Die Anlaufstelle der Stadt für alle, die sich engagieren oder Hilfe suchen. Wir beraten, vermitteln und stellen den Ehrenamtspass aus.',
  ],
  nachbarschaft: [
    'Nachbarschaftshilfe Holdersbrunn',
    'Gerlinde Aschauer',
    'Seit 1994 helfen wir einander: beim Einkaufen, bei Fahrten, mit einer Stunde Zeit. Rund 120 Mitglieder, keine Mindeststunden.',
  ],
  seniorenrat: [
    'Seniorenrat Rinnachtal',
    'Alfons Deininger',
    'Elf gewählte Frauen und Männer vertreten die Anliegen der Älteren und laden zu Spiel, Ausflug und Gespräch.',
  ],
  telefonpaten: [
    'Telefonpaten Rinnachtal',
    'Sabine Kranzler',
    'Ein Anruf in der Woche, immer von derselben vertrauten Stimme. So bleibt niemand allein.',
  ],
  'sv-rinnach': [
    'SV Rinnach 1921',
    'Dominik Wurzer',
    'Fußball, Turnen, Laufen und Tischtennis für alle zwischen drei und neunzig. 640 Mitglieder, 48 Engagierte.',
  ],
  stadtkapelle: [
    'Stadtkapelle Holdersbrunn',
    'Regina Zoller',
    'Blasmusik vom Choral bis zum Pop, mit eigenem Nachwuchsorchester und drei festen Konzerten im Jahr.',
  ],
  querbeet: [
    'Chor Querbeet',
    'Miriam Feichtl',
    'Vierzig Stimmen ohne Vorsingen. Wir proben am Donnerstag und singen, was Freude macht.',
  ],
  helferkreis: [
    'Helferkreis Ankommen',
    'Yusra Haddadin',
    'Wir begleiten Menschen, die neu in Holdersbrunn sind: beim Deutschlernen, auf Ämtern, beim ersten Ausflug an den See.',
  ],
  'repair-cafe': [
    'Repair-Café Alte Gerberei',
    'Korbinian Sailer',
    'Wegwerfen kann jeder. Bei uns werden Toaster, Hosen und Radios gemeinsam wieder heil.',
  ],
  buecherei: [
    'Stadtbücherei am Wehr',
    'Theresa Lindmayr',
    'Bücher, Spiele und ein warmer Platz am Fenster. Unser Team aus Haupt- und Ehrenamt hält sechs Tage in der Woche offen.',
  ],
  gleis2: [
    'Jugendtreff Gleis 2',
    'Emre Tasdelen',
    'Der alte Güterschuppen gehört den Jugendlichen: Werkstatt, Bandraum, Küche und Hausaufgabenhilfe.',
  ],
  'kita-sonnleiten': [
    'Förderverein Kindergarten Sonnleiten',
    'Julia Prantner',
    'Eltern und Großeltern sammeln, basteln und packen an, damit Ausflüge und Naturtage möglich bleiben.',
  ],
  holderberg: [
    'Elternkreis Schule am Holderberg',
    'Nadine Obermüller',
    'Wir sichern den Schulweg, lesen vor und kochen beim Schulfest den größten Topf Suppe der Stadt.',
  ],
  lebensmittelkorb: [
    'Lebensmittelkorb Holdersbrunn',
    'Walter Kienast',
    'Wir holen gute Lebensmittel, die übrig sind, und geben sie an 180 Haushalte weiter.',
  ],
  rinnachauen: [
    'Naturschutzkreis Rinnachauen',
    'Hedwig Moosrainer',
    'Wir pflegen Hecken, zählen Kiebitze und streiten freundlich für einen lebendigen Fluss.',
  ],
  stadtgruen: [
    'Gemeinschaftsgarten Stadtgrün',
    'Pia Lechthaler',
    'Vierzig Beete, ein Brunnen, viele Sprachen. Wer mitgärtnert, erntet mit.',
  ],
  imker: [
    'Imkerverein Sonnleiten',
    'Johann Burgstaller',
    'Am Lehrbienenstand zeigen wir, wie Bienen leben und was sie von uns brauchen.',
  ],
  feuerwehr: [
    'Freiwillige Feuerwehr Holdersbrunn',
    'Markus Angerbauer',
    'Rund um die Uhr bereit, seit 1868. Bei uns lernt man alles, was man braucht.',
  ],
  rinnachsee: [
    'Rettungsschwimmer Rinnachsee',
    'Lea Thannhuber',
    'Wir wachen am See, bilden aus und bringen Kindern und Erwachsenen das Schwimmen bei.',
  ],
  tierhilfe: [
    'Tierhilfe Moosen',
    'Carla Wenninger',
    'Ein kleiner Hof für Fundtiere. Vierbeiner ohne Zuhause bekommen hier Futter, Auslauf und Zeit.',
  ],
  gerberhaus: [
    'Heimatmuseum im Gerberhaus',
    'Dr. Ludwig Hasenöhrl',
    'Vier Stockwerke Stadtgeschichte, von der Gerberei bis zur ersten Telefonzelle.',
  ],
  kulissenschieber: [
    'Theatergruppe Kulissenschieber',
    'Veronika Stadlbauer',
    'Zwei Stücke im Jahr im Theaterstadel, dazu ein Kindertheater in den Ferien.',
  ],
  speiche: [
    'Radwerkstatt Speiche',
    'Samuel Okonjo-Brandl',
    'Aus drei alten Rädern wird ein gutes. Wir reparieren gemeinsam und verleihen das Lastenrad der Stadt.',
  ],
  weltladen: [
    'Weltladen Holdergasse',
    'Beate Sprenger',
    'Kaffee, Schokolade und Handwerk aus fairem Handel, verkauft von einem Team mit viel Zeit für Gespräche.',
  ],
  hospizkreis: [
    'Hospizkreis Lichtblick',
    'Margit Edelhofer',
    'Wir begleiten Schwerkranke und ihre Familien zu Hause, still und verlässlich.',
  ],
} as const;

/** The clubs, offices and initiatives of the town. */
export type OrganizationId = keyof typeof facts;

const ids = Object.keys(facts) as OrganizationId[];
const webSite = (id: OrganizationId): string => `https://${id}.holdersbrunn.example/`;
const telephone = (id: OrganizationId): string => `+49 89 99998 ${110 + 7 * ids.indexOf(id)}`;
const email = (id: OrganizationId): string => `kontakt@${id}.holdersbrunn.example`;

/** All organizations; they speak German only. */
export const organizations: Organization[] = ids.map(id => ({
  id,
  lang: 'de',
  name: facts[id][0],
  description: facts[id][2],
  url: webSite(id),
  email: email(id),
  telephone: telephone(id),
}));

/** An organization as it stands at an offer or an event. */
export const organizationRef = (id: OrganizationId): OrganizationRef => ({ id, name: facts[id][0], url: webSite(id) });

/** Whom to ask at an organization. */
export const contactOf = (id: OrganizationId): Required<Pick<ContactPoint, 'name' | 'telephone' | 'email'>> => ({
  name: facts[id][1],
  telephone: telephone(id),
  email: email(id),
});
