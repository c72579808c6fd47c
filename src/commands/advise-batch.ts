export const adviseRoster = async (..._: unknown[]): Promise<void> => {};
