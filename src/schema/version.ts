/** The version of the `--json` contract: additions raise the minor number, anything else the major one. */
export const SCHEMA_VERSION = '1.0';
