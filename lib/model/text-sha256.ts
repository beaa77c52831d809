/** SHA-256 of a text's UTF-8, in lower-case hex: what a document knows its text by. */
export async function textSha256(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
