/** The port's own words as checked types: a value that exists has been verified. */
package corridor.port;
