/** Importing this module defines `<miteinand-exchange>`. @module */
import { offerTag } from '../context/tags.js';
import { ExchangeElement } from '../elements/exchange/exchange.js';
import { define } from './define.js';

offerTag('miteinand-signup', () => import('./signup.js'));
define('miteinand-exchange', ExchangeElement);
