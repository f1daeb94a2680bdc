/* A thread does not get the loader that runs TypeScript: this brings it, where the program is not a bundle. */
import { register } from "tsx/esm/api";

register();
await import("./assets-thread.ts");
