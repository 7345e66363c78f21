import { storedConversation } from '../chat/storedConversation';
import type { Token } from '../chat/tokens';
import { isOwn, type Activity, type Citation } from './activities';
import { writeAnswer } from './answerView';
import { button, find, make, show } from './elements';
import { ConversationList } from './conversations';
import { FilterChips } from './filters';
import { conversations, type Known } from './known';
import { Busy, Line, type LineState } from './line';
import { Pane } from './pane';
import { Turn } from './turn';
import { say } from './words';

const page = find('#ask');
const scroll = find('.ask__scroll');
const welcome = find('.welcome');
const turnsPlace = find('.ask__turns');
const suggestions = find('.suggestions');
const form = find<HTMLFormElement>('.ask__form');
const field = find<HTMLTextAreaElement>('#question');
const notices = find('.ask__notices');
const renew = find('[data-renew]');

/** Whether there is a mouse, and so a keyboard that is not on the screen. */
const isExact = matchMedia('(pointer: fine)').matches;

const pane = new Pane();
const filters = new FilterChips(find('.filters'), () => {
  if (turns.length === 0) void findSuggestions();
});
const { article, title } = page.dataset;
if (article) filters.choose({ article, title });

let turns: Turn[] = [];
/** Before this many milliseconds a break of the line is not worth a word. */
const breakPatience = 700;
/** How often a question is sent again by itself. */
const mostTries = 4;

/** The conversation that is open. */
let current: Token | undefined;

const line = new Line({ state: showState, activities: takeAll, opened, renewed: remember });

function remember(token: Token) {
  current = token;
  storedConversation.write(token);
  conversations.renew(token);
}

function opened(token: Token, isNewAfterExpiry: boolean) {
  if (isNewAfterExpiry && current) conversations.remove(current.conversationId);
  remember(token);
  // What was asked before there was a conversation is asked in this one.
  if (isNewAfterExpiry) clear(turn => turn.id === undefined);
  if (isNewAfterExpiry) tell(say('ended'), say('ok'), () => {});
}

/** Takes away what was told: who goes on has read it. */
function untell() {
  for (const old of notices.querySelectorAll('.notice--told')) old.remove();
}

/** Tells something above the conversation, with a button that ends it. */
function tell(text: string, word: string, press: () => void) {
  untell();
  const notice = make('p', { class: 'notice notice--told' }, text, button('notice__close', () => {
    notice.remove();
    press();
  }, word));
  notices.append(notice);
}

/** Leaves what is open for a conversation of before, or for a new one. */
function go(known?: Known) {
  untell();
  clear();
  filters.know({});
  storedConversation.clear();
  current = known;
  void line.open(known);
}

/** Takes away what was said, but for the turns that are kept. */
function clear(isKept: (turn: Turn) => boolean = () => false) {
  for (const turn of turns) if (!isKept(turn)) turn.element.remove();
  turns = turns.filter(isKept);
  suggest([]);
  pane.clear();
  show(welcome, turns.length === 0);
  page.classList.toggle('ask--begun', turns.length > 0);
}

let broken: ReturnType<typeof setTimeout> | undefined;

function showState(state: LineState) {
  page.dataset.line = state;
  clearTimeout(broken);
  if (state !== 'lost') return void notices.querySelector('.notice--lost')?.remove();
  if (notices.querySelector('.notice--lost')) return;
  broken = setTimeout(() => {
    const dot = make('span', { class: 'notice__dot', 'aria-hidden': true });
    notices.append(make('p', { class: 'notice notice--lost' }, dot, say('away')));
  }, breakPatience);
}

/** Those of an earlier visit come many at a time: the page is brought to the last of them. */
function takeAll(activities: readonly Activity[]) {
  const before = turns.length;
  for (const activity of activities) take(activity);
  if (turns.length - before > 0 && turns.at(-1) !== asked) bringUp(turns.at(-1)!);
}

function take(activity: Activity) {
  if (isOwn(activity)) return takeOwn(activity);
  const turn = turnOf(activity);
  if (activity.type === 'typing') {
    if (activity.channelData?.streamType === 'streaming') turn?.draft(activity.text ?? '');
    return;
  }
  if (activity.type !== 'message') return;
  // The page greets by itself: of the bot's greeting it takes the suggestions.
  if (turn) {
    turn.reply(activity);
    const { answer } = activity.channelData ?? {};
    if (answer) {
      filters.know(activity.channelData?.filters);
      if (turn === turns.at(-1)) preview(answer.citations[0]);
    }
    if (turn === asked) find('#said').textContent = answer ? writeAnswer(answer, false) : activity.text ?? '';
  }
  const questions = activity.suggestedActions?.actions?.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])) ?? [];
  // Who chose articles before asking is not known to the host, whose greeting suggests questions of all.
  if (turns.length > 0 || (questions.length > 0 && !filters.isNarrow)) suggest(questions);
  else void findSuggestions();
}

/** Questions to begin with, of the articles that are chosen. Just after its start the host may have none yet. */
async function findSuggestions() {
  suggest([]);
  const search = (searches += 1);
  const isOver = () => turns.length > 0 || search !== searches;
  for (let tries = 0; tries <= 5; tries++) {
    await new Promise(resume => setTimeout(resume, 1_500 * tries));
    if (isOver()) return;
    try {
      const response = await fetch(new URL(`../suggestions.json?${filters.query}`, import.meta.url));
      const { suggestions: questions } = (await response.json()) as { suggestions: string[] };
      if (isOver()) return;
      if (questions.length > 0) return suggest(questions);
    } catch {
      // The line tells what is the matter.
    }
  }
}

let searches = 0;

let previewing: ReturnType<typeof setTimeout> | undefined;

/** Of many answers that come at a time the last one's article is shown. */
function preview(citation: Citation | undefined) {
  clearTimeout(previewing);
  previewing = setTimeout(() => pane.preview(citation), 30);
}

function takeOwn(activity: Activity) {
  if (activity.type !== 'message' || !activity.text) return;
  const key = activity.channelData?.clientActivityID;
  const known = turns.find(turn => (key !== undefined && turn.key === key) || (activity.id !== undefined && turn.id === activity.id));
  if (known) known.id = activity.id;
  else add(activity.text, key ?? activity.id ?? '').id = activity.id;
}

function turnOf({ replyToId }: Activity) {
  // What replies to no question is the greeting.
  return turns.find(turn => turn.id !== undefined && turn.id === replyToId);
}

let asked: Turn | undefined;

function add(question: string, key: string) {
  const turn: Turn = new Turn(question, key, () => void send(turn), { open: pane.open, post: activity => void post(activity) });
  turns.push(turn);
  show(welcome, false);
  page.classList.add('ask--begun');
  turnsPlace.append(turn.element);
  return turn;
}

/** The turn that stays at the top until the reader scrolls. */
let held: Turn | undefined;
for (const move of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
  scroll.addEventListener(move, () => (held = undefined), { passive: true });
new ResizeObserver(() => held && bringUp(held)).observe(scroll);

/** Puts a question to the top, so that the first line of its answer stands right under it. */
function bringUp(turn: Turn) {
  held = turn;
  scroll.scrollTop += turn.element.getBoundingClientRect().top - scroll.getBoundingClientRect().top;
}

function ask(question: string) {
  const text = question.trim();
  if (text === '') return;
  untell();
  asked = add(text, `ask-${crypto.getRandomValues(new Uint32Array(3)).join('-')}`);
  // Hidden, they keep their room until the next ones come, so that nothing moves while the reader waits.
  suggestions.classList.add('suggestions--past');
  bringUp(asked);
  void send(asked);
}

async function send(turn: Turn) {
  turn.wait();
  for (let tries = 1; ; tries++) {
    try {
      const narrowed = filters.unsaid;
      turn.id = await line.post({
        type: 'message',
        text: turn.question,
        textFormat: 'plain',
        locale: document.documentElement.lang,
        channelData: { clientActivityID: turn.key, ...(narrowed ? { filters: narrowed } : {}) }
      });
      if (current) conversations.begin(current, turns[0]?.question ?? turn.question);
      return;
    } catch (problem) {
      if (!turns.includes(turn)) return;
      if (tries >= mostTries) {
        suggestions.classList.remove('suggestions--past');
        return turn.fail();
      }
      if (problem instanceof Busy) turn.delay();
      await new Promise(resume => setTimeout(resume, problem instanceof Busy ? problem.wait : 500 * 2 ** tries));
    }
  }
}

const post = (activity: object) => line.post(activity).catch(() => undefined);

function suggest(questions: readonly string[]) {
  suggestions.replaceChildren(
    ...questions.map(question =>
      button('suggestion', () => {
        ask(question);
        if (isExact) field.focus({ preventScroll: true });
      }, question)
    )
  );
  suggestions.classList.remove('suggestions--past');
  suggestions.scrollLeft = 0;
}

/** The field grows with its text. */
function fit() {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}

form.addEventListener('submit', event => {
  event.preventDefault();
  const question = field.value;
  field.value = '';
  fit();
  // A keyboard on the screen would cover the answer.
  if (!isExact) field.blur();
  ask(question);
});
field.addEventListener('input', fit);
field.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});

show(renew, true);
renew.addEventListener('click', () => {
  const left = conversations.find(current?.conversationId);
  go();
  if (left) tell(say('left'), say('undo'), () => go(left));
  field.focus();
});

const list = new ConversationList({ current: () => current?.conversationId, open: go, removed: () => go() });
const lister = find('[data-list]');
show(lister, true);
lister.addEventListener('click', () => list.show());

if (field.value) fit();
if (isExact && document.activeElement === document.body) field.focus();
current = storedConversation.read();
void line.open(current);
