/** For a test that takes a time: whatever else the machine does may spoil one run of it, hardly each of four. */
export const measured = { retry: 3 }
