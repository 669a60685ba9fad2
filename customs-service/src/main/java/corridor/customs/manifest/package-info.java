/** Customs' own copy of the boxes that the port knows. No other house is asked. */
package corridor.customs.manifest;
