import { plain, type Activity } from './activities';
import { drawAnswer, writeAnswer, type Opener } from './answerView';
import { button, icon, make } from './elements';
import { drawRating } from './rating';
import { drawSharing } from './sharing';
import { say } from './words';

/** How long an answer may take before the reader is told that it is still coming. */
const patience = 8_000;

export type TurnEvents = Readonly<{ open: Opener; post: (activity: object) => void }>;

/** One question and what came of it. */
export class Turn {
  readonly element: HTMLElement;
  /** The id that the host gave the question. */
  id?: string;
  readonly #answer = make('div', { class: 'turn__answer' });
  readonly #waiting = make(
    'p',
    { class: 'turn__waiting' },
    make('span', { class: 'dots', 'aria-hidden': true }, make('i'), make('i'), make('i')),
    say('searching')
  );
  readonly #notSent: HTMLElement;
  readonly #draft = make('p', { class: 'answer__text answer__text--draft' });
  #slow?: ReturnType<typeof setTimeout>;

  constructor(readonly question: string, readonly key: string, again: () => void, readonly events: TurnEvents) {
    const heading = make(
      'h2',
      { class: question.length > 160 ? 'turn__question turn__question--long' : 'turn__question', tabindex: -1 },
      question
    );
    this.#notSent = make('p', { class: 'turn__problem', hidden: true }, `${say('notSent')} `, button('button', again, say('tryAgain')));
    this.element = make('section', { class: 'turn', 'data-turn': true }, heading, this.#notSent, this.#waiting, this.#draft, this.#answer);
    this.wait();
  }

  get isAnswered() {
    return this.#answer.childElementCount > 0;
  }

  /** Shows that the answer is being looked for. */
  wait() {
    clearTimeout(this.#slow);
    this.#notSent.hidden = true;
    this.#waiting.hidden = this.isAnswered;
    if (!this.isAnswered) this.#slow = setTimeout(() => this.#say(say('slow')), patience);
  }

  /** Says why it takes a while. */
  #say(text: string) {
    this.#waiting.lastChild!.textContent = text;
  }

  delay() {
    this.#say(say('pause'));
  }

  /** Shows that the question did not get through. */
  fail() {
    this.#rest();
    this.#notSent.hidden = this.isAnswered;
  }

  /** Nothing is awaited any more, as in a conversation of an earlier visit. */
  #rest() {
    clearTimeout(this.#slow);
    this.#waiting.hidden = true;
  }

  /** Shows the text as far as it is written. */
  draft(text: string) {
    if (this.isAnswered) return;
    this.#waiting.hidden = true;
    this.#draft.textContent = plain(text);
  }

  /** Shows a reply. */
  reply(activity: Activity) {
    this.#rest();
    this.#notSent.hidden = true;
    this.#draft.remove();
    const { answer } = activity.channelData ?? {};
    const drawn = answer ? drawAnswer(answer, this.events.open) : drawOwnWords(activity.text ?? '');
    drawn.lang = 'en';
    const ratings = drawRating(activity, this.events.post);
    const tools = make('div', { class: 'turn__tools' }, ratings[0]);
    const sharing = answer ? drawSharing(answer) : [];
    if (answer) {
      const said = make('span', { class: 'rating__thanks', role: 'status' });
      const copy = async () => {
        try {
          await navigator.clipboard.writeText(`${this.question}\n\n${writeAnswer(answer, true)}`);
          said.textContent = say('copied');
        } catch {
          said.textContent = say('notCopied');
        }
      };
      tools.append(
        button('tool', () => void copy(), icon('copy'), say('copyAnswer')),
        ...sharing.slice(0, 1),
        button('tool', () => print(), icon('print'), say('printAnswer')),
        said
      );
    }
    this.#answer.append(drawn, ...(tools.childElementCount > 0 ? [tools] : []), ...sharing.slice(1), ...ratings.slice(1));
  }
}

/** What the bot says of itself: paragraphs without markup. */
export function drawOwnWords(text: string): HTMLElement {
  const paragraphs = plain(text).split(/\n{2,}/).filter(paragraph => paragraph.trim() !== '');
  return make('div', { class: 'answer answer--own' }, ...paragraphs.map(paragraph => make('p', { class: 'answer__text' }, paragraph)));
}
