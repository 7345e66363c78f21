import type { Wishes } from './wishes';

/** Made element by element: a page that requires trusted types refuses markup. */
function icon(path: string) {
  const [svg, line] = ['svg', 'path'].map(name => document.createElementNS('http://www.w3.org/2000/svg', name)) as [Element, Element];
  const looks = {
    viewBox: '0 0 24 24',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.9',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true'
  };
  for (const [name, value] of Object.entries(looks)) svg.setAttribute(name, value);
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
const speech = icon(
  'M20.5 11.6c0 4.2-3.8 7.6-8.5 7.6-1.1 0-2.2-.2-3.2-.55L4 20l1.3-3.8A7 7 0 0 1 3.5 11.6' +
    'C3.5 7.4 7.3 4 12 4s8.5 3.4 8.5 7.6ZM8.2 10h7.600M8.200 13.200h4.600'
);
const cross = icon('M6 6l12 12M18 6 6 18');

/** The launcher button and the panel that it opens; the chat itself is a page of the bot's host in a frame. */
export class Panel {
  readonly #launcher = document.createElement('button');
  readonly #panel = document.createElement('div');
  readonly #frame = document.createElement('iframe');
  #isLoaded = false;

  constructor(root: ShadowRoot, readonly wishes: Wishes) {
    this.#launcher.type = 'button';
    this.#launcher.className = 'launcher';
    this.#launcher.setAttribute('aria-expanded', 'false');
    this.#launcher.setAttribute('aria-haspopup', 'dialog');
    this.#launcher.addEventListener('click', () => (this.#isOpen ? this.#shut() : this.#show()));
    this.#say(false);

    this.#panel.className = 'panel';
    this.#panel.hidden = true;
    this.#panel.setAttribute('role', 'dialog');
    this.#panel.setAttribute('aria-label', wishes.title);
    this.#frame.title = wishes.title;
    this.#frame.allow = '';
    this.#panel.append(this.#frame);

    root.append(this.#launcher, this.#panel);
    root.addEventListener('keydown', event => this.#onKey(event as KeyboardEvent));
    addEventListener('message', event => this.#onMessage(event));
  }

  get #isOpen() {
    return !this.#panel.hidden;
  }

  #show() {
    // Nothing is fetched before the reader asks for it.
    if (!this.#frame.src) {
      this.#frame.src = this.wishes.page.href;
      this.#frame.addEventListener('load', () => {
        this.#isLoaded = true;
        if (this.#isOpen) this.#enter();
      });
    }
    this.#panel.hidden = false;
    this.#say(true);
    this.#enter();
  }

  #shut() {
    this.#panel.hidden = true;
    this.#say(false);
    this.#launcher.focus();
  }

  /** Moves the focus into the chat. */
  #enter() {
    this.#frame.focus();
    if (this.#isLoaded) this.#frame.contentWindow?.postMessage({ chatbot: 'opened' }, this.wishes.page.origin);
  }

  #say(isOpen: boolean) {
    this.#launcher.setAttribute('aria-expanded', String(isOpen));
    this.#launcher.setAttribute('aria-label', isOpen ? `Close: ${this.wishes.title}` : this.wishes.title);
    this.#launcher.replaceChildren(isOpen ? cross : speech);
  }

  #onKey(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !this.#isOpen) return;
    event.stopPropagation();
    this.#shut();
  }

  /** A frame keeps its keys to itself, so that the chat tells when it is to close. */
  #onMessage({ source, origin, data }: MessageEvent) {
    if (source !== this.#frame.contentWindow || origin !== this.wishes.page.origin || !this.#isOpen) return;
    if ((data as { chatbot?: string } | null)?.chatbot === 'close') this.#shut();
  }
}
