const served = new Set([
  1433, 1521, 1883, 2222, 3128, 3306, 3389, 5060, 5353, 5432, 5900, 6379, 8000, 8080, 8443, 8883, 9200,
])

/** Ports that servers listen on: tells the responder where no packet of the beginning was seen. */
export const isServed = (port: number): boolean => port < 1024 || served.has(port)
