import type { CalendarEvent } from 'miteinand/contract/calendar-event.js';
import { select } from 'miteinand/backends/search/select.js';
import { searchWords } from 'miteinand/backends/search/words.js';
import { inLanguage } from 'miteinand/backends/translate.js';
import { writeCalendar } from 'miteinand/time/ics/write.js';
import { decodeCursor, encodeCursor } from '../content/cursor.js';
import { itemsByNumber } from '../content/listing.js';
import { present, type Presented } from '../content/present.js';
import type { Database } from '../db/schema.js';
import type { ContentIndex } from './content-index.js';
import { candidatesOf } from './filter.js';
import type { Answer, Question } from './question.js';
import { selectPage } from './select-page.js';
import { sortingOf } from './sorting.js';
import { tellFacets } from './tell-facets.js';
import { haveAll, type FoundWord } from './word-search.js';

/** The database is asked for the words that have those not asked for lately in them, and for the documents of the page. */
export async function answer(db: Database, index: ContentIndex, question: Question, host: string): Promise<Answer> {
  const { type, filters, sort, limit, wishes, now } = question;
  const asked = [type, filters, sort];
  const after = decodeCursor(asked, question.cursor);
  const { items, words } = index.types[type];
  const found = await Promise.all(searchWords(filters.q).map(word => words.find(word)));
  const hits = haveAll(found);
  const columns = items.columnsAt(now);
  const { rows, facets } = items.kept.get(items.places.changes, JSON.stringify(filters), () =>
    select(columns, candidatesOf(items, filters, hits), filters.values),
  );
  const sorting = sortingOf(items, question, hits?.ranks, index.town.timeZone);
  const { positions, end } = selectPage(items, rows, sorting, after, limit);
  const page = await presentPage(
    db,
    index,
    question,
    positions.map(position => items.numberAt(position)),
  );
  const languages = [...new Set(page.flatMap(({ lang }) => lang ?? []))];
  if (question.as === 'calendar') return { body: calendarOf(page, index, question, host), languages };
  const body = JSON.stringify({
    items: page,
    total: rows.length,
    ...(items.kind.facets.length && {
      facets: tellFacets(items, facets, question, name => index.namesOf(name, wishes)),
    }),
    ...(found.length && { words: wordsOf(found) }),
    ...(end && { next: encodeCursor(asked, end) }),
  });
  return { body, languages };
}

async function presentPage(
  db: Database,
  index: ContentIndex,
  { wishes, now }: Question,
  numbers: readonly number[],
): Promise<Presented[]> {
  const { timeZone } = index.town;
  const presenting = { wishes, now, categories: index.namesOf('category', wishes)!, timeZone };
  return (await itemsByNumber(db, numbers)).map(item => present(item, presenting));
}

const wordsOf = (found: readonly FoundWord[]): string[] => [...new Set(found.flatMap(({ words }) => words))];

function calendarOf(
  page: readonly Presented[],
  { town }: ContentIndex,
  { wishes, now }: Question,
  host: string,
): string {
  const { name } = inLanguage(town, wishes);
  return writeCalendar(page as unknown as CalendarEvent[], {
    host,
    // The day, not the moment: DTSTAMP would make every answer a new one.
    now: now.toISOString().slice(0, 10),
    ...(name && { name }),
  });
}
