/** From the door to the service. */
package corridor.gateway.routing;
