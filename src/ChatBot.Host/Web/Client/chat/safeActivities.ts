import { isWebAddress } from './markdown';

type Action = { type: string; payload?: { activity?: unknown } };
type Citation = { appearance?: { url?: string } };

/** Takes addresses that are none of the web from the citations of incoming activities: Web Chat makes links of them as they are. */
export const safeActivities = () => (next: (action: Action) => unknown) => (action: Action) =>
  next(
    action.type === 'DIRECT_LINE/QUEUE_INCOMING_ACTIVITY'
      ? { ...action, payload: { ...action.payload, activity: withSafeCitations(action.payload?.activity) } }
      : action
  );

function withSafeCitations(activity: unknown): unknown {
  const { entities } = (activity ?? {}) as { entities?: { citation?: Citation[] }[] };
  if (!entities?.some(({ citation }) => citation?.some(isUnsafe))) return activity;
  return {
    ...(activity as object),
    entities: entities.map(({ citation, ...entity }) => ({ ...entity, citation: citation?.filter(one => !isUnsafe(one)) }))
  };
}

function isUnsafe({ appearance }: Citation): boolean {
  return appearance?.url !== undefined && !isWebAddress(appearance.url);
}
