import { contentSecurityPolicy } from "../../src/content-security-policy.ts";

/** For hosts that cannot be told to send headers, and for pages on a disk. */
export function ContentSecurityPolicy() {
	return (
		<meta
			http-equiv="Content-Security-Policy"
			content={contentSecurityPolicy}
		/>
	);
}
