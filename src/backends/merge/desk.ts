import { BackendError } from '../../contract/problem.js';
import type { Signup } from '../../contract/signup.js';
import type { Ask } from '../backend.js';
import type { SignupDesk } from '../desk.js';
import { sourceAt } from './find.js';
import { readId } from './ids.js';
import { markSignup } from './mark.js';
import type { MergedSource } from './source.js';

/** Where a token belongs. */
interface Owner {
  source: MergedSource;
  /** As the source knows it. */
  token: string;
  desk: SignupDesk;
}

/** The sign-ups of several sources. Each token is shown to one of them only. */
export function mergedDesk(sources: readonly MergedSource[]): SignupDesk {
  const read = async (token: string, ask: Ask, act: (owner: Owner) => Promise<Signup>): Promise<Signup> => {
    const owner = await ownerOf(sources, token, ask);
    return markSignup(await act(owner), owner.source);
  };

  return {
    confirmable: (token, ask) => read(token, ask, owner => owner.desk.confirmable(owner.token, ask)),
    confirm: (token, key, ask) => read(token, ask, owner => owner.desk.confirm(owner.token, key, ask)),
    signup: (token, ask) => read(token, ask, owner => owner.desk.signup(owner.token, ask)),
    change: (token, answers, ask) => read(token, ask, owner => owner.desk.change(owner.token, answers, ask)),
    cancel: (token, ask) => read(token, ask, owner => owner.desk.cancel(owner.token, ask)),
    resend: (token, address, ask) => read(token, ask, owner => owner.desk.resend(owner.token, address, ask)),
    async data(token, ask) {
      const owner = await ownerOf(sources, token, ask);
      return owner.desk.data(owner.token, ask);
    },
    async erase(token, ask) {
      const owner = await ownerOf(sources, token, ask);
      return owner.desk.erase(owner.token, ask);
    },
  };
}

/**
 * A token that came with an answer says of which source it is. One from a link is of the first source that takes
 * sign-ups, as that one's links lead here: the others' lead to pages of their own, and nobody is shown a token that is
 * not his.
 */
async function ownerOf(sources: readonly MergedSource[], marked: string, ask: Ask): Promise<Owner> {
  const known = /^\d+~/.test(marked) ? readId(marked) : { id: marked };
  const source = known.source === undefined ? await firstOpen(sources, ask) : sourceAt(sources, known.source);
  return { source, token: known.id, desk: await (await source.backend()).desk() };
}

async function firstOpen(sources: readonly MergedSource[], ask: Ask): Promise<MergedSource> {
  for (const source of sources) {
    // Not the next one either, just because the first is slow.
    await source.service(ask);
    if (!source.lacks('signups')) return source;
  }
  throw new BackendError('unsupported', 'no source takes sign-ups');
}
