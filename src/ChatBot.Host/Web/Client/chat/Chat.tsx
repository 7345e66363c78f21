import ReactWebChat from 'botframework-webchat-component';
import { createStore } from 'botframework-webchat-core';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { appearance } from './appearance';
import type { ChatSession } from './chatSession';
import { followsWhatIsSent, keepEndInView } from './endInView';
import { LineNotice } from './LineNotice';
import { renderMarkdown } from './markdown';
import { nonce } from './nonce';
import { ratedAnswers } from './ratedAnswers';
import { safeActivities } from './safeActivities';
import { thinkingIndicator } from './Thinking';
import { wording } from './wording';

/** The conversation of a session. */
export function Chat({ session }: Readonly<{ session: ChatSession }>) {
  const { directLine, number, line, isNewAfterExpiry } = useSyncExternalStore(session.subscribe, session.state);
  const [dismissed, setDismissed] = useState<number>();
  // A conversation of its own has a transcript of its own.
  const store = useMemo(() => createStore({}, safeActivities as never, followsWhatIsSent as never), [number]);
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => keepEndInView(place.current!), []);

  return (
    <>
      <LineNotice line={line} />
      {isNewAfterExpiry && dismissed !== number && (
        <p className="notice" role="status">
          Your last conversation has ended, so this is a new one.
          <button className="notice__close" onClick={() => setDismissed(number)} type="button">
            OK
          </button>
        </p>
      )}
      <div className="talk__place" ref={place}>
        {directLine ? (
          <ReactWebChat
            {...(properties as object)}
            className="conversation"
            directLine={directLine as never}
            key={number}
            nonce={nonce}
            store={store}
          />
        ) : (
          <p className="opening">{line === 'lost' ? '' : 'Opening the conversation …'}</p>
        )}
      </div>
    </>
  );
}

const properties = {
  activityStatusMiddleware: ratedAnswers,
  dir: 'ltr',
  locale: 'en-GB',
  overrideLocalizedStrings: wording,
  renderMarkdown,
  styleOptions: appearance,
  typingIndicatorMiddleware: thinkingIndicator
};
