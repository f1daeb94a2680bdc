import { defineConfig } from "vitest/config";

const shared = {
	// Each file has a process of its own, because tests change the working directory, the umask and the environment.
	pool: "forks",
	// A browser's first start on a busy machine of two cores takes its time.
	testTimeout: 60_000,
	hookTimeout: 300_000,
} as const;

export default defineConfig({
	test: {
		maxWorkers: 2,
		projects: [
			{
				test: {
					...shared,
					name: "parts",
					include: ["tests/**/*.test.{ts,tsx}"],
					exclude: ["tests/site/**", "tests/faults/**"],
				},
			},
			{
				test: {
					...shared,
					// `npm run test:faults`
					name: "faults",
					include: ["tests/faults/**/*.test.ts"],
				},
			},
			{
				test: {
					...shared,
					name: "site",
					include: ["tests/site/**/*.test.{ts,tsx}"],
					// Builds the sample archive once, only when one of these tests runs.
					globalSetup: "tests/site/global-setup.ts",
				},
			},
		],
	},
});
