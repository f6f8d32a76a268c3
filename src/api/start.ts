export async function startServer(_: unknown): Promise<void> {}
