import type { Translated } from '../../../src/backends/translate.ts';
import type { Offer } from '../../../src/contract/offer.ts';
import type { Day } from './days.ts';
import { offerOf } from './offer.ts';
import { culture } from './offers-culture.ts';
import { green } from './offers-green.ts';
import { neighbours } from './offers-neighbours.ts';
import { newcomers } from './offers-newcomers.ts';
import { young } from './offers-young.ts';

/** All offers of the town on the given day. */
export const offers = (today: Day): Translated<Offer>[] =>
  [...neighbours, ...newcomers, ...young, ...culture, ...green].map(facts => offerOf(facts, today));
