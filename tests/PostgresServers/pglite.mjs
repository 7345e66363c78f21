// PostgreSQL with pgvector in this process, on a free port of loopback, which it prints. Ends with its standard input.
import { PGlite } from '@electric-sql/pglite'
import { vector } from '@electric-sql/pglite-pgvector'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'

const db = await PGlite.create({ extensions: { vector } })
const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port: 0, maxConnections: 50 })
server.addEventListener('listening', event => console.log(`listening on ${event.detail.port}`))
process.stdin.on('end', () => process.exit(0)).resume()
await server.start()
