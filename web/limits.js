/**
 * The page's numbers of scale and of room, with the reason for each; src/base/limits.h holds the engine's. A test holds
 * the style sheets against them.
 */

/** Bytes of the longest document that the page itself reads, in some slices of a few ms. A worker reads longer ones. */
export const mostBytesAtOnce = 1 << 19;

/** Device pixels of a canvas in either direction: more than this many browsers refuse. */
export const mostPixels = 8192;

/** Width of the panel beside the stage, CSS px. */
export const panelPx = 340;

/** Width of the element from which the panel is beside the stage: the stage then has 600 px, and time runs across. */
export const besidePx = 600 + panelPx;
