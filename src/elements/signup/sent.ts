import { html, nothing, type TemplateResult } from 'lit';
import type { Signup } from '../../contract/signup.js';
import { safeUrl } from '../../contract/url.js';
import { addStyles } from '../../controllers/late-styles.js';
import type { TownController, Townee } from '../../controllers/town.js';
import { CopyLink } from './copy-link.js';
import { ManagingWordsController, type FormSpeech, type ManagingSpeech } from './managing-words.js';
import { styles } from './managing.styles.js';
import { PendingController } from './pending.js';
import { SignupSaver } from './save-signup.js';
import type { SignupTask } from './signup-target.js';
import { stateNote } from './state-note.js';

/** What is known of a sign-up on the page from which it was sent. */
export interface AroundSent {
  /** The address to which a mail goes. */
  address: () => string | undefined;
  /** What it is for. */
  item: () => SignupTask | undefined;
  changed: (signup: Signup) => void;
}

/** What is to be known and done once a sign-up was sent, by its state. Fetched then. */
export class SentController {
  readonly #around: AroundSent;
  readonly #words: ManagingWordsController;
  readonly #pending: PendingController;
  readonly #saver: SignupSaver;
  readonly #link: CopyLink;

  constructor(host: Townee, town: TownController, around: AroundSent) {
    addStyles(host, [styles]);
    this.#around = around;
    this.#words = new ManagingWordsController(host, town);
    this.#pending = new PendingController(host, town, around);
    this.#saver = new SignupSaver(host);
    this.#link = new CopyLink(host);
  }

  render(signup: Signup, speech: FormSpeech): TemplateResult | typeof nothing {
    const said = this.#words.addTo(speech);
    if (!said || signup.target.startsWith('message:')) return nothing;
    switch (signup.state) {
      case 'pending':
        return this.#pending.render(signup, said);
      case 'confirmed':
        return html`${this.#saver.render(this.#around.item(), said)} ${this.#renderLink(signup, said)}`;
      case 'waitlisted':
        return html`${stateNote(signup, said)} ${this.#renderLink(signup, said)}`;
      default:
        return stateNote(signup, said);
    }
  }

  /** A page whose sign-up was confirmed elsewhere is not told the link: it is in the mail. */
  #renderLink({ manageUrl, token }: Signup, speech: ManagingSpeech): TemplateResult | typeof nothing {
    const link = safeUrl(manageUrl, document.baseURI);
    if (link) return this.#link.render(link, speech);
    return token === undefined ? nothing : html`<p>${speech.words.manageByMail}</p>`;
  }
}
