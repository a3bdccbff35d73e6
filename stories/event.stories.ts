import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CalendarEvent } from '../src/contract/calendar-event.ts';
import { town } from './towns.ts';
import { click, find } from './visitor.ts';
import { widget } from './widget.ts';

const meta: Meta = {
  title: 'Calendar/Event',
  component: 'miteinand-calendar',
  render: widget('miteinand-calendar'),
  args: { view: 'list', from: '2026-05-15' },
};
export default meta;

type Story = StoryObj;

const place = { name: 'Haus an der Brücke', address: 'Brückengasse 2, Holdersbrunn', addressLocality: 'Holdersbrunn' };

const reading: CalendarEvent = {
  id: 'lesung',
  lang: 'de',
  name: 'Lesung unter der Linde',
  description: 'Drei Stimmen aus dem Ort lesen vor.\n\nWer mag, bringt eine Decke mit.',
  startDate: '2026-05-20T19:00:00+02:00',
  endDate: '2026-05-20T21:00:00+02:00',
  timeZone: 'Europe/Berlin',
  location: { ...place, barrierFree: true, geo: { latitude: 48.0712, longitude: 11.9523 } },
  organizer: { id: 'buecherei', name: 'Bücherei Holdersbrunn', url: 'https://buecherei.holdersbrunn.example/' },
  categories: [{ id: 'kultur', name: 'Kultur' }],
  inLanguage: ['de', 'ar'],
  audience: ['families', 'newcomers'],
  price: 'kostenlos',
  availability: 'open',
  remainingAttendeeCapacity: 12,
  response: { method: 'form', form: 'anmeldung' },
  lastReviewed: '2026-05-01T08:00:00Z',
  source: { name: 'Kulturkalender', url: 'https://kultur.example/' },
};

const rehearsals: CalendarEvent[] = ['05-20', '05-27', '06-03', '06-10'].map(day => ({
  ...reading,
  id: `chor-${day}`,
  name: 'Chorprobe',
  description: 'Neue Stimmen sind willkommen, auch ohne Noten.',
  startDate: `2026-${day}T19:30:00+02:00`,
  endDate: `2026-${day}T21:00:00+02:00`,
  superEvent: { id: 'chor', name: 'Chorprobe', type: 'EventSeries' },
}));

const festival: CalendarEvent = {
  ...reading,
  id: 'dorffest',
  name: 'Dorffest',
  startDate: '2026-05-23',
  endDate: '2026-05-24',
  timeZone: undefined,
  description: 'Zwei Tage, zwei Bühnen und alle Vereine.',
  subEventCount: 18,
  exhibitors: Array.from({ length: 70 }, (_, index) => ({
    name: ['Imkerverein', 'Töpferei', 'Blaskapelle', 'Feuerwehr', 'Nähcafé'][index % 5] + ` ${index + 1}`,
    stand: String(index + 1),
    summary: index % 3 ? 'Zum Mitmachen und Probieren' : undefined,
    categories: [{ id: `k${index % 4}`, name: ['Natur', 'Handwerk', 'Musik', 'Hilfe'][index % 4] }],
  })),
};

const acts: CalendarEvent[] = Array.from({ length: 18 }, (_, index) => {
  const hour = String(10 + (index % 9)).padStart(2, '0');
  const start = `2026-05-${index < 9 ? 23 : 24}T${hour}:00:00+02:00`;
  return {
    id: `auftritt-${index}`,
    lang: 'de',
    name: ['Kindertheater', 'Blaskapelle', 'Tanzgruppe', 'Lesung', 'Trommeln'][index % 5],
    startDate: start,
    endDate: start.replace(':00:00', ':45:00'),
    timeZone: 'Europe/Berlin',
    location: { name: index % 2 ? 'Zelt' : 'Große Bühne' },
    superEvent: { id: 'dorffest', name: 'Dorffest', type: 'Event' as const },
  };
});

const opens: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await click(canvasElement, '[part~="event"] .open');
  await find(canvasElement, '[part~="tools"]');
};

/** All that can be known of an event. */
export const Facts: Story = { parameters: { town: town({ events: [reading] }) }, play: opens };

/** The ways into other calendars, and to a map. */
export const Ways: Story = {
  parameters: { town: town({ events: rehearsals }) },
  play: async context => {
    await opens(context);
    await click(context.canvasElement, 'summary[part~="map"]');
    await click(context.canvasElement, 'summary[part~="add-to-calendar"]');
  },
};

/** A festival with its programme and 70 exhibitors. */
export const Festival: Story = { parameters: { town: town({ events: [festival, ...acts] }) }, play: opens };

export const FestivalNarrow: Story = { ...Festival, parameters: { ...Festival.parameters, width: '320px' } };

/** One that takes place no more. */
export const CalledOff: Story = {
  parameters: { town: town({ events: [{ ...reading, eventStatus: 'EventCancelled' as const }] }) },
  play: opens,
};

export const RightToLeft: Story = { ...Ways, globals: { language: 'ar', direction: 'rtl' } };

/** Subscribing to what the filters leave. */
export const Subscribe: Story = {
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[part~="subscribe"]');
    await find(canvasElement, '[part~="download"]');
  },
};

export const Print: Story = {
  play: async ({ canvasElement }) => {
    await click(canvasElement, '.menus [part~="print"]');
    await find(canvasElement, '[part~="print-months"]');
  },
};
