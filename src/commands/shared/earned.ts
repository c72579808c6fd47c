/** How CEUs are told that were earned: a code, and how many. */
export const EARNED = /^(.+)=(\d{1,4}(?:\.\d{1,2})?)$/;
