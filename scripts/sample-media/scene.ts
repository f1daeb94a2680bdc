import type { Random } from "./brush.ts";

/** Draws one picture in its own coordinates, as SVG text. */
export type Scene = (random: Random, width: number, height: number) => string;
