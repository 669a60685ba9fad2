/** Settings without which the gateway does not start. */
package corridor.gateway.settings;
