/** What is on board, as carriers say, and customs' own copy of the boxes that the port knows. No other house is asked. */
package corridor.customs.manifest;
