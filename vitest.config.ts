import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		include: ["tests/**/*.test.{ts,tsx}"],
		// Each file has a process of its own, because tests change the working directory, the umask and the environment.
		pool: "forks",
		maxWorkers: 2,
		// A browser's first start on a busy machine of two cores takes its time.
		testTimeout: 60_000,
		hookTimeout: 180_000,
	},
});
