/** The slice of Eleventy's dev server that we call and change; it ships no declarations of its own. */
declare module "@11ty/eleventy-dev-server" {
	import type { IncomingMessage, Server, ServerResponse } from "node:http";

	/** Takes a page as it is, whatever its status. */
	export type PageResponse = ServerResponse & { isCustomErrorPage?: boolean };

	export type Middleware = (
		request: IncomingMessage,
		response: PageResponse,
		next: () => void,
	) => void | Promise<void>;

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

	/** An open page. */
	export interface Client {
		send(message: string): void;
	}

	export interface UpdateServer {
		readonly clients: ReadonlySet<Client>;
		on(
			event: "connection",
			listener: (client: Client, request: IncomingMessage) => void,
		): void;
	}

	export default class EleventyDevServer {
		readonly dir: string;
		readonly server: Server;
		readonly updateServer?: UpdateServer;
		constructor(name: string, dir: string, options: DevServerOptions);
		serve(port: number): void;
		ready(): Promise<void>;
		close(): Promise<unknown>;
		setupReloadNotifier(): void;
		_serverListen(port: number): void;
		mapUrlToFilePath(url: string): FileMatch;
		augmentContentWithNotifier(content: string): string;
	}
}
