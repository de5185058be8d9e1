/**
 * Lets the page do what it has to do, between two parts of something long. A message comes sooner than a timer, which browsers
 * hold back. Who gives up meanwhile has destroyed the timeline.
 * @param {AbortSignal} [signal]
 */
export const pause = (signal) =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (port1.close(), resolve(undefined));
    port2.postMessage(0);
  }).then(() => signal?.throwIfAborted());
