/** Shown while the bot works on an answer. */
export const Thinking = () => (
  <p className="thinking" data-thinking>
    <span aria-hidden="true" className="thinking__dots">
      <i />
      <i />
      <i />
    </span>
    Reading the articles
  </p>
);

/** Web Chat's typing indicator, in words. */
export const thinkingIndicator = () => () => ({ visible }: Readonly<{ visible: boolean }>) => visible && <Thinking />;
