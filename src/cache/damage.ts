/** Something kept from an earlier build is not what was written. The build starts again without what is kept. */
export class CacheDamage extends Error {
	override readonly name = "CacheDamage";
}
