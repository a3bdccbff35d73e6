/** The word for a member of a list; none for what a newer backend says, be it "constructor", which every object has. */
export const wordFor = <T>(words: Readonly<Record<string, T>>, member: string | undefined): T | undefined =>
  member !== undefined && Object.hasOwn(words, member) ? words[member] : undefined;
