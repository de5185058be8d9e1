/**
 * The page's numbers of scale and of room, with the reason for each; src/base/limits.h holds the engine's. A test holds
 * the style sheets against them.
 */

/** Bytes of a story that is read in one go, before a reader notices; a worker reads a longer one. */
export const mostBytesAtOnce = 1 << 19;

/** Width of the panel beside the stage, CSS px. */
export const panelPx = 340;

/** Width of the element from which the panel stands beside the stage: then the stage keeps the width below which time runs down. */
export const besidePx = 600 + panelPx;
