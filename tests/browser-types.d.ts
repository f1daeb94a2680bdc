/** Some tests hand functions to a browser, and `caches`, `DOMParser` and the like stand in them. */
/// <reference lib="dom" />
