const loopback = /^(127\.0\.0\.1|0\.0\.0\.0|\[::1?\])$/

/** Where passkeys of this portal belong. A key is bound to a name, never to a number, so a demo is `localhost`. */
export function passkeySite(publicUrl: string) {
  const url = new URL(publicUrl)
  if (loopback.test(url.hostname)) url.hostname = 'localhost'
  return { origin: url.origin, rpId: url.hostname }
}

export type PasskeySite = ReturnType<typeof passkeySite>
