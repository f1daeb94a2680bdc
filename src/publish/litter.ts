/** What file managers leave behind everywhere; losing it harms nobody. */
export function isLitter(name: string): boolean {
	return /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._.*)$/.test(name);
}
