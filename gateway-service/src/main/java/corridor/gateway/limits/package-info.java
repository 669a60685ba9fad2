/** What every request has to keep to, whoever sends it. */
package corridor.gateway.limits;
