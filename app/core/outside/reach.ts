import { lookup } from 'node:dns/promises'
import ipaddr from 'ipaddr.js'

/** Where a request of ours may go, asked for every address that a name leads to and again at each redirect. */
export type Reach = {
  addressesOf: (host: string) => Promise<string[]>
  isAllowed: (address: string, port: number) => boolean
}

const usualPorts = [80, 443]

/** Whether an address belongs to the open internet: not to this machine, a private network or a special range. */
export function isPublic(address: string) {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  return parsed.range() === 'unicast'
}

/** The open internet at its usual ports. */
export const openInternet: Reach = {
  addressesOf: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  isAllowed: (address, port) => usualPorts.includes(port) && isPublic(address),
}
