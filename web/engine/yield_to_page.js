/**
 * Lets the page do its own work between two parts of something long. A message arrives sooner than a timer, which
 * browsers hold back. Rejects when the signal is aborted: its owner has then destroyed the timeline.
 * @param {AbortSignal} [signal]
 */
export const yieldToPage = (signal) =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (port1.close(), resolve(undefined));
    port2.postMessage(0);
  }).then(() => signal?.throwIfAborted());
