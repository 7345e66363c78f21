import type { Citation } from './activities';
import { detailsOf } from './answerView';
import { drawDays } from './days';
import { find, make, show } from './elements';
import { say } from './words';

const wide = matchMedia('(min-width: 1100px)');

/** The reading pane: beside the answer where there is room, over it elsewhere. It shows an article at the quoted words. */
export class Pane {
  readonly #dialog = find<HTMLDialogElement>('.pane');
  readonly #alone = find<HTMLAnchorElement>('.pane__alone');
  readonly #about = find<HTMLElement>('.pane__about');
  readonly #empty = find<HTMLElement>('.pane__empty');
  #frame?: HTMLIFrameElement;
  #caller?: HTMLElement;

  constructor() {
    find('.pane__close').addEventListener('click', () => this.#dialog.close());
    this.#dialog.addEventListener('close', () => {
      this.#caller?.focus();
      this.#caller = undefined;
      this.#lay();
    });
    wide.addEventListener('change', () => this.#lay());
    this.#lay();
  }

  /** Whether it stands beside the answer. */
  get isBeside() {
    return wide.matches;
  }

  /** Shows what an answer cites, after a click on it. */
  readonly open = (citation: Citation, event: MouseEvent) => {
    // Whoever wants a tab of its own gets one.
    const isMeantOtherwise = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (citation.page === undefined || event.defaultPrevented || isMeantOtherwise) return;
    event.preventDefault();
    this.#caller = event.currentTarget as HTMLElement;
    this.#show(citation, true);
  };

  /** Shows what an answer cites first, where that takes nothing from the reader. */
  preview(citation: Citation | undefined) {
    if (!this.isBeside) return;
    if (citation?.page !== undefined) this.#show(citation, false);
    // An article of before would stand beside an answer that has none.
    else this.clear();
  }

  /** Forgets what it showed. */
  clear() {
    this.#frame?.remove();
    this.#frame = undefined;
    show(this.#alone, false);
    this.#about.textContent = '';
    show(this.#empty, true);
    if (!this.isBeside && this.#dialog.open) this.#dialog.close();
  }

  #show(citation: Citation, isWanted: boolean) {
    const { pathname, search } = new URL(citation.page!);
    const address = new URL(pathname + search, location.origin);
    address.searchParams.set('pane', '1');
    this.#alone.href = citation.page!;
    show(this.#alone, true);
    this.#about.replaceChildren(make('strong', {}, citation.title), ' ', ...drawDays(detailsOf(citation)));
    show(this.#empty, false);
    // A new frame leaves nothing behind in the history of the tab.
    const frame = make('iframe', { class: 'pane__frame', title: say('paneTitle'), src: address.href });
    this.#frame?.remove();
    this.#frame = frame;
    this.#dialog.append(frame);
    frame.addEventListener('load', () => {
      const cited = frame.contentDocument?.getElementById('cited');
      cited?.scrollIntoView({ block: 'center' });
      if (isWanted) cited?.focus({ preventScroll: true });
      frame.contentDocument?.addEventListener('keydown', event => {
        if (event.key === 'Escape') this.#escape();
      });
    });
    if (!this.isBeside && !this.#dialog.open) this.#dialog.showModal();
  }

  #escape() {
    if (!this.isBeside) return this.#dialog.close();
    this.#caller?.focus();
    this.#caller = undefined;
  }

  #lay() {
    // Beside the answer it is a part of the page, over it a dialog of its own.
    if (this.#dialog.open) this.#dialog.close();
    // Not by show(), which takes the focus from the question.
    if (wide.matches) this.#dialog.open = true;
  }
}
