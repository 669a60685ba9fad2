/** A real PostgreSQL and a real Kafka broker, for the tests and for the platform on one machine. */
package corridor.servers;
