import type { Place } from '../../../src/contract/place.ts';

const town = 'Holdersbrunn';

const at = (name: string, street: string, geo?: readonly [number, number], barrierFree?: boolean): Place => ({
  name,
  address: `${street}, ${town}`,
  ...(geo && { geo: { latitude: geo[0], longitude: geo[1] } }),
  ...(barrierFree !== undefined && { barrierFree }),
});

const all = {
  rathaus: at('Rathaus, Bürgersaal', 'Marktplatz 1', [48.1031, 10.4127], true),
  marktplatz: at('Altstadt, rund um den Brunnen', 'Marktplatz', [48.1032, 10.4131], true),
  ehrenamtsbuero: at('Büro Miteinand', 'Holdergasse 4', [48.1036, 10.4119], true),
  buecherei: at('Stadtbücherei am Wehr', 'Am Wehr 2', [48.1019, 10.4142], true),
  gerberei: at('Alte Gerberei', 'Gerbergasse 11', [48.1024, 10.4153], false),
  gerberhaus: at('Heimatmuseum im Gerberhaus', 'Gerbergasse 3', [48.1026, 10.4148], false),
  gleis2: at('Jugendtreff Gleis 2', 'Bahnhofstraße 20', [48.0997, 10.4088], true),
  schule: at('Schule am Holderberg', 'Schulstraße 8', [48.1054, 10.4098], true),
  turnhalle: at('Turnhalle am Holderberg', 'Schulstraße 10', [48.1056, 10.4101], true),
  sportplatz: at('Sportanlage Rinnachwiesen', 'Wiesenweg 1', [48.0989, 10.4176], true),
  vereinsheim: at('Vereinsheim des SV Rinnach', 'Wiesenweg 3', [48.0987, 10.4181], true),
  kindergarten: at('Kindergarten Sonnleiten', 'Sonnleitenweg 15', [48.1102, 10.4047], true),
  pfarrsaal: at('Gemeindesaal Kirchried', 'Kirchrieder Straße 27', [48.1143, 10.4262], true),
  moosen: at('Dorfhaus Moosen', 'Dorfstraße 6, Moosen', [48.0871, 10.3994], true),
  obertor: at('Quartiersraum Obertor', 'Am Obertor 9', [48.1049, 10.4141], true),
  garten: at('Gemeinschaftsgarten Stadtgrün', 'Mühlweg 30', [48.1008, 10.4199]),
  auen: at('Parkplatz Rinnachauen', 'Mühlweg, am Ende der Straße', [48.0976, 10.4234]),
  lehrbienenstand: at('Lehrbienenstand Sonnleiten', 'Sonnleitenweg, oberhalb der Kapelle', [48.1127, 10.4019], false),
  feuerwehr: at('Feuerwehrhaus', 'Brückenstraße 40', [48.1011, 10.4071], true),
  see: at('Rinnachsee, Wachhaus', 'Seestraße 12', [48.0949, 10.4305], true),
  tierhilfe: at('Tierhilfe Moosen', 'Am Bühl 2, Moosen', [48.0859, 10.3971]),
  theaterstadel: at('Theaterstadel', 'Mühlweg 5', [48.1016, 10.4167], false),
  probenraum: at('Probenraum im Alten Feuerhaus', 'Brückenstraße 7', [48.1022, 10.4103], false),
  weltladen: at('Weltladen', 'Holdergasse 9', [48.1037, 10.4114]),
  radwerkstatt: at('Radwerkstatt Speiche', 'Bahnhofstraße 22', [48.0995, 10.4085], true),
  lebensmittelkorb: at('Ausgabe des Lebensmittelkorbs', 'Brückenstraße 18', [48.1017, 10.4092], true),
  bruecke: at('Haus an der Brücke', 'Brückenstraße 2', [48.1026, 10.4121], true),
  hospiz: at('Haus Lichtblick', 'Kirchrieder Straße 4', [48.1071, 10.4179], true),
  zuhause: { name: 'Bei Ihnen oder bei der Familie zu Hause' },
  stadt: { name: 'Im ganzen Stadtgebiet', address: town },
  online: { name: 'Von zu Hause', online: true },
  videoraum: { name: 'Videotreffen', online: true, url: 'https://treffen.holdersbrunn.example/miteinand' },
} satisfies Record<string, Place>;

/** The places of the town, by the name the tables use. */
export type PlaceId = keyof typeof all;
export const places: Record<PlaceId, Place> = all;
