/** `https://www.example.org:8080` is said as `www.example.org:8080`. */
export const hostOf = (origin: string): string => origin.replace(/^https?:\/\//, '');
