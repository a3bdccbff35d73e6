import { Answers } from 'miteinand/contract/signup.js';
import * as z from 'zod/mini';

/** What may be changed by the manage link: the given answers replace those of the same name. */
export const SignupChange = z.object({ answers: Answers });
export type SignupChange = z.infer<typeof SignupChange>;
