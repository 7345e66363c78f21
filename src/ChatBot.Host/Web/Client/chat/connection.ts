import { DirectLine } from 'botframework-directlinejs';
import { Observable } from 'rxjs/Observable';
import { domain, type Token } from './tokens';

/** How long the library waits between two tries, and between two pings. */
const retryAfter = 4_000;

/** How long a request may take; the library would use the time between two tries. */
const requestTimeout = 20_000;

export type SocketWatch = Readonly<{ opened: () => void; closed: () => void }>;

/**
 * Connects to a conversation.
 * @param isRestored Whether the conversation has a past: it is then replayed from its start, since a reloaded page has forgotten it.
 */
export function connect({ conversationId, token }: Token, isRestored: boolean, watch: SocketWatch): DirectLine {
  return new DirectLine({
    domain,
    token,
    ...(isRestored ? { conversationId, watermark: '0' } : {}),
    botAgent: 'WebChat/4.18.1',
    timeout: retryAfter,
    // Three to six seconds before the first try to reconnect, instead of up to fifteen.
    random: () => Math.random() / 4,
    ajax: (request: object) => (Observable as unknown as AjaxSource).ajax({ ...request, timeout: requestTimeout }),
    WebSocket: watched(watch)
  } as unknown as ConstructorParameters<typeof DirectLine>[0]);
}

/** The library tells nobody when its socket breaks; this one does. */
function watched({ opened, closed }: SocketWatch): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL) {
      super(url);
      this.addEventListener('open', opened);
      this.addEventListener('close', closed);
    }
  };
}

type AjaxSource = { ajax: (request: object) => unknown };
