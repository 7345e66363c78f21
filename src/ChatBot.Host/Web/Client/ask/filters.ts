import type { Filters } from './activities';
import { drawDay } from './days';
import { button, icon, make } from './elements';
import { say, sayAround } from './words';

/** What questions are narrowed to: said by the last answer, or chosen on the page. */
export class FilterChips {
  #filters: Filters = {};
  #isChanged = false;

  /** @param changed Hears of another choice on the page. */
  constructor(readonly place: HTMLElement, readonly changed: () => void) {}

  /** Whether any article is left out. */
  get isNarrow() {
    return Object.values(this.#filters).some(value => value !== undefined);
  }

  /** What is in force, as an address says it. */
  get query() {
    const { title: _, ...filters } = this.#filters;
    return new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== undefined));
  }

  /** What the next question has to say of it; undefined where the host knows. */
  get unsaid(): Filters | undefined {
    if (!this.#isChanged) return undefined;
    const { title: _, ...filters } = this.#filters;
    return filters;
  }

  /** Chosen on this page: the host hears of it with the next question. */
  choose(filters: Filters) {
    this.#filters = filters;
    this.#isChanged = true;
    this.#draw();
  }

  /** As an answer says. */
  know(filters: Filters | null | undefined) {
    this.#filters = filters ?? {};
    this.#isChanged = false;
    this.#draw();
  }

  #draw() {
    this.#cleanAddress();
    const { article, title, source, since, until } = this.#filters;
    const chips = [
      article !== undefined && (['article', [say('filterArticle', title ?? article)]] as const),
      source !== undefined && (['source', [say('filterSource', source)]] as const),
      since !== undefined && (['since', sayAround('filterSince', drawDay(new Date(since)))] as const),
      until !== undefined && (['until', sayAround('filterUntil', drawDay(new Date(until)))] as const)
    ].filter(chip => chip !== false);
    this.place.replaceChildren(
      ...chips.map(([name, text]) =>
        make(
          'span',
          { class: 'filter' },
          make('span', { class: 'filter__text' }, ...sayAround('filter', make('span', {}, ...text))),
          button('filter__remove', () => this.#remove(name), icon('cross'), say('removeFilter'))
        )
      )
    );
  }

  /** The address names an article only as long as that alone is asked: a reload would bring it back. */
  #cleanAddress() {
    const address = new URL(location.href);
    const named = address.searchParams.get('article');
    if (named === null || named === this.#filters.article) return;
    address.searchParams.delete('article');
    history.replaceState(history.state, '', address);
  }

  #remove(name: keyof Filters) {
    const { [name]: _, ...others } = this.#filters;
    this.choose(name === 'article' ? { ...others, title: undefined } : others);
    this.changed();
    document.getElementById('question')?.focus();
  }
}
