import type { ReactNode } from 'react';
import { Rating, type RatingAction } from './Rating';

type Entity = Readonly<{ '@id'?: string; type?: string; potentialAction?: RatingAction[] }>;
type Activity = Readonly<{ id?: string; from?: { role?: string }; entities?: Entity[] }>;
type StatusArguments = Readonly<{ activity: Activity }>;

/** Web Chat's line below an answer, with our thumbs for its own: theirs ask for no reason and do not say which answer they mean. */
export const ratedAnswers = () => (next: (status: StatusArguments) => ReactNode) => (status: StatusArguments) => {
  const { activity } = status;
  const actions = activity.entities?.flatMap(({ potentialAction }) => potentialAction ?? []) ?? [];
  const like = actions.find(({ '@type': type }) => type === 'LikeAction');
  const dislike = actions.find(({ '@type': type }) => type === 'DislikeAction');
  if (!like || !dislike || activity.from?.role === 'user') return next(status);
  return (
    <div className="answer-status">
      {next({ ...status, activity: { ...activity, entities: activity.entities?.map(({ potentialAction: _, ...entity }) => entity) } })}
      <Rating answerId={activity.id} dislike={dislike} like={like} />
    </div>
  );
};
