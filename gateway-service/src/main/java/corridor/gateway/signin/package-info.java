/** The issuer of tokens on a machine of one's own; profile local only. */
package corridor.gateway.signin;
