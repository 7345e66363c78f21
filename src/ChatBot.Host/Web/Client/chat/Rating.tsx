import { hooks } from 'botframework-webchat-api';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { ThumbDown, ThumbUp } from './icons';

export type Reaction = 'like' | 'dislike';

/** An action that the bot offers with its answer; the target names the answer. */
export type RatingAction = Readonly<{ '@type': string; target?: unknown }>;

export type RatingProps = Readonly<{ answerId?: string; like: RatingAction; dislike: RatingAction }>;

const questions: Record<Reaction, string> = { like: 'What was good about this answer?', dislike: 'What was wrong with this answer?' };

/** Thumbs under an answer. A thumb counts at once; the form that it opens only adds why. */
export function Rating({ answerId, like, dislike }: RatingProps) {
  const postActivity = hooks.usePostActivity();
  const [reaction, setReaction] = useState<Reaction>();
  const [isAsking, setIsAsking] = useState(false);
  const [isThanked, setIsThanked] = useState(false);
  const reason = useRef<HTMLTextAreaElement>(null);
  const thumbs = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => {
    if (isAsking) reason.current?.focus();
  }, [isAsking, reaction]);

  function send(chosen: Reaction, why: string) {
    postActivity({
      type: 'event',
      name: 'webchat:activity-status/feedback',
      replyToId: answerId,
      value: { reaction: chosen, reason: why },
      entities: [chosen === 'like' ? like : dislike]
    } as unknown as Parameters<typeof postActivity>[0]);
  }

  function choose(chosen: Reaction) {
    setReaction(chosen);
    setIsAsking(true);
    setIsThanked(false);
    if (chosen !== reaction) send(chosen, '');
  }

  function close(withThanks: boolean) {
    setIsAsking(false);
    setIsThanked(withThanks);
    thumbs.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const why = reason.current?.value.trim() ?? '';
    if (reaction && why) send(reaction, why);
    close(true);
  }

  const thumb = (kind: Reaction, label: string, icon: JSX.Element) => (
    <button
      type="button"
      className="rating__thumb"
      data-rating={kind}
      aria-label={label}
      title={label}
      aria-pressed={reaction === kind}
      onClick={() => choose(kind)}
    >
      {icon}
    </button>
  );

  return (
    // Web Chat takes the keys of its transcript for itself; those of the form are the form's.
    <div className="rating" onKeyDown={event => isAsking && event.stopPropagation()}>
      <div className="rating__thumbs" role="group" aria-label="Rate this answer" ref={thumbs}>
        {thumb('like', 'Helpful', <ThumbUp />)}
        {thumb('dislike', 'Not helpful', <ThumbDown />)}
        <span className="rating__thanks" role="status">
          {isThanked && 'Thank you.'}
        </span>
      </div>
      {isAsking && reaction && (
        <form className="rating__form" data-rating-form onSubmit={submit} onKeyDown={event => event.key === 'Escape' && close(false)}>
          <label className="rating__label" htmlFor={id}>
            {questions[reaction]} <span className="rating__optional">Optional</span>
          </label>
          <textarea className="rating__reason" id={id} maxLength={1000} name="reason" ref={reason} rows={2} />
          <div className="rating__buttons">
            <button className="button button--main" type="submit">
              Send
            </button>
            <button className="button" type="button" onClick={() => close(false)}>
              Not now
            </button>
          </div>
        </form>
      )}
    </div>
  );
}
