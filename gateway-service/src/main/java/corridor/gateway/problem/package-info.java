/** How the gateway says no: RFC 9457 problems, everywhere. */
package corridor.gateway.problem;
