/** Whether the services are up. */
package corridor.gateway.status;
