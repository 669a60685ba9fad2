/** What other agencies are asked about goods, from the same declaration, each with its own clock. */
package corridor.customs.permit;
