import type { Content } from 'miteinand/backends/content.js';

/** When the tests take place. */
export const now = new Date('2026-05-01T10:00:00Z');

const form = { method: 'form', form: 'register' };

/** A small town with a case for every rule. */
export const town: Content = {
  service: {
    lang: 'de',
    name: 'Musterstadt',
    languages: ['de', 'en', 'ar'],
    timeZone: 'Europe/Berlin',
    contact: { name: 'Ehrenamtsbüro', email: 'ehrenamt@town.test' },
    translations: { en: { name: 'Sampletown' } },
  },
  categories: [
    { id: 'children', lang: 'de', name: 'Kinder', translations: { en: { name: 'Children' }, ar: { name: 'أطفال' } } },
    { id: 'nature', lang: 'de', name: 'Natur' },
  ],
  organizations: [
    { id: 'library', lang: 'de', name: 'Stadtbücherei' },
    { id: 'garden', lang: 'de', name: 'Ährenhof', url: 'https://garden.test' },
    { id: 'sport', lang: 'de', name: 'Turnverein' },
  ],
  forms: [
    {
      id: 'register',
      lang: 'de',
      title: 'Anmeldung',
      fields: [
        { name: 'name', type: 'text', label: 'Name', required: true },
        { name: 'email', type: 'email', label: 'E-Mail', required: true },
        { name: 'privacy', type: 'consent', label: 'Einverstanden', required: true, version: '3' },
      ],
      translations: { en: { title: 'Registration' } },
    },
    { id: 'contact', lang: 'de', title: 'Kontakt', fields: [{ name: 'text', type: 'textarea', label: 'Nachricht' }] },
  ],
  offers: [
    {
      id: 'reading',
      lang: 'de',
      kind: 'volunteering',
      title: 'Vorlesen für Kinder',
      description: 'Große und kleine Zuhörer warten.',
      organization: { id: 'library', name: 'Stadtbücherei' },
      categories: [{ id: 'children', name: 'Kinder' }],
      commitment: 'regular',
      maximumAttendeeCapacity: 2,
      response: form,
      datePosted: '2026-04-01T10:00:00+02:00',
      translations: { en: { title: 'Reading aloud to children' } },
    },
    {
      id: 'harvest',
      lang: 'de',
      kind: 'help-wanted',
      title: 'Apfelernte',
      organization: { id: 'garden', name: 'Ährenhof' },
      categories: [{ id: 'nature', name: 'Natur' }],
      commitment: 'one-off',
      schedule: { startDate: '2026-09-12T09:00:00+02:00' },
      maximumAttendeeCapacity: 40,
      response: form,
      datePosted: '2026-04-20T10:00:00+02:00',
    },
    {
      id: 'planting',
      lang: 'de',
      kind: 'help-wanted',
      title: 'Pflanztag',
      organization: { id: 'garden', name: 'Ährenhof' },
      categories: [
        { id: 'nature', name: 'Natur' },
        { id: 'children', name: 'Kinder' },
      ],
      commitment: 'one-off',
      schedule: { startDate: '2026-05-09' },
      response: form,
      datePosted: '2026-03-01T10:00:00+02:00',
    },
    { id: 'trailer', lang: 'de', kind: 'equipment', title: 'Anhänger 100%', response: { method: 'mail' } },
    {
      id: 'past',
      lang: 'de',
      kind: 'help-wanted',
      title: 'Vorbei',
      commitment: 'one-off',
      schedule: { startDate: '2026-04-30' },
      response: form,
    },
    { id: 'paused', lang: 'de', kind: 'mentoring', title: 'Pause', availability: 'paused', response: form },
    { id: 'soon', lang: 'de', kind: 'mentoring', title: 'Bald', availability: 'soon', response: form },
  ],
  events: [
    {
      id: 'festival',
      lang: 'de',
      name: 'Stadtfest; mit Musik, Tanz',
      description:
        'Erste Zeile\nZweite Zeile mit \\ und einem sehr langen Satz, der über fünfundsiebzig Oktette reicht: äöüß 🎉🎉🎉',
      startDate: '2026-06-05',
      endDate: '2026-06-07',
      organizer: { id: 'sport', name: 'Turnverein' },
      location: { name: 'Markt', address: 'Markt 1', geo: { latitude: 48.4, longitude: 10.9 } },
      categories: [{ id: 'children', name: 'Kinder' }],
    },
    {
      id: 'run',
      lang: 'de',
      name: 'Lauftreff',
      startDate: '2026-06-05T18:00:00+02:00',
      endDate: '2026-06-05T20:00:00+02:00',
      timeZone: 'Europe/Berlin',
      maximumAttendeeCapacity: 10,
      remainingAttendeeCapacity: 3,
      organizer: { id: 'sport', name: 'Turnverein' },
      url: 'https://town.test/run',
      response: form,
    },
    {
      id: 'full',
      lang: 'de',
      name: 'Ausgebucht',
      startDate: '2026-06-06T10:00:00+02:00',
      maximumAttendeeCapacity: 5,
      availability: 'full',
      response: form,
    },
    {
      id: 'waiting',
      lang: 'de',
      name: 'Warteliste',
      startDate: '2026-06-06T11:00:00+02:00',
      availability: 'waitlist',
      response: form,
    },
    {
      id: 'off',
      lang: 'de',
      name: 'Abgesagt',
      startDate: '2026-06-08T10:00:00+02:00',
      eventStatus: 'EventCancelled',
      response: form,
    },
    {
      id: 'workshop',
      lang: 'de',
      name: 'Werkstatt',
      startDate: '2026-07-01T10:00:00+02:00',
      maximumAttendeeCapacity: 10,
      response: form,
    },
  ],
  metrics: [
    { id: 'hours', lang: 'de', name: 'Stunden', value: 1200, translations: { en: { name: 'Hours' } } },
    { id: 'signups', lang: 'de', name: 'Zusagen', value: 100 },
  ],
  passes: {
    draft: {
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      ],
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      name: 'Ehrenamtspass',
      validFrom: '2026-01-01T00:00:00Z',
      credentialSubject: { type: ['AchievementSubject'], name: 'Ada Muster', achievement: { name: 'Vorlesen' } },
    },
    signed: {
      type: ['VerifiableCredential'],
      issuer: 'did:key:zOther',
      proof: { type: 'DataIntegrityProof', proofValue: 'zForged' },
    },
  },
};

/** Answers that fit the form `register`. */
export const answers = { name: 'Ada Muster', email: 'ada.canary@example.org', privacy: true };
