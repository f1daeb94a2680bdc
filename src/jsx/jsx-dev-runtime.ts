/** What tests and the development server compile TSX to; the same as for a build. */
export { Fragment, type JSX, jsxDEV } from "./jsx-runtime.ts";
