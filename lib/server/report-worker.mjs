// The entry of the report's thread. On Node 20 a thread cannot begin with a .ts file, also when its parent runs under tsx.
import { constants, setPriority } from "node:os";
import { register } from "tsx/esm/api";

// Where cores are few, phones come before reports. On Linux this is of the thread alone; elsewhere it would be of all.
if (process.platform === "linux") setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
register();
await import("./report-work.ts");
