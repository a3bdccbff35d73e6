/** Importing this module defines `<miteinand-impact>`. @module */
import { ImpactElement } from '../elements/impact/impact.js';
import { define } from './define.js';

define('miteinand-impact', ImpactElement);
