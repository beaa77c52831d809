/** What `lib/command/packed-seeds.ts` makes when the extension is built. */
declare module 'virtual:packed-seeds' {
  /** `SeedFiles` as JSON, gzip, base64. */
  const packed: string;
  export default packed;
}
