import type { Filters } from './activities';
import { button, icon, make } from './elements';
import { say } from './words';

/** What questions are narrowed to: said by the last answer, or chosen on the page. */
export class FilterChips {
  #filters: Filters = {};
  #isChanged = false;

  constructor(readonly place: HTMLElement) {}

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
    const { article, title, source, since, until } = this.#filters;
    const chips = [
      article !== undefined && (['article', say('filterArticle', title ?? article)] as const),
      source !== undefined && (['source', say('filterSource', source)] as const),
      since !== undefined && (['since', say('filterSince', since)] as const),
      until !== undefined && (['until', say('filterUntil', until)] as const)
    ].filter(chip => chip !== false);
    this.place.replaceChildren(
      ...chips.map(([name, text]) =>
        make(
          'span',
          { class: 'filter' },
          make('span', { class: 'filter__text' }, say('filter', text)),
          button('filter__remove', () => this.#remove(name), icon('cross'), say('removeFilter'))
        )
      )
    );
  }

  #remove(name: keyof Filters) {
    const { [name]: _, ...others } = this.#filters;
    this.choose(name === 'article' ? { ...others, title: undefined } : others);
    document.getElementById('question')?.focus();
  }
}
