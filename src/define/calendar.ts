/** Importing this module defines `<miteinand-calendar>`. @module */
import { offerTag } from '../context/tags.js';
import { CalendarElement } from '../elements/calendar/calendar.js';
import { define } from './define.js';

offerTag('miteinand-signup', () => import('./signup.js'));
define('miteinand-calendar', CalendarElement);
