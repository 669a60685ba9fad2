/** Who may come in by which door, and what a token must be. */
package corridor.gateway.access;
