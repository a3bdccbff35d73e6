import assert from 'node:assert/strict';
import { PlacesModel } from './places-model.ts';
import type { Step, Story } from './places-stories.ts';
import type { SignupDesk } from './signup-desk.ts';

const hour = 3_600_000;

/** Lets the same happen at the desk and in the model; fails where they part. */
export async function play(desk: SignupDesk, { capacities, confirmByMail, steps }: Story): Promise<void> {
  const model = new PlacesModel(capacities, confirmByMail);
  desk.at(model.now);
  await desk.begin(capacities, confirmByMail);
  for (const step of steps) {
    await take(desk, model, step);
    await compare(desk, model);
  }
}

async function take(desk: SignupDesk, model: PlacesModel, step: Step): Promise<void> {
  if (step.act === 'join') return join(desk, model, step);
  if (step.act === 'wait') {
    model.now += step.hours * hour;
    desk.at(model.now);
  } else if (step.act === 'tidy') {
    model.tidy();
    await desk.tidy();
  } else if (step.act === 'capacity') {
    // Slots stay counted.
    model.setCapacity(step.room, step.room === '' ? step.capacity : Math.min(step.capacity, 7));
    await desk.setCapacities(model.capacity);
  } else if (model.entries.length) {
    const position = step.which % model.entries.length;
    const entry = model.entries[position];
    if (step.act === 'confirm') assert.equal(await desk.confirm(position), model.confirm(entry));
    else {
      await desk[step.act](position);
      model[step.act](entry);
    }
  }
}

async function join(desk: SignupDesk, model: PlacesModel, step: Step & { act: 'join' }): Promise<void> {
  const { act: _act, ...wish } = step;
  const entry = model.join(wish);
  const answer = await desk.join(wish);
  assert.equal(answer?.state, entry?.state);
  const position = entry?.state === 'waitlisted' ? model.waiting(entry.slot) : undefined;
  assert.equal(answer?.position, position);
}

async function compare(desk: SignupDesk, model: PlacesModel): Promise<void> {
  const stored = (await desk.rows()).map(({ state, persons, places, waiting, expires, address }) => ({
    state,
    persons,
    places,
    waiting,
    expires: expires === null ? null : Date.parse(expires),
    address: address ?? undefined,
  }));
  const expected = model.entries.map(({ state, persons, places, waiting, expires, address }) => ({
    state,
    persons,
    places,
    waiting,
    expires,
    address,
  }));
  assert.deepEqual(stored, expected);
  for (const [room, { taken, waiting }] of await desk.counts()) {
    assert.deepEqual({ room, taken, waiting }, { room, taken: model.taken(room), waiting: model.waiting(room) });
  }
}
