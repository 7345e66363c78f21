import type { DirectLine } from 'botframework-directlinejs';
import { connect } from './connection';
import { storedConversation } from './storedConversation';
import { generateToken, refreshToken, TokenRefused, type Token } from './tokens';

/** What of the line to the host a reader should know. */
export type Line = 'connecting' | 'online' | 'lost';

/** `number` tells one connection from the next. */
export type ChatState = Readonly<{ directLine?: DirectLine; number: number; line: Line; isNewAfterExpiry: boolean }>;

/** Of DirectLineJS' ConnectionStatus: from these it does not come back by itself. */
const over = new Set([3 /* ExpiredToken */, 4 /* FailedToConnect */]);

const probeInterval = 5_000;

/** The conversation of this page: goes on after a reload, waits out a lost line, begins anew where the old one has expired. */
export class ChatSession {
  #state: ChatState = { number: 0, line: 'connecting', isNewAfterExpiry: false };
  #listeners = new Set<() => void>();
  #close = () => {};

  readonly state = () => this.#state;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Goes on with the conversation of this tab, or begins one. */
  async start() {
    const stored = storedConversation.read();
    await (stored ? this.#resume(stored) : this.#begin(false));
  }

  /** Leaves the conversation and begins another. */
  readonly renew = () => this.#begin(false);

  async #resume(known: Token) {
    const fresh = await this.#insist(() => refreshToken(known.token));
    await (fresh ? this.#open({ ...fresh, conversationId: known.conversationId }, true) : this.#begin(true));
  }

  async #begin(isNewAfterExpiry: boolean) {
    this.#close();
    storedConversation.clear();
    this.#change({ directLine: undefined, line: 'connecting', isNewAfterExpiry });
    const token = await this.#insist(generateToken);
    if (token) this.#open(token, false);
  }

  #open(token: Token, isRestored: boolean) {
    this.#close();
    storedConversation.write(token);
    const left = new AbortController();
    const isLeft = () => left.signal.aborted;
    const directLine = connect(token, isRestored, {
      opened: () => isLeft() || this.#change({ line: 'online' }),
      closed: () => {
        if (isLeft()) return;
        this.#change({ line: 'lost' });
        void this.#probe(directLine, token, left.signal);
      }
    });
    // The library renews its token in the background.
    const remember = () => storedConversation.write({ conversationId: token.conversationId, token: tokenOf(directLine) ?? token.token });
    addEventListener('pagehide', remember, { signal: left.signal });
    const statuses = directLine.connectionStatus$.subscribe(status => {
      if (!isLeft() && over.has(status))
        setTimeout(() => isLeft() || void this.#resume({ ...token, token: tokenOf(directLine) ?? token.token }), 1_000);
    });
    this.#close = () => {
      left.abort();
      statuses.unsubscribe();
    };
    this.#change({ directLine, number: this.#state.number + 1, line: 'connecting' });
  }

  /** While the line is lost: has the host forgotten us? Otherwise the library finds its way back by itself. */
  async #probe(directLine: DirectLine, token: Token, left: AbortSignal) {
    while (!left.aborted && this.#state.line === 'lost') {
      await new Promise(resume => setTimeout(resume, probeInterval));
      if (left.aborted || this.#state.line !== 'lost') return;
      try {
        await refreshToken(tokenOf(directLine) ?? token.token);
      } catch (problem) {
        if (problem instanceof TokenRefused && !left.aborted) return void this.#begin(true);
      }
    }
  }

  /** Tries until the host answers; undefined where it refuses. */
  async #insist(request: () => Promise<Token>): Promise<Token | undefined> {
    for (let tries = 0; ; tries++) {
      try {
        return await request();
      } catch (problem) {
        if (problem instanceof TokenRefused) return undefined;
        this.#change({ line: 'lost' });
        await new Promise(resume => setTimeout(resume, Math.min(1_000 * 2 ** tries, 10_000)));
      }
    }
  }

  #change(changes: Partial<ChatState>) {
    this.#state = { ...this.#state, ...changes };
    for (const listener of this.#listeners) listener();
  }
}

function tokenOf(directLine: DirectLine): string | undefined {
  return (directLine as unknown as { token?: string }).token;
}
