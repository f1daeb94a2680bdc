export {
	type FolderServer,
	serveFolder,
} from "../scripts/browser/serve-folder.ts";
