interface PolicyProps {
	readonly searches: boolean;
}

/**
 * What a page may load: only its own origin, no inline script or style (CSP Level 3). WebAssembly runs only where
 * search does; `'self'` matches files beside the page over `file://` too.
 */
export function ContentSecurityPolicy({ searches }: PolicyProps) {
	const script = searches ? "'self' 'wasm-unsafe-eval'" : "'self'";
	const policy = [
		"default-src 'none'",
		`script-src ${script}`,
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
	return <meta http-equiv="Content-Security-Policy" content={policy} />;
}
