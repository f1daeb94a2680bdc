import type { MadeArticle } from "../article.ts";
import type { Measured } from "../measure.ts";

/** A way to build a site with search from the made-up archive. */
export interface Peer {
	readonly name: string;
	/** Where its site is, absolute. */
	readonly site: string;
	/** Writes the archive as this peer reads it. Outputs of earlier runs are left alone. */
	prepare(articles: number): Promise<void>;
	/** Takes everything away that a build has left, its caches too. */
	forget(): Promise<void>;
	/** Writes an article in its place. */
	write(article: MadeArticle): Promise<void>;
	/** One whole build, by the commands that a user gives. @param withStages also says when each stage ended, where it can */
	build(withStages: boolean): Promise<PeerBuild>;
}

export interface PeerBuild extends Measured {
	/** Seconds by stage, as far as the peer tells; stages may go on side by side. */
	readonly stages: Readonly<Record<string, number>>;
}
