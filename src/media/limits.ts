/** More than any camera or scanner gives, and small enough to decode anywhere. */
export const mostPixels = 100_000_000;
