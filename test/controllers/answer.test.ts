import { expect } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { AnswerController } from '../../src/controllers/answer.js';
import { until } from '../support/place.js';

interface Asked {
  question: string;
  signal: AbortSignal;
  answer: (text: string) => void;
  refuse: (reason: Error) => void;
}

/** Asks its `question`; the test answers. */
class AskerElement extends LitElement {
  @property() question = 'one';
  readonly asked: Asked[] = [];
  readonly heard: string[] = [];
  fuller: Promise<unknown> | undefined;
  readonly answer = new AnswerController<string>(this, {
    ask: signal =>
      new Promise((answer, refuse) => this.asked.push({ question: this.question, signal, answer, refuse })),
    args: () => [this.question],
    fuller: () => this.fuller,
    onAnswer: text => this.heard.push(text),
  });

  get says(): string {
    return this.renderRoot.textContent.trim();
  }

  protected override render(): TemplateResult {
    const { value, pending, error } = this.answer;
    return html`${value ?? 'nothing'}${pending ? ', asking' : ''}${error instanceof Error ? `, ${error.message}` : ''}`;
  }
}
customElements.define('x-asker', AskerElement);

async function asker(): Promise<AskerElement> {
  const element = new AskerElement();
  const main = document.createElement('main');
  main.append(element);
  document.body.append(main);
  await until('the first question', () => element.asked.length);
  return element;
}

const says = (element: AskerElement, text: string): Promise<void> => until(text, () => element.says === text);

describe('an answer', () => {
  it('is awaited and shown', async () => {
    const element = await asker();
    await says(element, 'nothing, asking');
    element.asked[0].answer('yes');
    await says(element, 'yes');
    expect(element.heard).to.deep.equal(['yes']);
  });

  it('stays while the next is on its way', async () => {
    const element = await asker();
    element.asked[0].answer('yes');
    await says(element, 'yes');
    element.question = 'two';
    await says(element, 'yes, asking');
  });

  it('to the newest question wins, whichever comes first', async () => {
    const element = await asker();
    element.question = 'two';
    await until('the second question', () => element.asked.length === 2);
    expect(element.asked[0].signal.aborted).to.equal(true);
    element.asked[1].answer('new');
    element.asked[0].answer('old');
    await says(element, 'new');
    expect(element.heard).to.deep.equal(['new']);
  });

  it('that fails says why, keeps what was there and can be asked for again', async () => {
    const element = await asker();
    element.asked[0].answer('yes');
    await says(element, 'yes');
    element.question = 'two';
    await until('the second question', () => element.asked.length === 2);
    element.asked[1].refuse(new Error('no'));
    await says(element, 'yes, no');
    element.answer.askAgain();
    await says(element, 'yes, asking');
    element.asked[2].answer('now');
    await says(element, 'now');
  });

  it('is not wanted any more when the element is gone', async () => {
    const element = await asker();
    element.remove();
    expect(element.asked[0].signal.aborted).to.equal(true);
    element.asked[0].answer('late');
    await new Promise(requestAnimationFrame);
    expect(element.answer.value).to.equal(undefined);
    expect(element.heard).to.deep.equal([]);
  });

  it('is asked for again when the element comes back without one', async () => {
    const element = await asker();
    const parent = element.parentElement!;
    element.remove();
    element.asked[0].refuse(new Error('aborted'));
    await new Promise(requestAnimationFrame);
    parent.append(element);
    await until('the question again', () => element.asked.length === 2);
    element.asked[1].answer('yes');
    await says(element, 'yes');
  });

  it('is not asked for again when the element comes back with one', async () => {
    const element = await asker();
    element.asked[0].answer('yes');
    await says(element, 'yes');
    element.parentElement!.append(element);
    await new Promise(requestAnimationFrame);
    expect(element.asked).to.have.length(1);
    expect(element.says).to.equal('yes');
  });

  it('is asked for anew as soon as there is more to say, also while the element was away', async () => {
    const element = await asker();
    let tell = (): void => {};
    const more = (): Promise<unknown> => (element.fuller = new Promise<void>(resolve => (tell = resolve)));
    void more();
    element.asked[0].answer('some');
    await says(element, 'some');
    tell();
    await until('the second question', () => element.asked.length === 2);
    void more();
    element.asked[1].answer('more');
    await says(element, 'more');
    const parent = element.parentElement!;
    element.remove();
    tell();
    await new Promise(requestAnimationFrame);
    expect(element.asked).to.have.length(2);
    parent.append(element);
    await until('the third question', () => element.asked.length === 3);
    element.fuller = undefined;
    element.asked[2].answer('all');
    await says(element, 'all');
  });

  it('is asked for once when the element is only moved while waiting', async () => {
    const element = await asker();
    element.parentElement!.append(element);
    await until('the question again', () => element.asked.length === 2);
    element.asked[0].answer('old');
    element.asked[1].answer('new');
    await says(element, 'new');
  });
});
