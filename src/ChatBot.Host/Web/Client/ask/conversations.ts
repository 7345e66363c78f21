import { drawDay, drawMoment } from './days';
import { button, find, icon, make } from './elements';
import { conversations, longestName, type Known } from './known';
import { links } from './links';
import { say, sayAround } from './words';

export type ListEvents = Readonly<{ current: () => string | undefined; open: (known: Known) => void; removed: (known: Known) => void }>;

/** The list as a sheet over the page. */
export class ConversationList {
  readonly #place = make('div', { class: 'list__place' });
  readonly #dialog = make(
    'dialog',
    { class: 'list', 'aria-labelledby': 'list-title' },
    make(
      'div',
      { class: 'list__bar' },
      make('h2', { class: 'list__title', id: 'list-title' }, say('conversationsTitle')),
      button('button pane__close', () => this.#dialog.close(), icon('cross'), say('closeList'))
    ),
    this.#place
  );

  constructor(readonly events: ListEvents) {
    document.body.append(this.#dialog);
    // A click beside the sheet closes it.
    this.#dialog.addEventListener('click', event => event.target === this.#dialog && this.#dialog.close());
  }

  show() {
    this.#draw();
    this.#dialog.showModal();
  }

  #draw() {
    const all = conversations.all();
    this.#place.replaceChildren(
      all.length === 0
        ? make('p', { class: 'list__none' }, say('conversationsNone'))
        : make('ul', { class: 'list__items' }, ...all.map(known => this.#row(known))),
      ...(all.length === 0 ? [] : [make('p', { class: 'list__note' }, say('conversationsNote'))]),
      ...this.#drawShared()
    );
  }

  /** The answers that this device shares: their conversations may be gone, and they are to be taken back all the same. */
  #drawShared(): HTMLElement[] {
    const shared = Object.entries(links.all()).reverse();
    if (shared.length === 0) return [];
    const items = shared.map(([answer, link]) => {
      const row = make('li', { class: 'list__item' });
      const told = make('span', { class: 'list__day', role: 'status' }, ...sayAround('sharedUntil', drawDay(new Date(link.until))));
      const takeBack = async () => {
        const problem = await links.takeBack(answer, link);
        if (problem) told.textContent = say(problem);
        else row.replaceChildren(make('span', { class: 'list__gone', role: 'status' }, say('shareTakenBack')));
      };
      row.append(
        make('a', { class: 'list__open', href: link.address, target: '_blank', rel: 'noopener' },
          make('span', { class: 'list__name' }, link.question), told),
        button('list__do', () => void takeBack(), say('shareTakeBack'), `${say('shareTakeBack')}: ${link.question}`)
      );
      return row;
    });
    return [make('h3', { class: 'list__title' }, say('sharedTitle')), make('ul', { class: 'list__items' }, ...items)];
  }

  #row(known: Known): HTMLElement {
    const isCurrent = known.conversationId === this.events.current();
    const row = make('li', { class: 'list__item' });
    const open = button('list__open', () => {
      this.#dialog.close();
      if (!isCurrent) this.events.open(known);
    }, make('span', { class: 'list__name' }, known.name));
    open.append(make('span', { class: 'list__day' }, isCurrent ? say('current') : drawMoment(new Date(known.at))));
    if (isCurrent) open.setAttribute('aria-current', 'true');
    row.append(
      open,
      button('list__do', () => this.#rename(row, known), say('rename'), say('renameConversation', known.name)),
      button('list__do', () => this.#remove(row, known), say('delete'), say('deleteConversation', known.name))
    );
    return row;
  }

  #rename(row: HTMLElement, known: Known) {
    const name = make('input', {
      class: 'list__input',
      type: 'text',
      'aria-label': say('renameLabel'),
      maxlength: longestName,
      value: known.name
    });
    const back = (kept: Known) => {
      const fresh = this.#row(kept);
      row.replaceWith(fresh);
      find<HTMLElement>('.list__do', fresh).focus();
    };
    const form = make(
      'form',
      { class: 'list__form' },
      name,
      make('button', { class: 'button button--main', type: 'submit' }, say('save')),
      button('button', () => back(known), say('cancel'))
    );
    form.addEventListener('submit', event => {
      event.preventDefault();
      const wanted = name.value.trim() || known.name;
      conversations.rename(known.conversationId, wanted);
      back({ ...known, name: wanted });
    });
    form.addEventListener('keydown', event => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      back(known);
    });
    row.replaceChildren(form);
    name.select();
  }

  #remove(row: HTMLElement, known: Known) {
    const isCurrent = known.conversationId === this.events.current();
    conversations.remove(known.conversationId);
    const undo = button('button', () => {
      conversations.put(known);
      const fresh = this.#row(known);
      row.replaceWith(fresh);
      find<HTMLElement>('.list__open', fresh).focus();
    }, say('undo'));
    row.replaceChildren(make('span', { class: 'list__gone', role: 'status' }, say('deleted')), undo);
    undo.focus();
    if (isCurrent) this.events.removed(known);
  }
}
