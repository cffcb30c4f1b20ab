// autocannon ships no types; this is the part of it that the bench uses.
declare module 'autocannon' {
  type Request = { method: string; path: string; headers: Record<string, string>; body?: string }
  type Options = {
    url: string
    connections: number
    amount: number
    timeout: number
    sampleInt: number
    requests: (Partial<Request> & { setupRequest: (request: Request) => Request })[]
  }
  /** `errors` holds broken connections and timeouts. */
  type Result = { errors: number }
  type Running = PromiseLike<Result> & {
    on(event: 'response', heard: (client: unknown, status: number, bytes: number, ms: number) => void): void
  }
  export default function autocannon(options: Options): Running
}
