/** The declaration itself: what was declared, and how far it has come. */
package corridor.customs.declaration;
