/** The slice of Eleventy's dev server that we call and change; it ships no declarations of its own. */
declare module "@11ty/eleventy-dev-server" {
	import type { IncomingMessage, Server, ServerResponse } from "node:http";

	export type Middleware = (
		request: IncomingMessage,
		response: ServerResponse,
		next: () => void,
	) => void;

	export interface DevServerOptions {
		/** Tried next when a port is taken. */
		readonly portReassignmentRetryCount?: number;
		readonly domDiff?: boolean;
		readonly middleware?: readonly Middleware[];
		readonly headers?: Readonly<Record<string, string>>;
		readonly messageOnStart?: () => string | false;
		readonly logger?: {
			info(message: string): void;
			log(message: string): void;
			error(message: string): void;
		};
	}

	export interface FileMatch {
		readonly statusCode: number;
		readonly filepath?: string;
		readonly url?: string;
	}

	export default class EleventyDevServer {
		readonly dir: string;
		readonly server: Server;
		constructor(name: string, dir: string, options: DevServerOptions);
		serve(port: number): void;
		ready(): Promise<void>;
		close(): Promise<unknown>;
		reload(event: object): void;
		_serverListen(port: number): void;
		mapUrlToFilePath(url: string): FileMatch;
		augmentContentWithNotifier(
			content: string,
			inlineContents?: boolean,
			options?: object,
		): string;
	}
}
