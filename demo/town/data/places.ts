import type { Place } from '../../../src/contract/place.ts';

const town = 'Holdersbrunn';

type Point = readonly [latitude: number, longitude: number];

/** A place by its street, in a part of town or a village around it. */
const at = (
  name: string,
  street: string,
  part: string,
  [latitude, longitude]: Point,
  barrierFree?: boolean,
): Place => ({
  name,
  address: `${street}, ${town}`,
  addressLocality: part,
  geo: { latitude, longitude },
  ...(barrierFree !== undefined && { barrierFree }),
});

const all = {
  rathaus: at('Rathaus, Bürgersaal', 'Marktplatz 1', 'Altstadt', [48.1031, 10.4127], true),
  marktplatz: at('Altstadt, rund um den Brunnen', 'Marktplatz', 'Altstadt', [48.1032, 10.4131], true),
  ehrenamtsbuero: at('Büro Miteinand', 'Holdergasse 4', 'Altstadt', [48.1036, 10.4119], true),
  buecherei: at('Stadtbücherei am Wehr', 'Am Wehr 2', 'Altstadt', [48.1019, 10.4142], true),
  gerberei: at('Alte Gerberei', 'Gerbergasse 11', 'Altstadt', [48.1024, 10.4153], false),
  gerberhaus: at('Heimatmuseum im Gerberhaus', 'Gerbergasse 3', 'Altstadt', [48.1026, 10.4148], false),
  weltladen: at('Weltladen', 'Holdergasse 9', 'Altstadt', [48.1037, 10.4114], true),
  bruecke: at('Haus an der Brücke', 'Brückenstraße 2', 'Altstadt', [48.1026, 10.4121], true),
  theaterstadel: at('Theaterstadel', 'Mühlweg 5', 'Altstadt', [48.1016, 10.4167], false),
  probenraum: at('Probenraum im Alten Feuerhaus', 'Brückenstraße 7', 'Altstadt', [48.1022, 10.4103], false),
  obertor: at('Quartiersraum Obertor', 'Am Obertor 9', 'Obertor', [48.1049, 10.4141], true),
  hospiz: at('Haus Lichtblick', 'Kirchrieder Straße 4', 'Obertor', [48.1071, 10.4179], true),
  gleis2: at('Jugendtreff Gleis 2', 'Bahnhofstraße 20', 'Bahnhofsviertel', [48.0997, 10.4088], true),
  radwerkstatt: at('Radwerkstatt Speiche', 'Bahnhofstraße 22', 'Bahnhofsviertel', [48.0995, 10.4085], true),
  feuerwehr: at('Feuerwehrhaus', 'Brückenstraße 40', 'Bahnhofsviertel', [48.1011, 10.4071], true),
  lebensmittelkorb: at(
    'Ausgabe des Lebensmittelkorbs',
    'Brückenstraße 18',
    'Bahnhofsviertel',
    [48.1017, 10.4092],
    true,
  ),
  schule: at('Schule am Holderberg', 'Schulstraße 8', 'Holderberg', [48.1054, 10.4048], true),
  turnhalle: at('Turnhalle am Holderberg', 'Schulstraße 10', 'Holderberg', [48.1056, 10.4051], true),
  sportplatz: at('Sportanlage Rinnachwiesen', 'Wiesenweg 1', 'Rinnachwiesen', [48.0969, 10.4216], true),
  vereinsheim: at('Vereinsheim des SV Rinnach', 'Wiesenweg 3', 'Rinnachwiesen', [48.0967, 10.4221], true),
  garten: at('Gemeinschaftsgarten Stadtgrün', 'Mühlweg 30', 'Rinnachwiesen', [48.0998, 10.4219], true),
  auen: at('Parkplatz Rinnachauen', 'Mühlweg, am Ende der Straße', 'Rinnachwiesen', [48.0956, 10.4264]),
  see: at('Rinnachsee, Wachhaus', 'Seestraße 12', 'Rinnachsee', [48.0912, 10.4452], true),
  kindergarten: at('Kindergarten Sonnleiten', 'Sonnleitenweg 15', 'Sonnleiten', [48.1231, 10.4012], true),
  lehrbienenstand: at(
    'Lehrbienenstand Sonnleiten',
    'Sonnleitenweg, oberhalb der Kapelle',
    'Sonnleiten',
    [48.1262, 10.3968],
    false,
  ),
  pfarrsaal: at('Gemeindesaal Kirchried', 'Kirchrieder Straße 127', 'Kirchried', [48.1279, 10.4538], true),
  moosen: at('Dorfhaus Moosen', 'Dorfstraße 6, Moosen', 'Moosen', [48.0697, 10.3668], true),
  tierhilfe: at('Tierhilfe Moosen', 'Am Bühl 2, Moosen', 'Moosen', [48.0671, 10.3629], false),
  zuhause: { name: 'Bei Ihnen oder bei der Familie zu Hause' },
  stadt: { name: 'Im ganzen Stadtgebiet', address: town },
  online: { name: 'Von zu Hause', online: true },
  videoraum: { name: 'Videotreffen', online: true, url: 'https://treffen.holdersbrunn.example/miteinand' },
} satisfies Record<string, Place>;

/** The places of the town, by the name the tables use. */
export type PlaceId = keyof typeof all;
export const places: Record<PlaceId, Place> = all;
