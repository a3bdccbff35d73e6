/** Importing this module defines `<miteinand-pass>`. @module */
import { PassElement } from '../elements/pass/pass.js';
import { define } from './define.js';

define('miteinand-pass', PassElement);
