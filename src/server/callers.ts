import type { onRequestHookHandler } from 'fastify'

/** Names by which this machine calls itself. */
const own = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])

/**
 * Who may ask a server that has no sign-in of its own. A page of a stranger can make a browser call this machine
 * under the stranger's name (DNS rebinding) or send a form to it: neither the name asked for nor the page that asks
 * may be foreign. `names` are further host names that the operator serves under; null allows every host name, for a server behind a
 * proxy that checks them.
 */
export function onlyFrom(names: readonly string[] | null): onRequestHookHandler {
  const allowed = names === null ? null : new Set([...own, ...names.map(name => name.toLowerCase())])
  return (request, reply, done) => {
    const host = nameOf(request.headers.host ?? '')
    const origin = request.headers.origin
    if (allowed !== null && !allowed.has(host)) {
      const told = `this server is not called ${host.slice(0, 100) || '(nothing)'}`
      reply
        .status(421)
        .send({ detail: told, error: told, hint: 'Ask for it as localhost, or start it with --name HOST.' })
    } else if (origin !== undefined && origin !== 'null' && nameOf(origin.replace(/^\w+:\/\//, '')) !== host) {
      const told = 'a page of another site may not ask this server'
      reply.status(403).send({ detail: told, error: told, hint: 'Ask from a program, or from the console itself.' })
    } else done()
  }
}

/** The host without its port. */
const nameOf = (host: string): string => host.toLowerCase().replace(/:\d+$/, '')
