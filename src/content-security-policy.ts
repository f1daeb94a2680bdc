/**
 * What a page may load: only its own origin, no inline script or style (CSP Level 3). `'self'` matches files beside the
 * page over `file://` too. Search is plain JavaScript, so that not even WebAssembly needs to be allowed.
 */
export const contentSecurityPolicy: string = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data:",
	"font-src 'self'",
	"media-src 'self'",
	"connect-src 'self'",
	"worker-src 'self'",
	"manifest-src 'self'",
	"base-uri 'none'",
	"form-action 'self'",
].join("; ");
