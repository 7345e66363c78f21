import { domain, generateToken, refreshToken, TokenRefused, type Token } from '../chat/tokens';
import type { Activity } from './activities';

/** What of the line to the host a reader should know. */
export type LineState = 'connecting' | 'online' | 'lost';

export type LineEvents = Readonly<{
  state: (state: LineState) => void;
  /** Activities in their order, those of an earlier visit too; each once. */
  activities: (activities: readonly Activity[]) => void;
  /** The conversation is another one from here on. */
  opened: (token: Token, isNewAfterExpiry: boolean) => void;
  /** The token of the conversation was renewed. */
  renewed: (token: Token) => void;
}>;

/** What was posted was refused for now. */
export class Busy extends Error {
  constructor(readonly wait: number) {
    super('busy');
  }
}

const requestTimeout = 20_000;
const renewAfter = 10 * 60_000;
const longestPause = 10_000;
const pollEvery = 1_500;
/** A way that lets no WebSocket through is asked again only now and then. */
const socketAgainAfter = 60_000;

/** The line to one conversation after the other: a WebSocket, or polling where none gets through; finds its way back by itself. */
export class Line {
  #token?: Token;
  #watermark = '';
  #seen = new Set<string>();
  #left = new AbortController();
  #failures = 0;
  #wake = () => {};
  #isStarted = Promise.resolve();
  #begun = () => {};

  constructor(readonly events: LineEvents) {
    addEventListener('online', () => this.#wake());
    setInterval(() => void this.#renew().catch(() => {}), renewAfter);
  }

  /** Goes on with a conversation, or begins one. */
  async open(stored?: Token) {
    const left = this.#leave();
    if (!stored) return this.#begin(false, left);
    const fresh = await this.#insist(() => refreshToken(stored.token), left);
    if (left.aborted) return;
    if (!fresh) return this.#begin(true, left);
    this.#start({ ...fresh, conversationId: stored.conversationId }, true, false);
    void this.#stay(left);
  }

  /** Gives an activity to the bot; its id. */
  async post(activity: object): Promise<string> {
    await this.#isStarted;
    const send = () =>
      this.#request(`conversations/${this.#token!.conversationId}/activities`, { method: 'POST', body: JSON.stringify(activity) });
    let response = await send();
    if (response.status === 401 || response.status === 403) {
      await this.#renew();
      response = await send();
    }
    if (response.status === 429 || response.status === 503) {
      const seconds = Number(response.headers.get('retry-after')) || 2;
      throw new Busy(Math.min(Math.max(seconds, 1), 60) * 1_000);
    }
    if (!response.ok) throw new Error(`post: ${response.status}`);
    return ((await response.json()) as { id: string }).id;
  }

  #leave() {
    this.#left.abort();
    this.#left = new AbortController();
    this.#token = undefined;
    this.#failures = 0;
    this.#isStarted = new Promise(resolve => (this.#begun = resolve));
    this.events.state('connecting');
    return this.#left.signal;
  }

  async #begin(isNewAfterExpiry: boolean, left: AbortSignal) {
    const token = await this.#insist(generateToken, left);
    if (left.aborted || !token) return;
    this.#start(token, false, isNewAfterExpiry);
    void this.#stay(left);
  }

  #start(token: Token, isRestored: boolean, isNewAfterExpiry: boolean) {
    this.#token = token;
    this.#watermark = isRestored ? '0' : '';
    this.#seen.clear();
    this.events.opened(token, isNewAfterExpiry);
  }

  /** Keeps the line up until the conversation is left. */
  async #stay(left: AbortSignal) {
    let isStarted = this.#watermark !== '';
    let socketFrom = 0;
    while (!left.aborted) {
      try {
        const id = this.#token!.conversationId;
        const response = isStarted
          ? await this.#request(`conversations/${id}?watermark=${this.#watermark || '0'}`)
          : await this.#request('conversations', { method: 'POST', body: '{}' });
        if ([401, 403, 404].includes(response.status)) {
          // Renewing fails with TokenRefused where the host has forgotten us.
          if (response.status === 404) throw new TokenRefused('conversation');
          await this.#renew();
          await this.#pause(100 * 2 ** Math.min(this.#failures++, 6), left);
          continue;
        }
        if (!response.ok) throw new Error(`conversation: ${response.status}`);
        const { streamUrl } = (await response.json()) as { streamUrl: string };
        isStarted = true;
        this.#begun();
        if (performance.now() >= socketFrom && !(await this.#listen(streamUrl, left))) socketFrom = performance.now() + socketAgainAfter;
        if (performance.now() < socketFrom) {
          while (!left.aborted && performance.now() < socketFrom) {
            await this.#poll();
            await this.#pause(pollEvery, left);
          }
          continue;
        }
      } catch (problem) {
        if (left.aborted) return;
        if (problem instanceof TokenRefused) return void this.#begin(true, this.#leave());
      }
      if (left.aborted) return;
      this.events.state('lost');
      await this.#pause(Math.min(500 * 2 ** this.#failures++, longestPause) * (0.75 + Math.random() / 2), left);
    }
  }

  /** Listens until the socket closes; whether it was ever open. */
  #listen(address: string, left: AbortSignal) {
    return new Promise<boolean>(resolve => {
      const socket = new WebSocket(address);
      let wasOpen = false;
      const close = () => socket.close();
      const tooLong = setTimeout(close, requestTimeout);
      left.addEventListener('abort', close);
      socket.addEventListener('open', () => {
        clearTimeout(tooLong);
        wasOpen = true;
        this.#isUp();
      });
      socket.addEventListener('message', ({ data }) => typeof data === 'string' && data && !left.aborted && this.#take(data));
      socket.addEventListener('close', () => {
        clearTimeout(tooLong);
        left.removeEventListener('abort', close);
        resolve(wasOpen);
      });
    });
  }

  async #poll() {
    const response = await this.#request(`conversations/${this.#token!.conversationId}/activities?watermark=${this.#watermark || '0'}`);
    if ([401, 403].includes(response.status)) return void (await this.#renew());
    if (response.status === 404) throw new TokenRefused('conversation');
    if (!response.ok) throw new Error(`activities: ${response.status}`);
    this.#isUp();
    this.#take(await response.text());
  }

  #isUp() {
    this.#failures = 0;
    this.events.state('online');
  }

  #take(frame: string) {
    const { activities = [], watermark } = JSON.parse(frame) as { activities?: Activity[]; watermark?: string };
    if (watermark) this.#watermark = watermark;
    const fresh = activities.filter(({ id }) => !id || !this.#seen.has(id));
    for (const { id } of fresh) if (id) this.#seen.add(id);
    if (fresh.length > 0) this.events.activities(fresh);
  }

  async #renew() {
    const known = this.#token;
    if (!known) return;
    const { token } = await refreshToken(known.token);
    // Another conversation may have been opened meanwhile.
    if (this.#token?.conversationId !== known.conversationId) return;
    this.#token = { ...known, token };
    this.events.renewed(this.#token);
  }

  /** Tries until the host answers; undefined where it refuses. */
  async #insist(request: () => Promise<Token>, left: AbortSignal): Promise<Token | undefined> {
    for (let tries = 0; !left.aborted; tries++) {
      try {
        return await request();
      } catch (problem) {
        if (problem instanceof TokenRefused) return undefined;
        this.events.state('lost');
        await this.#pause(Math.min(1_000 * 2 ** tries, longestPause), left);
      }
    }
    return undefined;
  }

  #request(path: string, more: RequestInit = {}) {
    return fetch(`${domain}/${path}`, {
      ...more,
      headers: { authorization: `Bearer ${this.#token!.token}`, ...(more.body ? { 'content-type': 'application/json' } : {}) },
      signal: AbortSignal.timeout(requestTimeout)
    });
  }

  /** Waits; shorter where the conversation is left or the computer is online again. */
  #pause(time: number, left: AbortSignal) {
    return new Promise<void>(resolve => {
      const go = () => {
        clearTimeout(timer);
        left.removeEventListener('abort', go);
        resolve();
      };
      const timer = setTimeout(go, time);
      this.#wake = go;
      left.addEventListener('abort', go);
    });
  }
}
