import { refTo } from './components.js';
import { language, type Operation, type Parameter } from './operation.js';

const key: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  schema: { type: 'string', minLength: 8, maxLength: 200 },
};

const manage = (method: Operation['method'], id: string, summary: string): Operation => ({
  method,
  path: '/signups/current',
  id,
  summary,
  parameters: [language],
  answer: { schema: refTo('Signup') },
  problems: [401, 403, 404],
  opened: 'Signup',
});

/** What is done with sign-ups. */
export const signupOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/signups',
    id: 'signUp',
    summary: 'Signs up; the same key and body again give the same answer',
    parameters: [key, language],
    body: 'SignupRequest',
    answer: { status: 201, schema: refTo('Signup') },
    problems: [400, 403, 404, 409, 413, 415, 422, 429],
  },
  {
    method: 'get',
    path: '/signups/confirmations',
    id: 'getConfirmation',
    summary: 'What the link of a mail would confirm; uses nothing up',
    parameters: [language],
    answer: { schema: refTo('Signup') },
    problems: [401, 403, 404],
    opened: 'Confirm',
  },
  {
    method: 'post',
    path: '/signups/confirmations',
    id: 'confirm',
    summary: 'Confirms a sign-up, or accepts an offered place; the same key again gives the same answer',
    parameters: [key, language],
    answer: { schema: refTo('Signup') },
    problems: [400, 401, 403, 404, 422],
    opened: 'Confirm',
  },
  manage('get', 'getSignup', 'How a sign-up stands'),
  {
    ...manage('patch', 'changeSignup', 'Changes some of the answers, those that decide about places excepted'),
    body: 'SignupChange',
    problems: [400, 401, 403, 404, 409, 413, 415, 422],
  },
  manage('delete', 'cancelSignup', 'Cancels a sign-up and passes its places on'),
  {
    ...manage('post', 'sendMail', 'Sends the mail with the link again, or to another address'),
    path: '/signups/current/mail',
    body: 'MailRequest',
    answer: { status: 202, schema: refTo('Signup') },
    problems: [400, 401, 403, 404, 409, 413, 415, 422, 429],
  },
  {
    ...manage('get', 'getData', 'Everything that is stored about a sign-up'),
    path: '/signups/current/data',
    answer: { schema: refTo('SignupData') },
  },
  {
    ...manage('delete', 'eraseData', 'Erases everything that is stored about the person, and passes the places on'),
    path: '/signups/current/data',
    answer: { status: 204 },
  },
];
