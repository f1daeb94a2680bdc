import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Whether a test can ask nginx itself; Debian: `apt install nginx`. */
export const hasNginx: boolean = spawnSync("nginx", ["-v"]).status === 0;

export interface Nginx {
	/** Ends with the prefix. */
	readonly url: string;
	close(): Promise<void>;
}

export interface NginxSite {
	readonly folder: string;
	/** The site's root on the host, such as `/ban-tin/`. */
	readonly prefix: string;
	/** As the site brings them. */
	readonly headers: string;
	readonly redirects: string;
}

/** Serves a folder as an administrator would set it up by what our two files say. Throws when `nginx -t` complains. */
export async function startNginx(site: NginxSite): Promise<Nginx> {
	const home = await mkdtemp(join(tmpdir(), "bantin-nginx-"));
	const root = join(home, "root");
	const link = join(root, site.prefix.replace(/\/$/u, ""));
	await mkdir(join(home, "logs"));
	await mkdir(dirname(link), { recursive: true });
	await symlink(site.folder, link);
	await writeFile(join(home, "headers.nginx.conf"), site.headers);
	await writeFile(join(home, "redirects.nginx.map"), site.redirects);
	const port = await freePort();
	const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
		.map((name) => `${name}_temp_path ${home}/${name};`)
		.join("\n");
	const configuration = `
daemon off;
master_process off;
error_log ${home}/logs/error.log;
pid ${home}/nginx.pid;
events {}
http {
	${temporary}
	access_log off;
	include /etc/nginx/mime.types;
	map_hash_bucket_size 1024;
	map $uri$is_args$args $old_address { include redirects.nginx.map; }
	server {
		listen 127.0.0.1:${port};
		absolute_redirect off;
		root ${root};
		include headers.nginx.conf;
		if ($old_address) { return 301 $old_address; }
	}
}
`;
	const file = join(home, "nginx.conf");
	await writeFile(file, configuration);
	const options = ["-c", file, "-p", home, "-e", join(home, "logs/error.log")];
	const check = spawnSync("nginx", ["-t", ...options], { encoding: "utf8" });
	if (check.status !== 0) throw new Error(check.stderr);
	const child = spawn("nginx", options, { stdio: "ignore" });
	const origin = `http://127.0.0.1:${port}`;
	await answers(origin);
	return {
		url: origin + site.prefix,
		close: async () => {
			await stop(child);
			await rm(home, { recursive: true, force: true });
		},
	};
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() =>
				typeof address === "object" && address !== null
					? resolve(address.port)
					: reject(new Error("no port")),
			);
		});
	});
}

async function answers(url: string): Promise<void> {
	for (let tries = 0; tries < 200; tries += 1) {
		const response = await fetch(url).catch(() => undefined);
		if (response !== undefined) return;
		await sleep(50);
	}
	throw new Error(`nginx does not answer at ${url}`);
}

function stop(child: ChildProcess): Promise<void> {
	return new Promise((resolve) => {
		if (child.exitCode !== null) resolve();
		else child.once("exit", () => resolve());
		child.kill("SIGTERM");
	});
}
