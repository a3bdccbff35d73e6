import type { CalendarEvent } from 'miteinand/contract/calendar-event.js';
import { searchWords } from 'miteinand/backends/search/words.js';
import { inLanguage } from 'miteinand/backends/translate.js';
import { writeCalendar } from 'miteinand/time/ics/write.js';
import { decodeCursor, encodeCursor } from '../content/cursor.js';
import { itemsByNumber } from '../content/listing.js';
import { present, type Presented } from '../content/present.js';
import type { Database } from '../db/schema.js';
import type { ContentIndex } from './content-index.js';
import { countFacets } from './count-facets.js';
import { countFitting, missesOf, type Misses } from './filter.js';
import type { ItemIndex } from './item-index.js';
import type { Answer, Question } from './question.js';
import { selectPage } from './select-page.js';
import { sortingOf } from './sorting.js';
import { addUp, type FoundWord } from './word-search.js';

/** What is asked of the database: the words not asked for lately, and the documents of the page. The rest stands in the index. */
export async function answer(db: Database, index: ContentIndex, question: Question, host: string): Promise<Answer> {
  const { type, filters, sort, limit, now } = question;
  const asked = [type, filters, sort];
  const after = decodeCursor(asked, question.cursor);
  const { items, words } = index.types[type];
  const found = await Promise.all(searchWords(filters.q).map(word => words.find(word)));
  const ranks = addUp(found);
  const misses = missesOf(items, filters, ranks, now);
  const sorting = sortingOf(items, question, ranks, index.town.timeZone);
  const { positions, end } = selectPage(items, misses, sorting, after, limit);
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
    total: countFitting(misses),
    ...facetsOf(index, items, misses, question),
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

const facetsOf = (index: ContentIndex, items: ItemIndex, misses: Misses, { filters, now, wishes }: Question): object =>
  items.kind.facets.length
    ? { facets: countFacets(items, { filters, misses, now, namesOf: facet => index.namesOf(facet, wishes) }) }
    : {};

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
