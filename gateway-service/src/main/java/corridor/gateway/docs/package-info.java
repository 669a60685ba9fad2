/** One page with the OpenAPI texts of all services. */
package corridor.gateway.docs;
