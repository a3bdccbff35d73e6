import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isCsv } from '../../src/backends/csv/is-csv.js';
import { readCsv } from '../../src/backends/csv/read-csv.js';
import { readMoment, readNumber, readTime, readYes } from '../../src/backends/csv/values.js';
import { fileBackend } from '../../src/backends/file.js';
import { Offer } from '../../src/contract/offer.js';
import type { BackendError } from '../../src/contract/problem.js';
import { lookAtHurriedClock } from '../support/hurried-clock.js';
import { answering, json, reasonOf } from './answering.js';
import { writtenTables } from './written-tables.js';

const ask = { languages: ['de'] };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = async (text: string): Promise<Offer[]> => (await readCsv(utf8(text), 'x.csv')) as Offer[];

/** The one offer of a table with one row. */
const one = async (cells: Record<string, string>): Promise<Offer> => {
  const quoted = (texts: string[]): string => texts.map(text => `"${text.replaceAll('"', '""')}"`).join(';');
  const row: Record<string, string> = { Titel: 'Vorlesen', ...cells };
  const [offer] = await read(`${quoted(Object.keys(row))}\n${quoted(Object.values(row))}`);
  return Offer.parse(offer);
};

describe('a table that LibreOffice 7.4 wrote', () => {
  for (const [name, base64] of Object.entries(writtenTables)) {
    it(`is read: ${name}`, async () => {
      const offers = await readCsv(
        Uint8Array.from(atob(base64), letter => letter.charCodeAt(0)),
        name,
      );
      expect(offers).to.have.length(3);
      const [reading, room, untitled] = offers as Offer[];
      expect(reading).to.deep.equal({
        id: reading.id,
        title: 'Vorlesen in der Bücherei',
        kind: 'volunteering',
        organization: { id: 'stadtbucherei-holdersbrunn', name: 'Stadtbücherei Holdersbrunn' },
        categories: [
          { id: 'kultur', name: 'Kultur' },
          { id: 'kinder', name: 'Kinder' },
        ],
        schedule: { startDate: '2026-12-31', startTime: '14:30' },
        location: { geo: { latitude: 48.1371, longitude: 11.5754 }, barrierFree: true },
        remainingAttendeeCapacity: 3,
        description: 'Erste Zeile\nZweite Zeile; mit "Anführung" – 5 €',
        lastReviewed: '2026-05-01T12:00:00Z',
      });
      expect([room.title, room.kind, room.organization!.id]).to.deep.equal(['Großer Saal', 'room', 'sv-rinnach']);
      expect(room.categories!.map(({ name }) => name)).to.deep.equal(['Sport', 'Jugend']);
      expect(Offer.safeParse(untitled).success).to.equal(false);
    });
  }
});

describe('a table as Excel writes it', () => {
  const rows = 'Titel;Beschreibung\r\nStraßenfest;"Zeile 1\nZeile 2"\r\nChor;;\r\n;;\r\n\r\n';
  const titles = async (bytes: Uint8Array): Promise<string[]> =>
    ((await readCsv(bytes, 'x')) as Offer[]).map(({ title }) => title);
  const utf16 = (text: string, bigEndian = false): Uint8Array => {
    const bytes = new DataView(new ArrayBuffer(text.length * 2));
    for (let at = 0; at < text.length; at++) bytes.setUint16(at * 2, text.charCodeAt(at), !bigEndian);
    return new Uint8Array(bytes.buffer);
  };

  for (const [what, bytes] of [
    ['with the mark of UTF-8', utf8(`\ufeff${rows}`)],
    ['without it', utf8(rows)],
    ['in Windows-1252', Uint8Array.from(rows, letter => letter.charCodeAt(0))],
    ['with tabs in UTF-16', utf16(`\ufeff${rows.replaceAll(';', '\t')}`)],
    ['with tabs in UTF-16, high byte first', utf16(`\ufeff${rows.replaceAll(';', '\t')}`, true)],
    ['in UTF-16 without a mark', utf16(rows)],
    ['with sep=;', utf8(`sep=;\r\n${rows}`)],
    ['with a mark and sep=', utf8(`\ufeffsep=|\r\n${rows.replaceAll(';', '|')}`)],
    ['with commas', utf8(rows.replaceAll(';', ','))],
    ['with the line ends of old Macs', utf8(rows.replaceAll('\r\n', '\r'))],
    ['with line ends of all kinds', utf8(rows.replace('\r\nChor', '\nChor'))],
  ] as const) {
    it(`is read ${what}`, async () => {
      expect(await titles(bytes)).to.deep.equal(['Straßenfest', 'Chor']);
      const [{ description }] = (await readCsv(bytes, 'x')) as Offer[];
      expect(description).to.equal('Zeile 1\nZeile 2');
    });
  }

  it('is parted by what makes headings known, not by what is frequent', async () => {
    const [offer] = await read('Titel;Kurztext\na,b,c,d;e,f,g\n');
    expect([offer.title, offer.summary]).to.deep.equal(['a,b,c,d', 'e,f,g']);
  });

  it('may end in the middle of a quotation, or have rows too long and too short', async () => {
    expect((await read('Titel;Art\nA;Raum;x;y\nB\n"C;Raum\nD')).map(({ title }) => title)).to.deep.equal([
      'A',
      'B',
      'C;Raum\nD',
    ]);
  });

  it('may have two columns for the same', async () => {
    expect((await read('Titel;Title\nerster;zweiter')).map(({ title }) => title)).to.deep.equal(['erster']);
  });
});

describe('the columns of a table', () => {
  it('may be headed in German and English, in whatever spelling', async () => {
    for (const heading of [
      'Freie Plätze',
      'FREIE PLAETZE',
      'freie-plaetze',
      'Freie Plätze (Anzahl)',
      'Free places',
      ' Plätze frei*',
    ]) {
      expect((await one({ [heading]: '7' })).remainingAttendeeCapacity, heading).to.equal(7);
    }
    expect((await read('Title,Type,Free places\nRoom,Room,2'))[0]).to.deep.include({
      title: 'Room',
      kind: 'room',
      remainingAttendeeCapacity: 2,
    });
  });

  it('hold all that an offer can say', async () => {
    const offer = await one({
      ID: 'buecherei-7',
      Art: 'Hilfe gesucht',
      Sprache: 'Deutsch',
      Kurztext: 'kurz',
      Verbindlichkeit: 'regelmäßig',
      Ende: '3.1.2027',
      Datum: '2.1.2027',
      Uhrzeit: '9 Uhr',
      'Ende Uhrzeit': '11:30',
      Wochentage: 'Montag, Do',
      Zeiten: 'außer in den Ferien',
      Zeitaufwand: '2,5 Stunden pro Woche',
      Ort: 'Bücherei',
      Adresse: 'Marktplatz 1',
      Ortsteil: 'Rinnach',
      Online: 'nein',
      Sprachen: 'Arabisch, Türkisch, en, Klingonisch',
      Zielgruppe: 'Jugendliche|Senioren|Außerirdische',
      Fähigkeiten: 'Geduld, Vorlesen',
      Mindestalter: '16',
      Mitbringen: 'Brille',
      'Wir bieten': 'Versicherung',
      Verfügbar: 'April bis Oktober',
      Kaution: '50 €',
      Abholung: 'Bauhof',
      Status: 'Warteliste',
      Plätze: '10',
      Ansprechperson: 'Frau Yıldız',
      'E-Mail': 'hilfe@town.example',
      Telefon: '089 99998 100',
      Link: 'www.town.example/7',
      Veröffentlicht: '01.04.2026',
    });
    expect(offer).to.deep.equal({
      id: 'buecherei-7',
      title: 'Vorlesen',
      kind: 'help-wanted',
      lang: 'de',
      summary: 'kurz',
      commitment: 'regular',
      schedule: {
        startDate: '2027-01-02',
        endDate: '2027-01-03',
        startTime: '09:00',
        endTime: '11:30',
        byDay: ['MO', 'TH'],
        description: 'außer in den Ferien',
      },
      timeRequired: { hours: 2.5, per: 'week' },
      location: { name: 'Bücherei', address: 'Marktplatz 1', addressLocality: 'Rinnach' },
      skills: ['Geduld', 'Vorlesen'],
      knowsLanguage: ['ar', 'tr', 'en'],
      audience: ['youth', 'seniors'],
      minimumAge: 16,
      bring: 'Brille',
      jobBenefits: 'Versicherung',
      lending: { available: 'April bis Oktober', deposit: '50 €', pickUp: 'Bauhof' },
      availability: 'waitlist',
      maximumAttendeeCapacity: 10,
      contact: { name: 'Frau Yıldız', email: 'hilfe@town.example', telephone: '089 99998 100' },
      response: { method: 'mail', email: 'hilfe@town.example' },
      datePosted: '2026-04-01T12:00:00Z',
      url: 'https://www.town.example/7',
    });
  });

  it('that nobody knows are ignored, and what cannot be understood is left out', async () => {
    const offer = await one({
      'Interne Notiz': 'geheim',
      Beginn: '31.02.2026',
      Ende: 'bald',
      Breite: 'Nord',
      Länge: '11,5',
      Barrierefrei: 'teilweise',
      'Freie Plätze': 'viele',
      Link: 'javascript:alert(1)',
      'E-Mail': 'per Formular',
      Verbindlichkeit: 'mal sehen',
      Status: '?',
      ID: 'mit Leerzeichen',
    });
    expect(Object.keys(offer).sort()).to.deep.equal(['contact', 'id', 'kind', 'title']);
    expect(await one({ Breite: '0', Länge: '0' })).not.to.have.property('location');
    expect((await one({ Beginn: '2.1.2026', Ende: '1.1.2026' })).schedule).to.deep.equal({ startDate: '2026-01-02' });
  });

  it('let an offer be answered by what is there', async () => {
    expect((await one({ Telefon: '089 1', Link: 'https://a.example/7' })).response!.method).to.equal('phone');
    expect((await one({ Link: 'https://a.example/7' })).response).to.deep.equal({
      method: 'link',
      url: 'https://a.example/7',
    });
    expect(await one({})).not.to.have.property('response');
  });

  it('may say kinds that the contract does not know', async () => {
    expect((await one({ Art: 'Spende' })).kind).to.equal('Spende');
    expect((await one({ Art: 'GERAETE' })).kind).to.equal('equipment');
  });
});

describe('the id of a row', () => {
  const table = 'Titel;Organisation;Beginn;Beschreibung\n';
  const rows = ['A;SV;1.1.2027;x', 'B;SV;1.1.2027;x', 'A;TV;1.1.2027;x', 'A;SV;2.1.2027;x', 'A;SV;1.1.2027;y'];

  it('stays when rows are sorted, added or changed in their text', async () => {
    const before = await read(table + rows.slice(0, 4).join('\n'));
    const after = await read(
      `${table}Neu;;;\n${rows.slice(0, 4).reverse().join('\n').replaceAll(';x', ';neuer Text')}`,
    );
    expect(new Set(before.map(({ id }) => id)).size).to.equal(4);
    expect(
      after
        .slice(1)
        .reverse()
        .map(({ id }) => id),
    ).to.deep.equal(before.map(({ id }) => id));
  });

  it('is its own even where two rows say the same', async () => {
    const offers = await read(table + rows.join('\n'));
    expect(new Set(offers.map(({ id }) => id)).size).to.equal(5);
    expect(offers[4].id).to.equal(`${offers[0].id}-2`);
  });

  it('has no twin among many', async () => {
    const offers = await read(`${table}${Array.from({ length: 20_000 }, (_, row) => `Hilfe ${row};SV;;`).join('\n')}`);
    expect(new Set(offers.map(({ id }) => id)).size).to.equal(20_000);
    expect(offers.some(({ id }) => id.endsWith('-2'))).to.equal(false);
  });
});

describe('a cell', () => {
  for (const [text, day, time] of [
    ['31.12.2026', '2026-12-31', undefined],
    ['1.2.2026', '2026-02-01', undefined],
    ['31.12.26', '2026-12-31', undefined],
    ['31. 12. 2026', '2026-12-31', undefined],
    ['Do, 31.12.2026', '2026-12-31', undefined],
    ['Donnerstag 31.12.2026, 14:30 Uhr', '2026-12-31', '14:30'],
    ['31.12.2026 14:30', '2026-12-31', '14:30'],
    ['31.12.2026 14:30:00', '2026-12-31', '14:30'],
    ['31.12.2026 9.05', '2026-12-31', '09:05'],
    ['31.12.2026 abends', '2026-12-31', undefined],
    ['2026-12-31', '2026-12-31', undefined],
    ['2026-12-31T14:30', '2026-12-31', '14:30'],
    ['29.02.2028', '2028-02-29', undefined],
  ] as const) {
    it(`with "${text}" is a date`, () => {
      expect(readMoment(text)).to.deep.equal({ day, time });
    });
  }

  it('with what may be another day is none', () => {
    for (const text of [
      '29.02.2027',
      '31.04.2026',
      '0.1.2026',
      '12/31/2026',
      '1/2/26',
      '46387',
      '2026',
      '31.12.',
      '',
    ]) {
      expect(readMoment(text), text).to.equal(undefined);
    }
  });

  it('may hold a time, a number, yes or no', () => {
    expect(['9:30', '9.30 Uhr', '14 Uhr', '14h', '24:00', '9:60', 'früh', ''].map(readTime)).to.deep.equal([
      '09:30',
      '09:30',
      '14:00',
      '14:00',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(['48,137', '-11.5', '7', '1.000,5', '1e3', ''].map(readNumber)).to.deep.equal([
      48.137,
      -11.5,
      7,
      undefined,
      undefined,
      undefined,
    ]);
    expect(['Ja', 'x', 'TRUE', 'nein', 'No', 'teilweise', ''].map(readYes)).to.deep.equal([
      true,
      true,
      true,
      false,
      false,
      undefined,
      undefined,
    ]);
  });

  it('may hold anything', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 3, maxLength: 3 }), { maxLength: 8 }),
        async cells => {
          const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
          const table = ['Titel;Beginn;Breite', ...cells.map(row => row.map(quote).join(';'))].join('\r\n');
          for (const offer of await read(table)) if ('title' in offer) Offer.parse(offer);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('comes back as it was written', async () => {
    const text = fc
      .string({ unit: 'binary' })
      .map(text => text.replace(/\r\n?/g, '\n').trim())
      .filter(text => text !== '' && !/\p{Cs}/u.test(text));
    await fc.assert(
      fc.asyncProperty(text, async title => {
        expect((await one({ Titel: title })).title).to.equal(title);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a large table', () => {
  it('never keeps the page waiting for long', async () => {
    const row = (number: number): string =>
      `Hilfe ${number};Ehrenamt;Verein ${number % 50};Kultur, Sport;${(number % 28) + 1}.12.2026 14:30;"Ein längerer Text\r\nmit ""Anführung"" ${'und mehr '.repeat(25)}";ja`;
    const bytes = utf8(
      `Titel;Art;Organisation;Kategorie;Beginn;Beschreibung;Barrierefrei\r\n${Array.from({ length: 15_000 }, (_, number) => row(number)).join('\r\n')}`,
    );
    expect(bytes.length).to.be.within(4_000_000, 5_000_000);
    const pauses = lookAtHurriedClock();
    expect(await readCsv(bytes, 'x')).to.have.length(15_000);
    // At the least after every 20,000 characters somebody looks whether it is time for a pause.
    expect(pauses.count).to.be.within(4_000_000 / 20_000, 15_000);
  });

  it('with a quotation that never ends is read all the same', async () => {
    // Looked through anew for each line, it would take hours.
    const offers = await read(`Titel\n${'x\n'.repeat(1000)}"${'y\n'.repeat(1_000_000)}`);
    expect(offers).to.have.length(1001);
  });
});

describe('a file that is a table', () => {
  const bytes = (text: string): Uint8Array => utf8(text);

  it('is told by its name, its kind or its first line', () => {
    const is = (address: string, type: string, text: string): boolean => isCsv(address, { type, bytes: bytes(text) });
    expect(is('https://t.example/a.csv', 'application/octet-stream', '[]')).to.equal(true);
    expect(is('https://t.example/a.CSV?v=1#x', '', '')).to.equal(true);
    expect(is('https://t.example/export.php', 'text/csv', 'Titel')).to.equal(true);
    expect(is('https://t.example/export', 'text/plain', 'Titel;Art\nA;B')).to.equal(true);
    expect(is('https://t.example/export', 'text/plain', '\ufeffTitel\tArt')).to.equal(true);
    for (const [address, type, text] of [
      ['https://t.example/a.json', 'text/csv', 'Titel;Art'],
      ['https://t.example/export', 'application/json', 'Titel;Art'],
      ['https://t.example/export', 'application/ld+json', 'Titel;Art'],
      ['https://t.example/export', 'text/plain', ' {"offers": [],\n}'],
      ['https://t.example/export', 'text/html', '<!doctype html>; ,'],
      ['https://t.example/export', '', 'nothing'],
      ['https://t.example/export', '', ''],
    ]) {
      expect(is(address, type, text), `${address} ${type} ${text}`).to.equal(false);
    }
  });

  it('is a source of offers like any other', async () => {
    answering(
      () =>
        new Response('Titel;Art;Kategorie\nSaal;Raum;Feste\nOhne Art;;\n;Raum;\n', {
          headers: { 'Content-Type': 'text/csv' },
        }),
    );
    const backend = fileBackend('https://town.example/angebote.csv');
    const list = await backend.offers({ kind: ['room'] }, ask);
    expect([list.items.map(({ title }) => title), list.total, list.omitted]).to.deep.equal([['Saal'], 1, 1]);
    expect((await backend.offers({ q: 'feste' }, ask)).items).to.have.length(1);
    expect((await backend.offer(list.items[0].id, ask)).title).to.equal('Saal');
    expect((await backend.service(ask)).capabilities)
      .to.include('offers')
      .and.not.include('events');
    expect((await backend.events({}, ask)).items).to.have.length(0);
  });

  it('has the names of usual subjects in the visitor’s language, and its own for others', async () => {
    answering(() => new Response('Titel;Kategorie\nHelfen;Natur und Garten, Kultur, Brieftauben'));
    const backend = fileBackend('https://town.example/angebote.csv');
    const names = async (...languages: string[]): Promise<string[]> => {
      const { items, facets } = await backend.offers({}, { languages });
      const shown = items[0].categories!.map(({ name }) => name);
      expect(facets!['category'].map(({ name }) => name)).to.deep.equal([...new Set(shown)]);
      return shown;
    };
    expect(await names('de')).to.deep.equal(['Natur und Garten', 'Kultur', 'Brieftauben']);
    expect(await names('en-GB')).to.deep.equal(['Nature and gardens', 'Culture', 'Brieftauben']);
    expect((await names('ar')).slice(1)).to.deep.equal(['الثقافة', 'Brieftauben']);
    expect(await names('fr', 'en')).to.include('Culture');
    expect((await backend.offers({ category: ['kultur'] }, { languages: ['en'] })).items).to.have.length(1);
  });

  it('without a column for titles is of the wrong shape, as is a page in its place', async () => {
    for (const text of ['a;b\nc;d', '<!doctype html><title>Wartung</title>', '', '\u0000\u0001']) {
      answering(() => new Response(text));
      const error = await reasonOf(fileBackend('https://town.example/a.csv').offers({}, ask));
      expect((error as BackendError).fault).to.equal('wrong-shape');
    }
  });

  it('may be too large', async () => {
    answering(() => new Response(`Titel\n${'x'.repeat(100)}`));
    const error = await reasonOf(fileBackend('https://town.example/a.csv', { seconds: 10, bytes: 50 }).offers({}, ask));
    expect((error as BackendError).fault).to.equal('too-large');
  });

  it('is asked for as a table or as JSON', async () => {
    const requests = answering(() => json({ offers: [] }));
    await fileBackend('https://town.example/a.json').offers({}, ask);
    expect(requests[0].headers.get('Accept')).to.include('application/json').and.include('text/csv');
  });
});
