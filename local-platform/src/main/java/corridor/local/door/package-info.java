/** The platform's public door, as its users see it: signed in, patient, and never twice. */
package corridor.local.door;
