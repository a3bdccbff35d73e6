import { BackendError } from '../../contract/problem.js';
import type { SignupForm } from '../../contract/form.js';
import type { Signup, SignupRequest } from '../../contract/signup.js';
import type { Ask } from '../backend.js';
import { answersOf, gather } from './gather.js';
import { markOwnId, readId, readOwnId, targetIn } from './ids.js';
import { markSignup } from './mark.js';
import { grace } from './patience.js';
import type { MergedSource } from './source.js';

/** Asks the source from which a thing is, by the source's own id; of an id that several may know, the first that does. */
export async function find<T>(
  sources: readonly MergedSource[],
  id: string,
  ask: Ask,
  read: (source: MergedSource, id: string) => Promise<T>,
): Promise<T> {
  const { source, id: own } = readId(id);
  return source === undefined
    ? firstThatHas(sources, ask, one => read(one, own))
    : read(sourceAt(sources, source), own);
}

/** What the first source has that has anything; those before it that are slow are not waited for long. */
export async function firstThatHas<T>(
  sources: readonly MergedSource[],
  ask: Ask,
  read: (source: MergedSource) => Promise<T>,
): Promise<T> {
  return answersOf(await gather(sources.map(read), grace, ask.signal))[0];
}

/** The form by an id of `markOwnId`. */
export async function findForm(sources: readonly MergedSource[], id: string, ask: Ask): Promise<SignupForm> {
  const { source: index, id: own } = readOwnId(id);
  const backend = await sourceAt(sources, index).backend();
  const form = await backend.form(own, ask);
  return { ...form, id: markOwnId(index, form.id) };
}

/** Sends a sign-up to the source from which its form is. */
export async function signUpAt(
  sources: readonly MergedSource[],
  request: SignupRequest,
  key: string,
  ask: Ask,
  proof: string | undefined,
): Promise<Signup> {
  const { source: index, id: form } = readOwnId(request.form);
  const source = sourceAt(sources, index);
  const target = targetIn(index, request.target);
  if (!target) throw new BackendError('not-found', `the form ${request.form} is not for ${request.target}`);
  const backend = await source.backend();
  return markSignup(await backend.signUp({ ...request, form, target }, key, ask, proof), source);
}

/** The source of a number, where there is one. */
export function sourceAt(sources: readonly MergedSource[], index: number): MergedSource {
  const source = sources[index];
  if (!source) throw new BackendError('not-found', `there is no source ${index + 1}`);
  return source;
}
