/** Partners that sign in by a key in a fixed header. Keys are tracking's to keep; the gateway turns them into tokens. */
package corridor.gateway.partners;
