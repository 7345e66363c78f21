import { useEffect, useState } from 'react';
import type { Line } from './chatSession';

/** How long a line may be down before the reader is told: most breaks are over by then. */
const patience = 700;

/** Tells when the line to the host is lost, and when it is back. */
export function LineNotice({ line }: Readonly<{ line: Line }>) {
  const [isLost, setIsLost] = useState(false);

  useEffect(() => {
    if (line !== 'lost') return setIsLost(false);
    const timer = setTimeout(() => setIsLost(true), patience);
    return () => clearTimeout(timer);
  }, [line]);

  return (
    <div className="notice-place" data-line={line} role="status">
      {isLost && (
        <p className="notice notice--lost">
          <span aria-hidden="true" className="notice__dot" />
          The connection is lost. Reconnecting …
        </p>
      )}
    </div>
  );
}
