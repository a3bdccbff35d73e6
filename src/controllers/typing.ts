/** How long typing may pause before it is a question to somebody else's computer. */
const typingPause = 200;

/** Waits until typing pauses, unless a newer question comes. */
export const pauseOfTyping = (signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const timer = setTimeout(resolve, typingPause);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
